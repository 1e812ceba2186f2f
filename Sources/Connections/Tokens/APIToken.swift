import Dates
import Desk
import Foundation
import Records

/// A key that someone gave to another program: it acts as them, in one team, within its scopes.
struct APIToken: Sendable, RowDecodable {
    let id: UUID
    /// The program it was made for: the first token of it.
    ///
    /// A token that takes another's place is the same program's.
    let program: UUID
    let account: UUID
    let team: UUID
    let name: String
    let scopes: [Scope]
    let madeAt: Instant
    let expiresAt: Instant
    let usedAt: Instant?
    let endedAt: Instant?

    init(row: Row) throws {
        id = try row["id"]
        program = try row["program_id"]
        account = try row["account_id"]
        team = try row["team_id"]
        name = try row["name"]
        let list: WordList<Scope> = try row["scopes"]
        scopes = list.words
        madeAt = try row["made_at"]
        expiresAt = try row["expires_at"]
        usedAt = try row["used_at"]
        endedAt = try row["ended_at"]
    }

    static func subject(_ id: UUID) -> Subject { Subject("api_token", id) }

    func isOver(at now: Instant) -> Bool { endedAt != nil || expiresAt <= now }
}
