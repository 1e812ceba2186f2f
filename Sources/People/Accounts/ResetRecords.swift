import Dates
import Foundation
import Records

/// Every statement that touches `password_reset`.
extension Reader {
    /// Whose password a link may set anew.
    func accountToReset(tokenHash: String, at now: Instant) throws -> UUID? {
        try value(
            "account_id",
            """
            SELECT account_id FROM password_reset
            WHERE token_hash = \(tokenHash) AND used_at IS NULL AND expires_at > \(now)
            """
        )
    }
}

extension Writer {
    /// A new link replaces those before.
    func addPasswordReset(of account: UUID, tokenHash: String, expiresAt: Instant) throws {
        try forgetPasswordResets(of: account)
        try execute(
            """
            INSERT INTO password_reset (token_hash, account_id, expires_at)
            VALUES (\(tokenHash), \(account), \(expiresAt))
            """
        )
    }

    /// False when it was used already, or is too old.
    func usePasswordReset(tokenHash: String, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE password_reset SET used_at = \(now)
            WHERE token_hash = \(tokenHash) AND used_at IS NULL AND expires_at > \(now)
            """
        ) == 1
    }

    func forgetPasswordResets(of account: UUID) throws {
        try execute("DELETE FROM password_reset WHERE account_id = \(account)")
    }
}
