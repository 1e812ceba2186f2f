import Dates
import Records

/// Every statement that touches `first_run`.
extension Writer {
    func replaceFirstRunCode(hash: String, expiresAt: Instant) throws {
        try execute("DELETE FROM first_run")
        try execute("INSERT INTO first_run (code_hash, expires_at) VALUES (\(hash), \(expiresAt))")
    }

    /// False when there is no such code, or it is too old.
    func useFirstRunCode(hash: String, at now: Instant) throws -> Bool {
        try execute("DELETE FROM first_run WHERE code_hash = \(hash) AND expires_at > \(now)") == 1
    }
}
