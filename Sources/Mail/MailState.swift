public import Dates
public import Foundation
public import Records

/// What became of a letter.
public enum MailState: String, Sendable {
    case waiting, sent
    /// A mail server refused it for good.
    case failed
    /// It was sent, and came back.
    case bounced
    /// Whom it was for has left, or the letter was overtaken.
    case notWanted = "not_wanted"
}

/// A letter that did not arrive.
public struct MailTrouble: Sendable, RowDecodable {
    public let id: UUID
    /// Whom it was for, when they have an account.
    public let account: UUID?
    public let state: MailState
    /// The mail server's figures: `550`, `5.1.1`.
    public let reason: String
    public let postedAt: Instant
    public let since: Instant

    public init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        let state: String = try row["state"]
        self.state = MailState(rawValue: state) ?? .failed
        let reason: String? = try row["reason"]
        self.reason = reason ?? ""
        postedAt = try row["posted_at"]
        since = try row["state_at"]
    }
}
