package import Dates
package import Desk
package import Foundation
import Records

/// A role with the people at its two ends.
package struct CaringPair: Sendable, Identifiable {
    package let role: CaringRole
    package let carer: Person
    package let caredFor: Person
    package var id: UUID { role.id }

    package func kind(on day: Day) -> WorkedOutKind { role.kind(carer: carer, caredFor: caredFor, on: day) }
}

/// Every statement that touches `caring_role`.
///
/// A role is seen only by who may see both people: that someone is looked after by somebody unnamed would tell of a
/// restricted record.
extension Look {
    /// Whom someone looks after, and who looks after them; those that still hold first.
    package func caring(of person: UUID) throws -> [CaringPair] {
        try pairs("role.carer_id = \(person) OR role.cared_for_id = \(person)")
    }

    /// Everyone who looks after any of these people.
    package func carers(of people: [UUID]) throws -> [CaringPair] {
        people.isEmpty ? [] : try pairs("role.cared_for_id IN \(any: people)")
    }

    package func caring(_ id: UUID, of person: UUID) throws -> CaringPair {
        let found = try pairs("role.id = \(id) AND (role.carer_id = \(person) OR role.cared_for_id = \(person))")
        guard let pair = found.first else { throw Refusal.notFound }
        return pair
    }

    /// What kinds of carer someone is today, worked out; none for someone who looks after nobody now.
    package func kinds(of person: UUID) throws -> [WorkedOutKind] {
        let pairs = try caring(of: person).filter { $0.carer.id == person && $0.role.holds(on: today) }
        return Set(pairs.map { $0.kind(on: today) }).sorted { $0.kind < $1.kind }
    }

    private func pairs(_ condition: SQL) throws -> [CaringPair] {
        let roles: [CaringRole] = try db.all(
            """
            SELECT role.* FROM caring_role role
            WHERE (\(condition)) AND \(personVisible(to: actor, at: now, id: "role.carer_id", for: .caring))
                AND \(personVisible(to: actor, at: now, id: "role.cared_for_id", for: .caring))
            ORDER BY CASE WHEN role.until IS NULL THEN 0 ELSE 1 END, role.created_at, role.id
            """
        )
        let people = try people(Array(Set(roles.flatMap { [$0.carer, $0.caredFor] })))
        let known = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return roles.compactMap { role in
            guard let carer = known[role.carer], let caredFor = known[role.caredFor] else { return nil }
            return CaringPair(role: role, carer: carer, caredFor: caredFor)
        }
    }
}

extension Reader {
    /// Whether someone for whom this person cared has died since a day; a death that was taken back is none.
    func isBereaved(_ person: UUID, since day: Day) throws -> Bool {
        let found: String? = try value(
            "id",
            """
            SELECT caring_role.id AS id FROM caring_role JOIN person ON person.id = caring_role.cared_for_id
            WHERE caring_role.carer_id = \(person) AND caring_role.ended_reason = \(EndOfCaring.died)
                AND caring_role.until >= \(day) AND person.died_on IS NOT NULL LIMIT 1
            """
        )
        return found != nil
    }

    /// The roles of a person that still hold, whoever may see them: what ends with a death ends for all.
    func rolesThatHold(for caredFor: UUID) throws -> [CaringRole] {
        try all("SELECT * FROM caring_role WHERE cared_for_id = \(caredFor) AND until IS NULL ORDER BY id")
    }
}

extension Writer {
    func addCaring(_ id: UUID, carer: UUID, caredFor: UUID, _ details: CaringDetails, at now: Instant) throws {
        try execute(
            """
            INSERT INTO caring_role
                (id, carer_id, cared_for_id, relation, hours, lives_with, conditions, since, parental_responsibility,
                 version, created_at)
            VALUES
                (\(id), \(carer), \(caredFor), \(details.relation), \(details.hours), \(details.livesWith),
                 \(details.conditions.joined(separator: " ")), \(details.since), \(details.hasParentalResponsibility),
                 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func changeCaring(_ id: UUID, to details: CaringDetails, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE caring_role SET relation = \(details.relation), hours = \(details.hours),
                lives_with = \(details.livesWith), conditions = \(details.conditions.joined(separator: " ")),
                since = \(details.since), parental_responsibility = \(details.hasParentalResponsibility),
                version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func endCaring(_ id: UUID, on day: Day, _ reason: EndOfCaring) throws {
        let changed = try execute(
            """
            UPDATE caring_role SET until = \(day), ended_reason = \(reason), version = version + 1
            WHERE id = \(id) AND until IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
