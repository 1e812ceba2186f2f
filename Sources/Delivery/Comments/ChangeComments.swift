import Dates
import Desk
import Foundation
import Mail
import Records

/// Says something of an action to those who work on it.
struct AddComment: Command {
    let plan: UUID
    let action: UUID
    let words: InternalText
    /// Colleagues picked from the list; those named in the words are found as well.
    let picked: [UUID]

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.kind == .account else { return false }
        _ = try db.worked(on: action, of: plan, by: actor)
        return true
    }

    func perform(_ work: Work) throws -> UUID {
        let worked = try work.db.worked(on: action, of: plan, by: work.actor)
        let id = work.newID()
        let author = Colleague(id: work.actor.id, name: work.actor.name)
        try work.db.addComment(id, on: action, of: plan, words, by: author, at: work.now)
        try work.tell(of: id, words, picked: picked, worked)
        try work.record(.commentAdded, about: Subject("comment", id), ["action": action.uuidString.lowercased()])
        return id
    }
}

/// Puts one's own comment right, for a quarter of an hour; what it said before is kept.
struct EditComment: Command {
    let plan: UUID
    let action: UUID
    let id: UUID
    let words: InternalText
    let seen: Int

    /// Its time is over: it stands as it is.
    struct TooLate: Error {}

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        _ = try db.worked(on: action, of: plan, by: actor)
        return try db.comment(id, ofAction: action)?.author == actor.id
    }

    func perform(_ work: Work) throws {
        guard let comment = try work.db.comment(id, ofAction: action) else { throw Refusal.notFound }
        guard comment.isOpen(to: work.actor.id, at: work.now) else { throw TooLate() }
        guard try work.db.editComment(id, to: words, at: work.now, seen: seen) else { throw Refusal.changedMeanwhile }
        let subject = Subject("comment", id)
        try work.remember(
            "words",
            of: subject,
            version: seen + 1,
            before: comment.words.words,
            after: words.words
        )
        try work.tell(of: id, words, picked: [], try work.db.worked(on: action, of: plan, by: work.actor))
        try work.record(.commentEdited, about: subject, ["action": action.uuidString.lowercased()])
    }
}

/// Strikes a comment: its author, or whoever leads the plan.
///
/// That it was there, whose it was and who struck it stays to be seen.
struct StrikeComment: Command {
    let plan: UUID
    let action: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        let worked = try db.worked(on: action, of: plan, by: actor)
        guard let comment = try db.comment(id, ofAction: action) else { throw Refusal.notFound }
        return worked.part == .lead || comment.author == actor.id
    }

    func perform(_ work: Work) throws {
        guard try work.db.strikeComment(id, by: work.actor.name, at: work.now) else {
            throw Refusal.changedMeanwhile
        }
        try work.record(.commentStruck, about: Subject("comment", id), ["action": action.uuidString.lowercased()])
    }
}

/// Says that one has seen what speaks to one.
struct SeeMentions: Command {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func perform(_ work: Work) throws {
        try work.db.seeMentions(of: work.actor.id, at: work.now)
        try work.record(.mentionsSeen, about: Subject("account", work.actor.id))
    }
}

extension Work {
    /// Tells those whom a comment speaks to, but not its author.
    fileprivate func tell(of comment: UUID, _ words: InternalText, picked: [UUID], _ worked: WorkedAction) throws {
        let colleagues = try db.colleagues(on: worked.leaf, of: worked.plan).filter { $0.id != actor.id }
        let chosen = colleagues.filter { picked.contains($0.id) }
        let named = Mentions.named(in: words.words, among: colleagues).filter { !chosen.contains($0) }
        try db.addMentions(chosen + named, to: comment, at: now)
        for colleague in chosen + named {
            let key = "mention-\(comment.uuidString.lowercased())-\(colleague.id.uuidString.lowercased())"
            try post(CommentWords.letter, to: .account(colleague.id), once: key)
        }
    }
}
