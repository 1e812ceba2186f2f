import Dates
import Foundation
import Records

/// Every statement that touches `calendar_link`: each is its maker's alone.
extension Reader {
    func calendarLink(hash: String) throws -> CalendarLink? {
        try first("SELECT * FROM calendar_link WHERE token_hash = \(hash) AND ended_at IS NULL")
    }

    func calendarLink(_ id: UUID, of account: UUID) throws -> CalendarLink? {
        try first("SELECT * FROM calendar_link WHERE id = \(id) AND account_id = \(account)")
    }

    /// Those that work, the newest first.
    func calendarLinks(of account: UUID) throws -> [CalendarLink] {
        try all(
            """
            SELECT * FROM calendar_link WHERE account_id = \(account) AND ended_at IS NULL
            ORDER BY made_at DESC, id DESC LIMIT 100
            """
        )
    }
}

extension Writer {
    func addCalendarLink(_ id: UUID, of account: UUID, plan: UUID?, hash: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO calendar_link (id, account_id, plan_id, token_hash, made_at)
            VALUES (\(id), \(account), \(plan), \(hash), \(now))
            """
        )
    }

    /// False when it was over already.
    func endCalendarLink(_ id: UUID, at now: Instant) throws -> Bool {
        try execute("UPDATE calendar_link SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL") == 1
    }

    func sawCalendarLink(_ id: UUID, at now: Instant) throws {
        try execute("UPDATE calendar_link SET used_at = \(now) WHERE id = \(id)")
    }
}
