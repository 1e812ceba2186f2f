import Dates
import Desk
package import Foundation
import Records

/// Someone who may open a restricted record.
struct NeedToKnow: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let person: UUID
    let account: UUID
    let name: String
    let addedName: String
    let addedAt: Instant

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        account = try row["account_id"]
        name = try row["name"]
        addedName = try row["added_name"]
        addedAt = try row["added_at"]
    }
}

/// A restricted record as those who guard it see it: by its reference, never by a name.
struct GuardedRecord: Sendable, Identifiable {
    let id: UUID
    let reference: String
    let team: UUID
}

/// Every statement that touches `need_to_know`, and those by which restricted records are guarded.
///
/// Whoever guards sees that there is a record and who may open it, and nothing of whom it is about. These are the only
/// statements on people without the one condition.
extension Reader {
    func needToKnow(of person: UUID) throws -> [NeedToKnow] {
        try all(
            """
            SELECT need_to_know.*, account.name AS name FROM need_to_know
            JOIN account ON account.id = need_to_know.account_id
            WHERE need_to_know.person_id = \(person) AND need_to_know.removed_at IS NULL
            ORDER BY account.sort_name, need_to_know.id
            """
        )
    }

    /// The restricted records that these agencies keep.
    func guardedRecords(of agencies: [UUID]) throws -> [GuardedRecord] {
        try rows(
            """
            SELECT person.id, person.reference, person.team_id FROM person JOIN team ON team.id = person.team_id
            WHERE person.is_restricted AND team.agency_id IN \(any: agencies) ORDER BY person.reference
            """
        ).map { GuardedRecord(id: try $0["id"], reference: try $0["reference"], team: try $0["team_id"]) }
    }

    func guardedRecord(_ id: UUID, of agencies: [UUID]) throws -> GuardedRecord {
        guard let found = try guardedRecords(of: agencies).first(where: { $0.id == id }) else { throw Refusal.notFound }
        return found
    }

    /// A restricted record that whoever asks could open but for its restriction.
    ///
    /// Only a whole reference finds it, so nobody comes across one.
    func recordBehindGlass(_ reference: String, for actor: Actor) throws -> UUID? {
        let teams = actor.teams(where: .seeCarers)
        return try value(
            "id",
            """
            SELECT person.id FROM person WHERE person.reference = \(reference) AND person.is_restricted AND (
                person.team_id IN \(any: teams) OR EXISTS (
                    SELECT 1 FROM person_team WHERE person_team.person_id = person.id
                        AND person_team.team_id IN \(any: teams)
                )
            )
            """
        )
    }

    /// The teams that work with someone besides the one that keeps the record.
    package func teamsBeside(_ person: UUID) throws -> [UUID] {
        try values("team_id", "SELECT team_id FROM person_team WHERE person_id = \(person) ORDER BY team_id")
    }
}

extension Writer {
    func addNeedToKnow(_ id: UUID, _ account: UUID, of person: UUID, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO need_to_know (id, person_id, account_id, added_by, added_name, added_at)
            VALUES (\(id), \(person), \(account), \(actor.id), \(actor.name), \(now))
            """
        )
    }

    func removeNeedToKnow(_ id: UUID, of person: UUID, by name: String, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE need_to_know SET removed_at = \(now), removed_name = \(name)
            WHERE id = \(id) AND person_id = \(person) AND removed_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func setRestricted(_ isRestricted: Bool, _ person: UUID) throws {
        let changed = try execute(
            """
            UPDATE person SET is_restricted = \(isRestricted), version = version + 1
            WHERE id = \(person) AND is_restricted <> \(isRestricted)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
