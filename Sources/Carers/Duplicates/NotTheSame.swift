import Dates
import Desk
import Foundation
import Records

private let noteWords = SealedWords(table: "not_the_same", column: "note_sealed")

/// Says that two records are two people, so that nobody is asked again.
struct NotTheSame: Command {
    /// What was said, as it is kept.
    struct Saying {
        let id: UUID
        let person: UUID
        let other: UUID
        let note: String?
        let by: UUID
        let name: String
        let at: Instant
    }

    let person: UUID
    let other: UUID
    let note: String?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let one = try work.personToKeep(person)
        let two = try work.person(other)
        guard one.id != two.id else { throw Refusal.notFound }
        let id = work.newID()
        let saying = Saying(
            id: id,
            person: one.id,
            other: two.id,
            note: try noteWords.seal(note, row: id, work),
            by: work.actor.id,
            name: work.actor.name,
            at: work.now
        )
        try work.db.sayNotTheSame(saying, newID: work.newID)
        try work.record(.saidNotTheSame, about: one.subject, ["other": two.id.text])
        try work.record(.saidNotTheSame, about: two.subject, ["other": one.id.text])
    }
}

/// Takes that back: they may be one person after all.
struct MayBeTheSame: Command {
    let person: UUID
    let other: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let one = try work.personToKeep(person)
        let two = try work.person(other)
        guard try work.db.unsayNotTheSame(one.id, two.id) > 0 else { throw Refusal.changedMeanwhile }
        try work.record(.saidMayBeTheSame, about: one.subject, ["other": two.id.text])
        try work.record(.saidMayBeTheSame, about: two.subject, ["other": one.id.text])
    }
}

/// Someone of whom it was said that they are another.
struct ToldApart: Sendable {
    let other: Person
    let note: String?
    let name: String
    let at: Instant
}

extension Look {
    /// Who this person is said not to be, of those who may be seen.
    func toldApart(from person: UUID) throws -> [ToldApart] {
        let rows = try db.sayings(of: person, where: personVisible(to: actor, at: now, id: "not_the_same.other_id"))
        let others = Dictionary(
            try people(rows.map { try $0["other_id"] }).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return try rows.compactMap { row in
            guard let other = others[try row["other_id"]] else { return nil }
            let note: String? = try row["note_sealed"]
            return ToldApart(
                other: other,
                note: try noteWords.open(note, row: row["saying_id"], means),
                name: try row["said_name"],
                at: try row["said_at"]
            )
        }
    }
}
