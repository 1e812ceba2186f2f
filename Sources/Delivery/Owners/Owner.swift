public import Foundation
public import Markup
public import Records

/// A person who answers for actions of a team's plans.
///
/// They may have no account: a link in an email is enough for them.
public struct Owner: Sendable, Equatable, RowDecodable {
    public let id: UUID
    /// Whose plans they answer for; its strategy leads keep the list.
    public let team: UUID
    public let name: String
    public let email: String
    public let agency: UUID?
    public let account: UUID?
    public let language: Language
    /// No longer asked: what they said keeps their name.
    public let isEnded: Bool
    public let version: Int

    public init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        name = try row["name"]
        email = try row["email"]
        agency = try row["agency_id"]
        account = try row["account_id"]
        language = Language(rawValue: try row["language"]) ?? .english
        let ended: String? = try row["ended_at"]
        isEnded = ended != nil
        version = try row["version"]
    }
}
