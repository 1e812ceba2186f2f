import Dates
import Foundation
import Records

/// Every statement that touches `recovery_code`.
extension Reader {
    func unusedRecoveryCodes(of account: UUID) throws -> Int {
        try value(
            "unused",
            "SELECT count(*) AS unused FROM recovery_code WHERE account_id = \(account) AND used_at IS NULL"
        ) ?? 0
    }
}

extension Writer {
    func replaceRecoveryCodes(of account: UUID, hashes: [String]) throws {
        try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
        for hash in hashes {
            try execute("INSERT INTO recovery_code (account_id, hash) VALUES (\(account), \(hash))")
        }
    }

    /// False when there is no such code, or it was used: of many at once, one wins.
    func useRecoveryCode(hash: String, of account: UUID, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE account_id = \(account) AND hash = \(hash) AND used_at IS NULL
            """
        ) == 1
    }
}
