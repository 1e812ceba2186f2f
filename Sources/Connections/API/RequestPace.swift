import Dates
import Foundation
import Synchronization

/// How often one token may ask: so many requests at once, filled up again evenly over a minute.
///
/// It is kept in memory: a restart forgives, and two servers each count for themselves.
final class RequestPace: Sendable {
    private struct Bucket {
        var left: Double
        var at: Instant
    }

    let perMinute: Int
    private let buckets = Mutex<[UUID: Bucket]>([:])

    init(perMinute: Int) { self.perMinute = max(1, perMinute) }

    /// Takes leave for one request; how many seconds to wait where there is none.
    func take(_ token: UUID, at now: Instant) -> Int? {
        let perSecond = Double(perMinute) / 60
        return buckets.withLock { buckets in
            if buckets.count > 10_000 { buckets.removeAll() }
            var bucket = buckets[token] ?? Bucket(left: Double(perMinute), at: now)
            let passed = max(0, Double(now.milliseconds - bucket.at.milliseconds) / 1000)
            bucket.left = min(Double(perMinute), bucket.left + passed * perSecond)
            bucket.at = now
            defer { buckets[token] = bucket }
            guard bucket.left < 1 else {
                bucket.left -= 1
                return nil
            }
            return Int(((1 - bucket.left) / perSecond).rounded(.up))
        }
    }
}
