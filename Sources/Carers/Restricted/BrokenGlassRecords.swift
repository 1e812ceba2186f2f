import Dates
import Desk
import Foundation
import Records

/// That someone opened a restricted record with a reason.
struct BrokenGlass: Sendable, Identifiable {
    let id: UUID
    let person: UUID
    let reference: String
    let account: UUID
    let accountName: String
    let reason: String
    let openedAt: Instant
    let expiresAt: Instant
    let reviewedName: String?
    let isJustified: Bool?
    let remark: String?
}

private let reasonWords = SealedWords(table: "broken_glass", column: "reason_sealed")
private let remarkWords = SealedWords(table: "broken_glass", column: "remark_sealed")

/// Every statement that touches `broken_glass`.
extension Reader {
    /// Until when a restricted record is open to someone who broke the glass; none where they did not.
    func glassBroken(on person: UUID, by account: UUID, at now: Instant) throws -> Instant? {
        try value(
            "expires_at",
            """
            SELECT expires_at FROM broken_glass
            WHERE person_id = \(person) AND account_id = \(account) AND expires_at > \(now)
            ORDER BY expires_at DESC, id LIMIT 1
            """
        )
    }

    /// How many wait to be looked over, of the records that these agencies keep.
    func countUnreviewed(of agencies: [UUID], butBy account: UUID) throws -> Int {
        try value(
            "many",
            """
            SELECT count(*) AS many FROM broken_glass JOIN person ON person.id = broken_glass.person_id
            JOIN team ON team.id = person.team_id
            WHERE broken_glass.reviewed_at IS NULL AND team.agency_id IN \(any: agencies)
                AND broken_glass.account_id <> \(account)
            """
        ) ?? 0
    }
}

extension Look {
    /// Every breaking of glass on the records that these agencies keep, those not looked over first.
    func brokenGlass(of agencies: [UUID]) throws -> [BrokenGlass] {
        try db.rows(
            """
            SELECT broken_glass.*, person.reference AS reference FROM broken_glass
            JOIN person ON person.id = broken_glass.person_id JOIN team ON team.id = person.team_id
            WHERE team.agency_id IN \(any: agencies)
            ORDER BY CASE WHEN broken_glass.reviewed_at IS NULL THEN 0 ELSE 1 END, broken_glass.opened_at DESC,
                broken_glass.id LIMIT 100
            """
        ).map { row in
            let id: UUID = try row["id"]
            return BrokenGlass(
                id: id,
                person: try row["person_id"],
                reference: try row["reference"],
                account: try row["account_id"],
                accountName: try row["account_name"],
                reason: try reasonWords.open(row["reason_sealed"] as String, row: id, means),
                openedAt: try row["opened_at"],
                expiresAt: try row["expires_at"],
                reviewedName: try row["reviewed_name"],
                isJustified: try row["is_justified"],
                remark: try remarkWords.open(row["remark_sealed"] as String?, row: id, means)
            )
        }
    }
}

extension Work {
    func breakGlass(on person: UUID, reason: String, until end: Instant) throws -> UUID {
        let id = newID()
        let sealed: String = try reasonWords.seal(reason, row: id, self)
        try db.execute(
            """
            INSERT INTO broken_glass
                (id, person_id, account_id, account_name, reason_sealed, opened_at, expires_at)
            VALUES (\(id), \(person), \(actor.id), \(actor.name), \(sealed), \(now), \(end))
            """
        )
        return id
    }

    func review(_ glass: UUID, isJustified: Bool, remark: String?) throws {
        let sealed: String? = try remarkWords.seal(remark, row: glass, self)
        let changed = try db.execute(
            """
            UPDATE broken_glass SET reviewed_at = \(now), reviewed_by = \(actor.id), reviewed_name = \(actor.name),
                is_justified = \(isJustified), remark_sealed = \(sealed)
            WHERE id = \(glass) AND reviewed_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
