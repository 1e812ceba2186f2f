import Dates
import Foundation
import Records
import Web

/// A session as it is stored: never with the secret itself.
struct Session: Sendable, RowDecodable {
    let id: UUID
    let account: UUID
    let stage: SignedIn.Stage
    let browser: String
    let createdAt: Instant
    let seenAt: Instant
    let expiresAt: Instant
    /// When the second factor was last given.
    let provedAt: Instant

    init(
        id: UUID,
        account: UUID,
        stage: SignedIn.Stage,
        browser: String,
        createdAt: Instant,
        expiresAt: Instant
    ) {
        self.id = id
        self.account = account
        self.stage = stage
        self.browser = browser
        self.createdAt = createdAt
        seenAt = createdAt
        provedAt = createdAt
        self.expiresAt = expiresAt
    }

    init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        let stored: String = try row["stage"]
        guard let stage = SignedIn.Stage(rawValue: stored) else {
            throw StoreError.unreadable(column: "stage", as: "SignedIn.Stage")
        }
        self.stage = stage
        browser = try row["browser"]
        createdAt = try row["created_at"]
        seenAt = try row["seen_at"]
        expiresAt = try row["expires_at"]
        provedAt = try row["proved_at"] ?? createdAt
    }
}

/// Every statement that touches `session`.
extension Reader {
    func session(tokenHash: String) throws -> Session? {
        try first("SELECT * FROM session WHERE token_hash = \(tokenHash)")
    }

    func sessions(of account: UUID, seenAfter: Instant, now: Instant) throws -> [Session] {
        try all(
            """
            SELECT * FROM session
            WHERE account_id = \(account) AND stage = 'full' AND seen_at > \(seenAfter) AND expires_at > \(now)
            ORDER BY seen_at DESC, id
            """
        )
    }
}

extension Writer {
    func add(_ session: Session, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO session (id, account_id, token_hash, stage, browser, created_at, seen_at, expires_at)
            VALUES (\(session.id), \(session.account), \(tokenHash), \(session.stage.rawValue), \(session.browser),
                    \(session.createdAt), \(session.seenAt), \(session.expiresAt))
            """
        )
    }

    func sawSession(_ id: UUID, at now: Instant) throws {
        try execute("UPDATE session SET seen_at = \(now) WHERE id = \(id) AND seen_at < \(now)")
    }

    /// The second factor was given once more; false when the session had ended.
    func provedAgain(_ id: UUID, of account: UUID, at now: Instant) throws -> Bool {
        try execute(
            "UPDATE session SET proved_at = \(now) WHERE id = \(id) AND account_id = \(account) AND stage = 'full'"
        ) == 1
    }

    /// False when it had ended already.
    func endSession(_ id: UUID, of account: UUID) throws -> Bool {
        try execute("DELETE FROM session WHERE id = \(id) AND account_id = \(account)") == 1
    }

    /// Ends an account's sessions, all or all but one, and says how many.
    @discardableResult
    func endSessions(of account: UUID, except kept: UUID? = nil) throws -> Int {
        guard let kept else { return try execute("DELETE FROM session WHERE account_id = \(account)") }
        return try execute("DELETE FROM session WHERE account_id = \(account) AND id <> \(kept)")
    }

    func forgetSessions(expiredBefore now: Instant) throws {
        try execute("DELETE FROM session WHERE expires_at < \(now)")
    }
}
