import Foundation

/// Whether the last five years show a trend: DHSC's FingertipsNext (`TrendMarkerCalculator`).
public enum RecentTrend: String, Sendable, Hashable {
    case noChange, increasing, decreasing
    case increasingBetter, increasingWorse, decreasingBetter, decreasingWorse

    /// One year: the figure, its 95% interval and what it was counted from.
    public struct Year: Sendable, Hashable {
        public let value: Double
        public let interval: Interval?
        public let count: Double
        public let outOf: Double

        public init(_ value: Double, _ interval: Interval?, count: Double, of outOf: Double) {
            self.value = value
            self.interval = interval
            self.count = count
            self.outOf = outOf
        }
    }

    static let needed = 5
    /// The 99.8% point of χ² with one degree of freedom.
    static let threshold = 9.54953570608324

    /// A weighted line through the five most recent years, weighted by 1/se² with se = (upper − lower) / 3.92; a trend
    /// is one whose χ² passes 99.8% and whose direction stays when each year is left out in turn.
    ///
    /// For proportions, crude rates and directly standardised rates only.
    ///
    /// Two differences from the program it follows: without intervals it says `tooFew` where that one says "no change",
    /// and an interval without width is refused, not divided by.
    /// The years come oldest first.
    public static func of(_ years: [Year], _ polarity: Polarity) throws(Impossible) -> RecentTrend {
        let recent = Array(years.suffix(needed))
        guard recent.count == needed else { throw .tooFew(needed: needed) }
        guard !recent.contains(where: { $0.count == $0.outOf }) else { throw .moreThanAll }
        var points: [Point] = []
        for (place, year) in recent.enumerated() {
            guard let interval = year.interval, let lower = interval.lower else { throw .tooFew(needed: needed) }
            let error = (interval.upper - lower) / 3.92
            guard error > 0, year.value.isFinite else { throw .nothingToDivideBy }
            points.append(Point(t: Double(place + 1), value: year.value, weight: 1 / (error * error)))
        }
        let line = Line(points)
        guard line.chiSquare > threshold else { return .noChange }
        for place in points.indices {
            var others = points
            others.remove(at: place)
            guard Line(others).slope.sign == line.slope.sign else { return .noChange }
        }
        return line.slope > 0 ? rising(polarity) : falling(polarity)
    }

    private static func rising(_ polarity: Polarity) -> RecentTrend {
        switch polarity {
        case .higher: .increasingBetter
        case .lower: .increasingWorse
        case .neither: .increasing
        }
    }

    private static func falling(_ polarity: Polarity) -> RecentTrend {
        switch polarity {
        case .higher: .decreasingWorse
        case .lower: .decreasingBetter
        case .neither: .decreasing
        }
    }
}

private struct Point {
    let t: Double
    let value: Double
    let weight: Double
}

/// A weighted straight line.
private struct Line {
    let slope: Double
    let chiSquare: Double

    init(_ points: [Point]) {
        var w = 0.0
        var wt = 0.0
        var wtt = 0.0
        var wx = 0.0
        var wxt = 0.0
        for point in points {
            w += point.weight
            wt += point.weight * point.t
            wtt += point.weight * point.t * point.t
            wx += point.weight * point.value
            wxt += point.weight * point.value * point.t
        }
        let spread = w * wtt - wt * wt
        slope = (w * wxt - wt * wx) / spread
        let error = (w / spread).squareRoot()
        chiSquare = (slope / error) * (slope / error)
    }
}
