import Dates
import Desk
import Foundation
import Records

/// An address that a calendar program reads again and again, for one person: of one plan, or of all that is theirs.
struct CalendarLink: Sendable, RowDecodable {
    let id: UUID
    let account: UUID
    /// None for all of the person's own.
    let plan: UUID?
    let madeAt: Instant
    let usedAt: Instant?
    let endedAt: Instant?

    init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        plan = try row["plan_id"]
        madeAt = try row["made_at"]
        usedAt = try row["used_at"]
        endedAt = try row["ended_at"]
    }

    static func subject(_ id: UUID) -> Subject { Subject("calendar_link", id) }
}
