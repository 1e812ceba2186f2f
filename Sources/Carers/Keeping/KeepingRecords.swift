import Dates
import Desk
import Foundation
import Records

private let reasonWords = SealedWords(table: "keeping_hold", column: "reason_sealed")

/// Every statement that touches `keeping_rule`, `keeping_hold` and `erasure`.
///
/// As with restricted records, whoever guards sees that there is a record and how old it is, and nothing of whom it is
/// about.
extension Reader {
    func keepingRules(of agencies: [UUID]) throws -> [KeepingRule] {
        try all(
            """
            SELECT * FROM keeping_rule WHERE agency_id IN \(any: agencies) ORDER BY agency_id, kind, begins_on, set_at, id
            """
        )
    }

    /// Records of these agencies that were closed before a day, those closed longest ago first.
    func closedRecords(of agencies: [UUID], before day: Day, limit: Int) throws -> [ClosedRecord] {
        try all(
            """
            \(Self.closed) WHERE team.agency_id IN \(any: agencies) AND person.merged_into IS NULL
                AND coalesce(person.died_on, person.ended_on) <= \(day)
            ORDER BY coalesce(person.died_on, person.ended_on), person.id LIMIT \(limit)
            """
        )
    }

    /// A record of these agencies, open or closed, by what it is called.
    func keptRecord(_ reference: String, of agencies: [UUID]) throws -> (id: UUID, agency: UUID)? {
        try rows(
            """
            SELECT person.id, team.agency_id FROM person JOIN team ON team.id = person.team_id
            WHERE person.reference = \(reference) AND person.merged_into IS NULL AND team.agency_id IN \(any: agencies)
            """
        ).first.map { (try $0["id"], try $0["agency_id"]) }
    }

    func keptRecord(_ id: UUID, of agencies: [UUID]) throws -> ClosedRecord {
        let found: ClosedRecord? = try first(
            "\(Self.closed) WHERE person.id = \(id) AND person.merged_into IS NULL AND team.agency_id IN \(any: agencies)"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    private static var closed: SQL {
        """
        SELECT person.id, person.reference, team.agency_id, team.name AS team_name,
            coalesce(person.died_on, person.ended_on, person.registered_on) AS closed_on, person.ended_reason,
            person.last_contact_on, person.born,
            EXISTS (SELECT 1 FROM keeping_hold hold WHERE hold.person_id = person.id AND hold.lifted_at IS NULL) AS is_held
        FROM person JOIN team ON team.id = person.team_id
        """
    }

    /// Whether nobody works with someone any more.
    func isClosed(_ person: UUID) throws -> Bool {
        try value(
            "id",
            "SELECT id FROM person WHERE id = \(person) AND (ended_on IS NOT NULL OR died_on IS NOT NULL)"
        ) as String? != nil
    }

    /// Whether someone’s record must not be erased yet.
    func isHeld(_ person: UUID) throws -> Bool {
        try value("id", "SELECT id FROM keeping_hold WHERE person_id = \(person) AND lifted_at IS NULL LIMIT 1")
            as String?
            != nil
    }

    func erasures(of agencies: [UUID], limit: Int) throws -> [Erasure] {
        try all(
            """
            SELECT * FROM erasure WHERE agency_id IN \(any: agencies) ORDER BY proposed_at DESC, id DESC LIMIT \(limit)
            """
        )
    }

    func erasure(_ id: UUID, of agencies: [UUID]) throws -> Erasure {
        let found: Erasure? = try first("SELECT * FROM erasure WHERE id = \(id) AND agency_id IN \(any: agencies)")
        guard let found else { throw Refusal.notFound }
        return found
    }
}

/// Something a record is held for, so that nothing of it is erased.
struct KeepingHold: Sendable, Identifiable {
    let id: UUID
    let reference: String
    let reason: String
    let setName: String
    let setAt: Instant
}

extension Look {
    /// What is held of these agencies’ records.
    func holds(of agencies: [UUID]) throws -> [KeepingHold] {
        try db.rows(
            """
            SELECT keeping_hold.*, person.reference FROM keeping_hold JOIN person ON person.id = keeping_hold.person_id
            JOIN team ON team.id = person.team_id
            WHERE keeping_hold.lifted_at IS NULL AND team.agency_id IN \(any: agencies)
            ORDER BY keeping_hold.set_at, keeping_hold.id
            """
        ).map { row in
            let id: UUID = try row["id"]
            return KeepingHold(
                id: id,
                reference: try row["reference"],
                reason: try reasonWords.open(row["reason_sealed"] as String, row: id, means),
                setName: try row["set_name"],
                setAt: try row["set_at"]
            )
        }
    }
}

extension Work {
    func addRule(_ kind: KeptKind, _ amount: Int, of agency: UUID, from day: Day) throws {
        try db.execute(
            """
            INSERT INTO keeping_rule (id, agency_id, kind, amount, begins_on, set_by, set_name, set_at)
            VALUES (\(newID()), \(agency), \(kind), \(amount), \(day), \(actor.id), \(actor.name), \(now))
            """
        )
    }

    func addHold(on person: UUID, because reason: String) throws -> UUID {
        let id = newID()
        let sealed: String = try reasonWords.seal(reason, row: id, self)
        try db.execute(
            """
            INSERT INTO keeping_hold (id, person_id, reason_sealed, set_by, set_name, set_at)
            VALUES (\(id), \(person), \(sealed), \(actor.id), \(actor.name), \(now))
            """
        )
        return id
    }

    func liftHold(_ id: UUID) throws {
        let changed = try db.execute(
            "UPDATE keeping_hold SET lifted_name = \(actor.name), lifted_at = \(now) WHERE id = \(id) AND lifted_at IS NULL"
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addErasure(of record: ClosedRecord, because why: Erasure.Why) throws -> UUID {
        let id = newID()
        let added = try db.execute(
            """
            INSERT INTO erasure (id, record, reference, agency_id, why, proposed_by, proposed_name, proposed_at)
            VALUES (\(id), \(record.id), \(record.reference), \(record.agency), \(why), \(actor.id), \(actor.name), \(now))
            ON CONFLICT DO NOTHING
            """
        )
        if added == 0 { throw Refusal.changedMeanwhile }
        return id
    }

    func withdrawErasure(_ id: UUID) throws {
        let changed = try db.execute(
            """
            UPDATE erasure SET withdrawn_name = \(actor.name), withdrawn_at = \(now)
            WHERE id = \(id) AND done_at IS NULL AND withdrawn_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func markErased(_ id: UUID, rows: Int, backupsUntil day: Day) throws {
        let changed = try db.execute(
            """
            UPDATE erasure SET agreed_by = \(actor.id), agreed_name = \(actor.name), done_at = \(now), row_count = \(rows),
                backups_until = \(day), reference = NULL
            WHERE id = \(id) AND done_at IS NULL AND withdrawn_at IS NULL AND proposed_by <> \(actor.id)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
