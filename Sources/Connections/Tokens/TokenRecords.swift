import Dates
import Foundation
import Records

/// A token about to be kept: never with the secret itself.
struct NewToken: Sendable {
    let id: UUID
    /// Whose program's place it takes; its own where it is the first.
    let program: UUID
    let account: UUID
    let details: TokenDetails
    let hash: String
    let madeAt: Instant
    let expiresAt: Instant
}

/// Every statement that touches `api_token`.
///
/// A token is its maker's; whoever manages people sees all of them.
extension Reader {
    func apiToken(hash: String) throws -> APIToken? {
        try first("SELECT * FROM api_token WHERE token_hash = \(hash)")
    }

    func apiToken(_ id: UUID) throws -> APIToken? { try first("SELECT * FROM api_token WHERE id = \(id)") }

    /// Those that work or did until lately, the newest first.
    func apiTokens(of account: UUID) throws -> [APIToken] {
        try all(
            "SELECT * FROM api_token WHERE account_id = \(account) ORDER BY made_at DESC, id DESC LIMIT 100"
        )
    }

    /// Everyone's that have not been ended, the newest first.
    func apiTokensInUse(limit: Int) throws -> [APIToken] {
        try all("SELECT * FROM api_token WHERE ended_at IS NULL ORDER BY made_at DESC, id DESC LIMIT \(limit)")
    }

    func countAPITokens(of account: UUID, at now: Instant) throws -> Int {
        try value(
            "many",
            """
            SELECT count(*) AS many FROM api_token
            WHERE account_id = \(account) AND ended_at IS NULL AND expires_at > \(now)
            """
        ) ?? 0
    }
}

extension Writer {
    func add(_ token: NewToken) throws {
        try execute(
            """
            INSERT INTO api_token (id, program_id, account_id, team_id, name, scopes, token_hash, made_at, expires_at)
            VALUES (\(token.id), \(token.program), \(token.account), \(token.details.team), \(token.details.name),
                    \(WordList(token.details.scopes)), \(token.hash), \(token.madeAt), \(token.expiresAt))
            """
        )
    }

    /// False when it was over already.
    func endToken(_ id: UUID, at now: Instant) throws -> Bool {
        try execute("UPDATE api_token SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL") == 1
    }

    func sawToken(_ id: UUID, at now: Instant) throws {
        try execute("UPDATE api_token SET used_at = \(now) WHERE id = \(id) AND coalesce(used_at, '') < \(now)")
    }
}
