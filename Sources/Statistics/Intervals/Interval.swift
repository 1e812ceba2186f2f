/// How sure an interval is.
///
/// Public health in England shows these two and no others.
public enum Confidence: Double, Sendable, Hashable, CaseIterable {
    case ninetyFive = 0.95
    case ninetyNinePointEight = 0.998

    /// How many standard errors either side: Φ⁻¹(c + (1 − c) / 2).
    public var z: Double {
        switch self {
        case .ninetyFive: 1.959963984540054
        case .ninetyNinePointEight: 3.090232306167813
        }
    }

    /// The share outside the interval on one side.
    var tail: Double { (1 - rawValue) / 2 }
}

/// From where to where.
///
/// A missing lower end is one the method cannot give.
public struct Interval: Sendable, Hashable {
    public let lower: Double?
    public let upper: Double

    public init(_ lower: Double?, _ upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// The same, in another unit.
    public func times(_ factor: Double) -> Interval { Interval(lower.map { $0 * factor }, upper * factor) }
}

/// How an interval was worked out: printed beside it.
public enum Method: String, Sendable, Hashable {
    case wilson, byars, exact, student, dobson
}

/// A figure with its interval and the method of it.
public struct Estimate: Sendable, Hashable {
    public let value: Double
    public let interval: Interval
    public let method: Method
}
