import Dates
import Records

/// Every statement that touches `throttle`.
extension Reader {
    func throttle(_ key: ThrottleKey) throws -> (failures: Int, nextAllowed: Instant)? {
        try rows("SELECT failures, next_allowed FROM throttle WHERE key = \(key.hash)").first.map {
            (try $0["failures"], try $0["next_allowed"])
        }
    }
}

extension Writer {
    func setThrottle(_ key: ThrottleKey, failures: Int, nextAllowed: Instant) throws {
        try execute(
            """
            INSERT INTO throttle (key, failures, next_allowed) VALUES (\(key.hash), \(failures), \(nextAllowed))
            ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, next_allowed = excluded.next_allowed
            """
        )
    }

    func clearThrottle(_ key: ThrottleKey) throws { try execute("DELETE FROM throttle WHERE key = \(key.hash)") }

    func takeBackFailure(_ key: ThrottleKey, at now: Instant) throws {
        try execute(
            """
            UPDATE throttle SET failures = failures - 1, next_allowed = \(now)
            WHERE key = \(key.hash) AND failures > 0
            """
        )
    }

    func forgetThrottles(before instant: Instant) throws {
        try execute("DELETE FROM throttle WHERE next_allowed < \(instant)")
    }
}
