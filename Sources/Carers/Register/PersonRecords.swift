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
    package func person(_ id: UUID, visibleTo actor: Actor, at now: Instant, for part: RecordPart = .who) throws
        -> Person
    {
        let found: Person? = try first(
            "SELECT person.* FROM person WHERE person.id = \(id) AND \(personVisible(to: actor, at: now, for: part))"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Those of them that may be seen, as a list is read.
    package func people(_ ids: [UUID], visibleTo actor: Actor, at now: Instant) throws -> [Person] {
        try all(
            """
            SELECT person.* FROM person WHERE person.id IN \(any: ids) AND \(personVisible(to: actor, at: now, for: .who))
            ORDER BY person.sort_name, person.id
            """
        )
    }

    /// How many people there are that may be seen.
    func countPeople(visibleTo actor: Actor, at now: Instant) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM person WHERE \(personVisible(to: actor, at: now, for: .who))")
            ?? 0
    }

    /// Whether one of these teams works with a person whose record another team keeps.
    func works(anyOf teams: [UUID], with person: UUID) throws -> Bool {
        let found: String? = try value(
            "person_id",
            "SELECT person_id FROM person_team WHERE person_id = \(person) AND team_id IN \(any: teams) LIMIT 1"
        )
        return found != nil
    }

    /// What teams and their agencies are called.
    package func namesOfTeams(_ ids: [UUID]) throws -> [UUID: String] {
        Dictionary(
            try teams(ids).map { ($0.id, "\($0.agencyName): \($0.name)") },
            uniquingKeysWith: { first, _ in first }
        )
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
    package func person(_ id: UUID, for part: RecordPart = .who) throws -> Person {
        try db.person(id, visibleTo: actor, at: now, for: part)
    }
    package func people(_ ids: [UUID]) throws -> [Person] { try db.people(ids, visibleTo: actor, at: now) }

    /// Whom whoever looks may see, by what their record is called.
    package func person(reference: String) throws -> Person? {
        try db.first(
            """
            SELECT person.* FROM person WHERE person.reference = \(reference)
                AND \(personVisible(to: actor, at: now, for: .who))
            """
        )
    }

    /// The parts of a record that whoever looks may open.
    func parts(of person: Person) throws -> Set<RecordPart> {
        let teams = actor.teams(where: .seeCarers)
        let isWhole = try actor.isSystem || teams.contains(person.team) || db.works(anyOf: teams, with: person.id)
        return isWhole ? Set(RecordPart.allCases) : try db.partsShared(of: person.id, with: teams, at: now)
    }

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

/// A row of `person` as it is begun.
struct PersonRow {
    let id: UUID
    let reference: String
    let team: UUID
    let details: PersonDetails
    let nhsSealed: String?
    let nhsPrint: String?
    let postcode: String?
    let addressSealed: String?
    let registeredOn: Day
}

extension Writer {
    /// Whoever looks after someone is a carer.
    func setCarer(_ id: UUID) throws {
        try execute("UPDATE person SET is_carer = TRUE, version = version + 1 WHERE id = \(id) AND NOT is_carer")
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func correct(_ person: Person, to fields: PersonFields, seen version: Int) throws {
        let names = fields.names
        let changed = try execute(
            """
            UPDATE person SET given_name = \(names.given), family_name = \(names.family), known_as = \(names.knownAs),
                sort_name = \(names.sort), born = \(fields.born), language = \(fields.language),
                interpreter = \(fields.needsInterpreter), version = version + 1
            WHERE id = \(person.id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func setAddress(of id: UUID, sealed: String?, postcode: String?) throws {
        try execute(
            """
            UPDATE person SET address_sealed = \(sealed), postcode = \(postcode), version = version + 1
            WHERE id = \(id)
            """
        )
    }

    func setConfirmed(_ id: UUID, on day: Day) throws {
        try execute("UPDATE person SET confirmed_on = \(day), version = version + 1 WHERE id = \(id)")
    }

    /// The place stops working with someone.
    func setEnded(_ id: UUID, on day: Day, reason: String) throws {
        try execute(
            "UPDATE person SET ended_on = \(day), ended_reason = \(reason), version = version + 1 WHERE id = \(id)"
        )
    }

    func setDied(_ id: UUID, on day: Day) throws {
        try execute("UPDATE person SET died_on = \(day), version = version + 1 WHERE id = \(id)")
    }

    func add(_ row: PersonRow, at now: Instant) throws {
        let details = row.details
        let names = details.names
        try execute(
            """
            INSERT INTO person
                (id, reference, team_id, given_name, family_name, known_as, sort_name, born, nhs_sealed, nhs_print,
                 postcode, address_sealed, area, language, interpreter, found_source, found_campaign, found_place,
                 registered_on, confirmed_on, is_restricted, is_carer, version, created_at)
            VALUES
                (\(row.id), \(row.reference), \(row.team), \(names.given), \(names.family), \(names.knownAs),
                 \(names.sort), \(details.born), \(row.nhsSealed), \(row.nhsPrint), \(row.postcode),
                 \(row.addressSealed), \(details.area), \(details.language), \(details.needsInterpreter),
                 \(details.found.source), \(details.found.campaign), \(details.found.place), \(row.registeredOn),
                 \(row.registeredOn), FALSE, \(details.isCarer), 1, \(now))
            """
        )
    }
}
