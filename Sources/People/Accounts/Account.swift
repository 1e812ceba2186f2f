public import Dates
public import Desk
public import Foundation
public import Markup
public import Records

/// A member of staff who can sign in.
public struct Account: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let name: String
    public let email: String
    /// What letters to them are written in.
    public let language: Language
    public let version: Int
    public let createdAt: Instant
    /// Set once, when they leave.
    ///
    /// What they did keeps their name.
    public let closedAt: Instant?

    /// What the audit trail and history call an account.
    public static func subject(_ id: UUID) -> Subject { Subject("account", id) }

    public init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        email = try row["email"]
        let code: String = try row["language"]
        language = Language(rawValue: code) ?? .english
        version = try row["version"]
        createdAt = try row["created_at"]
        closedAt = try row["closed_at"]
    }
}

/// What signing in needs to know of an account, and no page is given.
struct AccountSecrets: Sendable, RowDecodable {
    let id: UUID
    let name: String
    let email: String
    /// A PHC string.
    let password: String
    /// Sealed.
    let totpSecret: String?
    /// The half-minute of the last code used; none until the second factor has been confirmed with a code.
    let totpStep: Int?

    var hasSecondFactor: Bool { totpStep != nil }

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        email = try row["email"]
        password = try row["password"]
        totpSecret = try row["totp_secret"]
        totpStep = try row["totp_step"]
    }

    static func sealedPlace(_ account: UUID) -> SealedText.Place {
        SealedText.Place(table: "account", row: account, column: "totp_secret")
    }
}
