import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `broken_glass`.
extension Reader {
    /// Until when a restricted record is open to someone who broke the glass; none where they did not.
    func glassBroken(on person: UUID, by account: UUID, at now: Instant) throws -> Instant? {
        try value(
            "expires_at",
            """
            SELECT expires_at FROM broken_glass
            WHERE person_id = \(person) AND account_id = \(account) AND expires_at > \(now)
            ORDER BY expires_at DESC, id LIMIT 1
            """
        )
    }
}
