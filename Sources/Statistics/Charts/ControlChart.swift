/// An XmR chart: single values over time, their average, and the range that chance alone gives.
///
/// NHSRplotthedots 0.2.2: average x̄ and mean moving range of the baseline, limits x̄ ∓ 2.66 × mean moving range. A missing
/// period is skipped: no moving range is taken across it and it ends every run.
public struct ControlChart: Sendable, Hashable {
    /// Points that share an average and limits: from the start or a rebase to the next.
    public struct Part: Sendable, Hashable {
        public let places: Range<Int>
        /// How many values there are.
        public let count: Int
        /// Missing where no value is there.
        public let mean: Double?
        /// Missing where there are not two values side by side.
        public let limits: Limits?
        public var isShort: Bool { count < ChartRules.fewest }
    }

    /// Where chance ends, and two thirds of the way there.
    ///
    /// Not cut at 0 or 100.
    public struct Limits: Sendable, Hashable {
        public let lower: Double
        public let upper: Double
        public let nearLower: Double
        public let nearUpper: Double
    }

    /// What makes a point unusual; where several rules hold, the first here.
    public enum Signal: String, Sendable, Hashable {
        case aboveLimit, belowLimit
        case rising, falling
        case nearUpper, nearLower
        case shiftUp, shiftDown

        /// +1 for above or rising, −1 for below or falling.
        public var direction: Int {
            switch self {
            case .aboveLimit, .rising, .nearUpper, .shiftUp: 1
            case .belowLimit, .falling, .nearLower, .shiftDown: -1
            }
        }
    }

    /// What a signal means.
    public enum Meaning: String, Sendable, Hashable {
        case usual, better, worse, high, low
    }

    /// What the limits say about a target.
    public enum Assurance: String, Sendable, Hashable {
        /// The whole range lies on the right side of it, on the wrong one, or over it.
        case willMeet, willMiss, mayOrMayNot
    }

    public struct Point: Sendable, Hashable {
        public let value: Double?
        /// +1 above the average, −1 below it, 0 on it.
        public let side: Int
        public let isOutside: Bool
        public let isNear: Bool
        public let signal: Signal?
    }

    public let points: [Point]
    public let parts: [Part]
    public let rules: ChartRules

    /// Values are one a period, in order, `nil` where there is none; at each of `rebases` a new average starts.
    public init(_ values: [Double?], rebases: Set<Int> = [], rules: ChartRules = ChartRules()) {
        let starts = ([0] + rebases.filter { values.indices.contains($0) && $0 > 0 }).sorted()
        let ends = starts.dropFirst() + [values.count]
        var points: [Point] = []
        var parts: [Part] = []
        for (start, end) in zip(starts, ends) where start < end {
            let own = values[start..<end].map { value in value.flatMap { $0.isFinite ? $0 : nil } }
            let part = Self.part(own, at: start..<end, rules)
            parts.append(part)
            points += Self.points(own, part, rules)
        }
        self.points = points
        self.parts = parts
        self.rules = rules
    }

    /// What a point means for someone who wants the figure to go one way.
    public func meaning(at place: Int, _ polarity: Polarity) -> Meaning {
        guard points.indices.contains(place), let signal = points[place].signal else { return .usual }
        let up = signal.direction > 0
        return switch polarity {
        case .higher: up ? .better : .worse
        case .lower: up ? .worse : .better
        case .neither: up ? .high : .low
        }
    }

    /// Whether a target is met by things as they are.
    ///
    /// On the limit itself it may or may not be.
    public func assurance(_ target: Double?, _ polarity: Polarity) -> Assurance? {
        guard let target, target.isFinite, polarity != .neither, let limits = parts.last?.limits else { return nil }
        if target > limits.upper { return polarity == .higher ? .willMiss : .willMeet }
        if target < limits.lower { return polarity == .higher ? .willMeet : .willMiss }
        return .mayOrMayNot
    }
}

extension ControlChart {
    private static func part(_ values: [Double?], at places: Range<Int>, _ rules: ChartRules) -> Part {
        let count = values.compactMap(\.self).count
        let base = baseline(values, rules)
        let there = base.compactMap(\.self)
        guard !there.isEmpty else { return Part(places: places, count: count, mean: nil, limits: nil) }
        let mean = Mean.plain(there)
        var ranges = zip(base, base.dropFirst()).compactMap { before, after in
            if let before, let after { abs(after - before) } else { nil }
        }
        guard !ranges.isEmpty else { return Part(places: places, count: count, mean: mean, limits: nil) }
        var average = Mean.plain(ranges)
        if rules.screens {
            ranges.removeAll { !($0 < 3.267 * average) }
            // Ranges that are all nought screen themselves away: the limits lie on the average.
            average = ranges.isEmpty ? average : Mean.plain(ranges)
        }
        let reach = rules.width * average
        let near = 2 * rules.width / 3 * average
        let limits = Limits(
            lower: mean - reach,
            upper: mean + reach,
            nearLower: mean - near,
            nearUpper: mean + near
        )
        return Part(places: places, count: count, mean: mean, limits: limits)
    }

    /// The values up to the baseline's last one.
    private static func baseline(_ values: [Double?], _ rules: ChartRules) -> [Double?] {
        guard let wanted = rules.baseline, wanted > 0 else { return values }
        var seen = 0
        for (place, value) in values.enumerated() where value != nil {
            seen += 1
            if seen == wanted { return Array(values[...place]) }
        }
        return values
    }

    private static func points(_ values: [Double?], _ part: Part, _ rules: ChartRules) -> [Point] {
        let runs = Runs(values, part, rules)
        return values.indices.map { place in
            Point(
                value: values[place],
                side: runs.sides[place],
                isOutside: runs.isOutside[place],
                isNear: runs.isNear[place],
                signal: runs.signal(place)
            )
        }
    }
}
