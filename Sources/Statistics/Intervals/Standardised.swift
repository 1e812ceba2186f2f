import Foundation

/// One age band of a place: events seen, people, and the weight or the reference rate of the band.
public struct AgeBand: Sendable, Hashable {
    public let count: Double
    public let population: Double

    public init(count: Double, population: Double) {
        self.count = count
        self.population = population
    }
}

/// A standard population's weights, youngest band first.
public enum StandardPopulation {
    /// The European standard population of 2013: nineteen bands of five years, the last for 90 and over.
    public static let europe2013: [Double] = [
        5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
        1000,
    ]
}

extension Estimate {
    /// A directly standardised rate with Dobson's interval: the rate if the place had the ages of the standard population.
    ///
    /// Dobson and others (1991), PHEindicatormethods `calculate_dsr`. Below ten events the interval does not hold, and the
    /// rate is not given.
    public static func direct(
        _ bands: [AgeBand],
        weights: [Double] = StandardPopulation.europe2013,
        per: Double = 100_000,
        _ confidence: Confidence = .ninetyFive
    ) throws(Impossible) -> Estimate {
        guard bands.count == weights.count else { throw .listsDiffer }
        try check(bands)
        guard bands.allSatisfy({ $0.population > 0 }) else { throw .nothingToDivideBy }
        let events = bands.reduce(0) { $0 + $1.count }
        guard events >= Interval.exactBelow else { throw .tooFew(needed: Int(Interval.exactBelow)) }
        let whole = weights.reduce(0, +)
        guard whole > 0 else { throw .nothingToDivideBy }
        var rate = 0.0
        var variance = 0.0
        for (band, weight) in zip(bands, weights) {
            let share = weight / band.population
            rate += band.count * share / whole
            variance += band.count * share * share / (whole * whole)
        }
        let scale = (variance / events).squareRoot()
        let limits = Interval.byarsLimits(events, confidence.z)
        let interval = Interval(
            limits.lower.map { rate + scale * ($0 - events) },
            rate + scale * (limits.upper - events)
        )
        return Estimate(value: rate * per, interval: interval.times(per), method: .dobson)
    }

    static func check(_ bands: [AgeBand]) throws(Impossible) {
        for band in bands {
            guard band.count.isFinite, band.population.isFinite else { throw .notACount }
            guard band.count >= 0, band.population >= 0 else { throw .negative }
        }
    }
}

/// Events seen against those a reference population's rates would bring (PHEindicatormethods `calculate_ISRatio` and
/// `calculate_ISRate`).
public struct StandardisedRatio: Sendable, Hashable {
    public let observed: Double
    public let expected: Double
    /// Events for each person of the reference population, all ages together.
    public let referenceRate: Double

    /// For a place whose events are known by age, in the bands of the reference population.
    public init(_ bands: [AgeBand], reference: [AgeBand]) throws(Impossible) {
        try self.init(observed: bands.reduce(0) { $0 + $1.count }, bands, reference: reference)
    }

    /// For a place whose events are known only in all, not by age.
    public init(observed: Double, _ bands: [AgeBand], reference: [AgeBand]) throws(Impossible) {
        guard bands.count == reference.count else { throw .listsDiffer }
        try Estimate.check(bands)
        try Estimate.check(reference)
        guard observed.isFinite else { throw .notACount }
        guard observed >= 0 else { throw .negative }
        guard reference.allSatisfy({ $0.population > 0 }) else { throw .nothingToDivideBy }
        let expected = zip(bands, reference).reduce(0) { $0 + $1.0.population * $1.1.count / $1.1.population }
        guard expected > 0 else { throw .nothingToDivideBy }
        self.observed = observed
        self.expected = expected
        referenceRate = reference.reduce(0) { $0 + $1.count } / reference.reduce(0) { $0 + $1.population }
    }

    /// Seen over expected: 1, or 100 with `times: 100`, is as in the reference population.
    public func ratio(times: Double = 1, _ confidence: Confidence = .ninetyFive) -> Estimate {
        let limits = Interval.ofCount(observed, confidence)
        return Estimate(
            value: observed / expected * times,
            interval: limits.interval.times(times / expected),
            method: limits.method
        )
    }

    /// The ratio times the reference population's rate.
    public func rate(per: Double = 100_000, _ confidence: Confidence = .ninetyFive) -> Estimate {
        ratio(times: referenceRate * per, confidence)
    }
}
