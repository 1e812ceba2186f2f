/// Which way is better.
public enum Polarity: String, Sendable, Hashable, CaseIterable, Codable {
    case higher, lower, neither
}

/// How a figure stands beside a benchmark.
public enum Standing: String, Sendable, Hashable {
    case better, worse, similar, higher, lower
}

/// Comparison with a benchmark as in DHSC's FingertipsNext (`BenchmarkComparisonEngine`).
public enum Benchmark {
    /// The interval lies all above the benchmark, all below it, or over it.
    ///
    /// The benchmark's own interval plays no part.
    /// - Returns: `nil` without an interval that has both ends.
    public static func compare(_ interval: Interval?, with benchmark: Double, _ polarity: Polarity) -> Standing? {
        guard let interval, let lower = interval.lower, benchmark.isFinite else { return nil }
        if interval.upper < benchmark {
            return switch polarity {
            case .higher: .worse
            case .lower: .better
            case .neither: .lower
            }
        }
        if lower > benchmark {
            return switch polarity {
            case .higher: .better
            case .lower: .worse
            case .neither: .higher
            }
        }
        return .similar
    }

    /// In which fifth each value lies, 1 for the lowest values: SQL's `NTILE(5)`, ties in the order given.
    /// - Returns: `nil` with fewer than five values.
    public static func fifths(_ values: [Double]) -> [Int]? {
        guard values.count >= 5, values.allSatisfy(\.isFinite) else { return nil }
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        let (size, more) = values.count.quotientAndRemainder(dividingBy: 5)
        var result = [Int](repeating: 0, count: values.count)
        for (place, index) in order.enumerated() {
            // The first `more` fifths hold one value more than the others.
            let large = more * (size + 1)
            result[index] = place < large ? place / (size + 1) + 1 : more + (place - large) / size + 1
        }
        return result
    }
}
