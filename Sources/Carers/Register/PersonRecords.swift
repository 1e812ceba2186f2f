package import Dates
package import Desk
package import Foundation
import People
package import Records

/// Every statement that opens a record of `person`.
///
/// `now` decides whether a sharing holds and whether a broken glass is still open.
extension Reader {
    /// - Throws: `Refusal.notFound` for what is not there and for what may not be seen alike.
    package func person(_ id: UUID, visibleTo actor: Actor, at now: Instant) throws -> Person {
        let found: Person? = try first(
            "SELECT person.* FROM person WHERE person.id = \(id) AND \(personVisible(to: actor, at: now))"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Those of them that may be seen, as a list is read.
    package func people(_ ids: [UUID], visibleTo actor: Actor, at now: Instant) throws -> [Person] {
        try all(
            """
            SELECT person.* FROM person WHERE person.id IN \(any: ids) AND \(personVisible(to: actor, at: now))
            ORDER BY person.sort_name, person.id
            """
        )
    }

    /// How many people there are that may be seen.
    func countPeople(visibleTo actor: Actor, at now: Instant) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM person WHERE \(personVisible(to: actor, at: now))") ?? 0
    }

    /// Whether one of these teams works with a person whose record another team keeps.
    func works(anyOf teams: [UUID], with person: UUID) throws -> Bool {
        let found: String? = try value(
            "person_id",
            "SELECT person_id FROM person_team WHERE person_id = \(person) AND team_id IN \(any: teams) LIMIT 1"
        )
        return found != nil
    }

    /// What a team and its agency are called.
    func nameOfTeam(_ id: UUID) throws -> String { try team(id).map { "\($0.agencyName): \($0.name)" } ?? "–" }

    /// Whether a reference is taken.
    func hasReference(_ reference: String) throws -> Bool {
        try value("reference", "SELECT reference FROM person WHERE reference = \(reference)") as String? != nil
    }

    /// What is sealed of where someone lives, and of their NHS number.
    ///
    /// Whoever asks has already been shown the record.
    func sealedOfPerson(_ id: UUID) throws -> (address: String?, nhs: String?) {
        let row = try rows("SELECT address_sealed, nhs_sealed FROM person WHERE id = \(id)").first
        return (try row?["address_sealed"], try row?["nhs_sealed"])
    }
}

extension Look {
    /// A person whom whoever looks may see.
    package func person(_ id: UUID) throws -> Person { try db.person(id, visibleTo: actor, at: now) }
    package func people(_ ids: [UUID]) throws -> [Person] { try db.people(ids, visibleTo: actor, at: now) }

    /// Whether whoever looks may write in a record they see.
    package func mayKeep(_ person: Person) throws -> Bool {
        let teams = actor.teams(where: .keepCarers)
        return try actor.isSystem || teams.contains(person.team) || db.works(anyOf: teams, with: person.id)
    }
}

extension Work {
    /// A person whom whoever works may see.
    package func person(_ id: UUID) throws -> Person { try db.person(id, visibleTo: actor, at: now) }

    /// A person in whose record whoever works may write: someone their own team keeps or works with.
    ///
    /// What is shared with an agency is to be read there, not written.
    package func personToKeep(_ id: UUID) throws -> Person {
        let person = try person(id)
        guard try look.mayKeep(person) else { throw Refusal.notPermitted }
        return person
    }
}
