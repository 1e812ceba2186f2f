import Synchronization

/// Counts and durations by route pattern, in the text form that Prometheus reads.
///
/// It holds no address, name or id.
public final class SiteMetrics: Sendable {
    private struct Key: Hashable {
        let pattern: String
        let status: Int
    }

    private struct Tally {
        var count = 0
        var milliseconds = 0.0

        mutating func add(_ took: Duration) {
            count += 1
            milliseconds += took.milliseconds
        }
    }

    private let tallies = Mutex<[Key: Tally]>([:])

    init() {}

    func count(pattern: String, status: Int, took: Duration) {
        tallies.withLock { tallies in
            tallies[Key(pattern: pattern, status: status), default: Tally()].add(took)
        }
    }

    /// Everything counted since the start.
    public var text: String {
        let now = tallies.withLock { $0 }
        var lines = ["# TYPE alongside_requests_total counter", "# TYPE alongside_request_milliseconds_total counter"]
        let keys = now.keys.sorted { ($0.pattern, $0.status) < ($1.pattern, $1.status) }
        for key in keys {
            guard let tally = now[key] else { continue }
            let labels = "{route=\"\(key.pattern)\",status=\"\(key.status)\"}"
            lines.append("alongside_requests_total\(labels) \(tally.count)")
            lines.append("alongside_request_milliseconds_total\(labels) \(tally.milliseconds)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
