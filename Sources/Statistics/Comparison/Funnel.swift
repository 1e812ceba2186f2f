import Foundation

/// Limits that widen as places get smaller: which ones differ from the average by more than chance.
///
/// As in PHEindicatormethods `calculate_funnel_limits` and `assign_funnel_significance`, 2 and 3 standard deviations being
/// 95% and 99.8%.
public enum Funnel {
    /// Where a place lies.
    public enum Place: String, Sendable, Hashable {
        case farBelow, below, within, above, farAbove
    }

    /// Limits of a share around `average`, both from 0 to 1: the values whose Wilson interval ends on the average.
    public static func limits(
        ofShare average: Double,
        population: Double,
        _ confidence: Confidence
    ) throws(Impossible) -> Interval {
        guard average.isFinite, population.isFinite else { throw .notACount }
        guard average >= 0, population >= 0 else { throw .negative }
        guard population > 0 else { throw .nothingToDivideBy }
        guard average <= 1 else { throw .moreThanAll }
        let reach = confidence.z * (average * (1 - average) / population).squareRoot()
        return Interval(max(0, average - reach), min(1, average + reach))
    }

    /// Limits of a ratio of seen to expected events for a place with so many events, around 1; times the average, those
    /// of a rate.
    ///
    /// They rest on exact Poisson limits.
    public static func limits(ofRatioAt events: Double, _ confidence: Confidence) throws(Impossible) -> Interval {
        let exact = try Interval.exact(events, confidence)
        guard events > 0, let lower = exact.lower, lower > 0 else { throw .nothingToDivideBy }
        return Interval(events / exact.upper, events / lower)
    }

    /// Where a share lies among the others.
    public static func place(_ count: Double, of outOf: Double, average: Double) throws(Impossible) -> Place {
        let near = try limits(ofShare: average, population: outOf, .ninetyFive)
        let far = try limits(ofShare: average, population: outOf, .ninetyNinePointEight)
        guard count >= 0 else { throw .negative }
        guard count <= outOf else { throw .moreThanAll }
        return place(of: count / outOf, near: near, far: far)
    }

    /// Where a rate or ratio lies: `events` over `base` (people, or expected events) against `average` (the same unit).
    ///
    /// Here the place's own interval is held against the average, exact below ten events and Byar's from there.
    public static func place(events: Double, base: Double, average: Double) throws(Impossible) -> Place {
        guard events.isFinite, base.isFinite, average.isFinite else { throw .notACount }
        guard events >= 0, base >= 0 else { throw .negative }
        guard base > 0 else { throw .nothingToDivideBy }
        let near = Interval.ofCount(events, .ninetyFive).interval.times(1 / base)
        let far = Interval.ofCount(events, .ninetyNinePointEight).interval.times(1 / base)
        if average < far.lower ?? 0 { return .farAbove }
        if average < near.lower ?? 0 { return .above }
        if average > far.upper { return .farBelow }
        if average > near.upper { return .below }
        return .within
    }

    private static func place(of value: Double, near: Interval, far: Interval) -> Place {
        if value < far.lower ?? 0 { return .farBelow }
        if value < near.lower ?? 0 { return .below }
        if value > far.upper { return .farAbove }
        if value > near.upper { return .above }
        return .within
    }
}
