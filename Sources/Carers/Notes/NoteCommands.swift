package import Dates
package import Desk
package import Foundation
package import Records

/// Writes down what was said or done with someone, and what is to happen next.
package struct WriteNote: Command {
    let person: UUID
    /// The note's own id, given with the form: sent twice, it is one note.
    let id: UUID
    let details: NoteDetails
    let at: Instant
    let next: TaskDetails?

    package init(person: UUID, id: UUID, details: NoteDetails, at: Instant, next: TaskDetails? = nil) {
        self.person = person
        self.id = id
        self.details = details
        self.at = at
        self.next = next
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    package func perform(_ work: Work) throws -> UUID {
        let keeper = try work.personToKeep(person)
        if let known = try sentBefore(work) {
            if let next,
                try !work.look.openTasks(of: person).contains(where: { $0.words == next.words && $0.due == next.due })
            {
                try work.addTask(next, about: keeper, from: known)
            }
            try work.record(.noteSentAgain, about: keeper.subject)
            return known
        }
        // Other words under the same id, as after going back: they are a note of their own, so that none is lost.
        let id = try work.db.author(ofNote: id) == nil ? id : work.newID()
        try work.add(details, id: id, about: person, at: at)
        try work.refreshLastContact(of: person)
        if details.kind.isContact { try work.noteContact(with: person, on: details.on) }
        if let next { try work.addTask(next, about: keeper, from: id) }
        try work.record(.noteWritten, about: keeper.subject, ["note": id.text, "kind": details.kind.rawValue])
        return id
    }

    /// The note that is there already: of this form, or, where a browser went back and made the form anew, the very same
    /// words a moment ago.
    private func sentBefore(_ work: Work) throws -> UUID? {
        let recent = work.now.adding(seconds: -600)
        if let known = try work.db.author(ofNote: id), known.person == person, known.by == work.actor.id,
            try work.look.note(id, of: person).details == details
        {
            return id
        }
        return try work.look.notes(of: person, before: nil, limit: 10).first { note in
            note.writtenBy == work.actor.id && note.writtenAt > recent && note.details == details && note.struck == nil
        }?.id
    }
}

/// Changes what a note says; what it said before stays.
struct CorrectNote: Command {
    let person: UUID
    let id: UUID
    let fields: [String: String]
    let zone: TimeZone
    let why: String
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let keeper = try work.personToKeep(person)
        let note = try work.look.note(id, of: person)
        guard note.struck == nil else { throw Refusal.changedMeanwhile }
        var fields = fields
        if seen != note.version {
            let versions = try work.look.versions(ofNote: id)
            guard let base = versions.first(where: { $0.version == seen }) else { throw Refusal.changedMeanwhile }
            fields = try settle(mine: fields, seen: base.details.fields, now: note)
        }
        guard let details = NoteDetails(fields: fields) else { throw Refusal.changedMeanwhile }
        let at =
            details.on == note.details.on && details.time == note.details.time
            ? note.happenedAt : details.happenedAt(work.now, today: work.today, zone: zone)
        try work.change(note, to: details, at: at, why: why)
        try work.refreshLastContact(of: person)
        try work.record(.noteCorrected, about: keeper.subject, ["note": id.text])
    }
}

/// Says that a note no longer counts; it stays readable, with the reason.
struct StrikeNote: Command {
    let person: UUID
    let id: UUID
    let reason: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let keeper = try work.personToKeep(person)
        let note = try work.look.note(id, of: person)
        guard note.writtenBy == work.actor.id || work.actor.may(.shareOutWork, in: keeper.team) else {
            throw Refusal.notPermitted
        }
        try work.strike(note, because: reason)
        try work.refreshLastContact(of: person)
        try work.record(.noteStruck, about: keeper.subject, ["note": id.text])
    }
}

/// Writes down that the person it is about said a note is right.
struct SignNote: Command {
    let person: UUID
    let id: UUID
    let on: Day
    let how: SignedHow
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let keeper = try work.personToKeep(person)
        let note = try work.look.note(id, of: person)
        guard SignedHow.told.contains(how) else { throw Refusal.notPermitted }
        guard note.version == seen, note.details.isShared else { throw Refusal.changedMeanwhile }
        try work.sign(note, on: on, how: how)
        try work.record(.noteSigned, about: keeper.subject, ["note": id.text, "how": how.rawValue])
    }
}
