public import Dates
import Foundation
public import Records

/// Since when letters to an address come back, and why.
public struct FailingAddress: Sendable, RowDecodable {
    public let since: Instant
    public let reason: String

    public init(row: Row) throws {
        since = try row["since"]
        reason = try row["reason"]
    }
}

/// Every statement that touches `failing_address`.
extension Reader {
    func failingAddress(_ hash: String) throws -> FailingAddress? {
        try first("SELECT since, reason FROM failing_address WHERE address_hash = \(hash)")
    }
}

extension Writer {
    func addFailingAddress(_ hash: String, mail: UUID, reason: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO failing_address (address_hash, since, mail_id, reason)
            VALUES (\(hash), \(now), \(mail), \(reason))
            ON CONFLICT (address_hash) DO NOTHING
            """
        )
    }

    /// Forgets that letters to an address came back, once one sent since has stayed away for some days: it may have come
    /// back for a full mailbox, or a server's bad day.
    func forgetFailingAddress(_ hash: String, ifSentBefore moment: Instant) throws {
        try execute(
            """
            DELETE FROM failing_address WHERE address_hash = \(hash) AND EXISTS (
                SELECT 1 FROM mail WHERE mail.address_hash = \(hash) AND mail.state = 'sent'
                AND mail.state_at > failing_address.since AND mail.state_at < \(moment))
            """
        )
    }
}
