import Foundation

extension Interval {
    /// Below this many events the exact limits are used, from it on Byar's.
    static let exactBelow = 10.0

    /// Byar's limits of a count of events.
    ///
    /// N. Breslow and N. Day (1987), as in PHEindicatormethods. The lower end is missing where the formula falls below
    /// nought.
    public static func byars(
        _ count: Double,
        _ confidence: Confidence = .ninetyFive
    ) throws(Impossible) -> Interval {
        guard count.isFinite else { throw .notACount }
        guard count >= 0 else { throw .negative }
        return byarsLimits(count, confidence.z)
    }

    static func byarsLimits(_ x: Double, _ z: Double) -> Interval {
        let lower = x > 0 ? x * cube(1 - 1 / (9 * x) - z / (3 * x.squareRoot())) : 0
        let next = x + 1
        return Interval(lower < 0 ? nil : lower, next * cube(1 - 1 / (9 * next) + z / (3 * next.squareRoot())))
    }

    /// Exact limits of a count of events, from the chi-square distribution (Garwood, 1936).
    public static func exact(
        _ count: Double,
        _ confidence: Confidence = .ninetyFive
    ) throws(Impossible) -> Interval {
        guard count.isFinite else { throw .notACount }
        guard count >= 0 else { throw .negative }
        return exactLimits(count, confidence.tail)
    }

    static func exactLimits(_ x: Double, _ tail: Double) -> Interval {
        let lower = x > 0 ? Gamma.quantile(tail, shape: x) : 0
        return Interval(lower, Gamma.quantile(1 - tail, shape: x + 1))
    }

    /// Limits of a count as public health in England gives them: exact below ten events, Byar's from ten on.
    static func ofCount(_ x: Double, _ confidence: Confidence) -> (interval: Interval, method: Method) {
        x < exactBelow
            ? (exactLimits(x, confidence.tail), .exact)
            : (byarsLimits(x, confidence.z), .byars)
    }

    private static func cube(_ x: Double) -> Double { x * x * x }
}

extension Estimate {
    /// A crude rate with its interval (PHEindicatormethods `phe_rate`).
    ///
    /// More events than people are allowed: one person can have several.
    /// `per` is how many people the rate is said for: 1,000 or 100,000.
    public static func rate(
        _ count: Double,
        of population: Double,
        per: Double,
        _ confidence: Confidence = .ninetyFive
    ) throws(Impossible) -> Estimate {
        guard count.isFinite, population.isFinite, per.isFinite else { throw .notACount }
        guard count >= 0, population >= 0 else { throw .negative }
        guard population > 0 else { throw .nothingToDivideBy }
        let limits = Interval.ofCount(count, confidence)
        return Estimate(
            value: count / population * per,
            interval: limits.interval.times(per / population),
            method: limits.method
        )
    }

    /// A share of 1 with Wilson's interval.
    public static func proportion(
        _ count: Double,
        of outOf: Double,
        _ confidence: Confidence = .ninetyFive
    ) throws(Impossible) -> Estimate {
        let interval = try Interval.wilson(count, of: outOf, confidence)
        return Estimate(value: count / outOf, interval: interval, method: .wilson)
    }
}
