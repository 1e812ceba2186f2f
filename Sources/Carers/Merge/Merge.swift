import Dates
import Desk
import Foundation
import Records

/// Two records put together: which stays, which went into it, and who did it when.
struct Merge: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let kept: UUID
    let gone: UUID
    let rules: [MatchRule]
    let mergedName: String
    let mergedAt: Instant
    let undoneName: String?
    let undoneAt: Instant?

    var isUndone: Bool { undoneAt != nil }

    init(row: Row) throws {
        id = try row["id"]
        kept = try row["kept_id"]
        gone = try row["gone_id"]
        rules = MatchRule.read(try row["rules"])
        mergedName = try row["merged_name"]
        mergedAt = try row["merged_at"]
        undoneName = try row["undone_name"]
        undoneAt = try row["undone_at"]
    }
}

/// One row that a merge touched, as its ledger remembers it.
struct MergedRow: Sendable {
    enum Action: String, Sendable, SQLConvertible {
        /// It belongs to the kept record now.
        case moved
        /// The kept record has one of its own where there may be only one, so it stays with the record that went.
        case stayed
        /// A field of the kept record took the value of the one that went, sharing followed the later answer, or of two
        /// things that a person has one of the older ended.
        case changed
    }

    let number: Int
    let table: String
    let column: String
    let action: Action
    /// The key of the row now, or what the field said before and after.
    let values: [SQLValue]
}
