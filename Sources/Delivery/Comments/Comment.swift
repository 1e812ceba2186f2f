import Dates
import Foundation
import Records

/// What someone who works on an action says to the others: never a part of what the public sees.
struct Comment: Sendable, Equatable, RowDecodable {
    /// How long its author may change it.
    static let minutesToChange: Int64 = 15

    let id: UUID
    let plan: UUID
    let action: UUID
    let words: InternalText
    let author: UUID
    let authorName: String
    let at: Instant
    let editedAt: Instant?
    let struckAt: Instant?
    let struckBy: String?
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        action = try row["action_id"]
        words = try row["words"]
        author = try row["by_account"]
        authorName = try row["by_name"]
        at = try row["at"]
        editedAt = try row["edited_at"]
        struckAt = try row["struck_at"]
        struckBy = try row["struck_by_name"]
        version = try row["version"]
    }

    var isStruck: Bool { struckAt != nil }

    /// Its author may still put it right.
    func isOpen(to account: UUID, at now: Instant) -> Bool {
        account == author && !isStruck && now <= at.adding(seconds: Comment.minutesToChange * 60)
    }
}
