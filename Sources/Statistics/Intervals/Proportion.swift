import Foundation

/// How many of how many.
public struct Proportion: Sendable, Hashable {
    public let count: Int
    public let outOf: Int

    /// - Returns: `nil` unless 0 ≤ `count` ≤ `outOf` and there is something to count.
    public init?(_ count: Int, of outOf: Int) {
        guard count >= 0, outOf > 0, count <= outOf else { return nil }
        self.count = count
        self.outOf = outOf
    }

    /// The part, from 0 to 1.
    public var share: Double { Double(count) / Double(outOf) }

    /// Wilson's interval of the share.
    public func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
        Interval.wilsonLimits(Double(count), Double(outOf), confidence.z)
    }
}

extension Interval {
    /// Wilson's score interval of a proportion.
    ///
    /// E. B. Wilson (1927), as in PHEindicatormethods `phe_proportion`. For groups together, add the counts and the
    /// populations first.
    /// The count is not always whole: it may be weighted. The limits go from 0 to 1.
    public static func wilson(
        _ count: Double,
        of outOf: Double,
        _ confidence: Confidence = .ninetyFive
    ) throws(Impossible) -> Interval {
        guard count.isFinite, outOf.isFinite else { throw .notACount }
        guard count >= 0, outOf >= 0 else { throw .negative }
        guard outOf > 0 else { throw .nothingToDivideBy }
        guard count <= outOf else { throw .moreThanAll }
        return wilsonLimits(count, outOf, confidence.z)
    }

    /// (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)).
    static func wilsonLimits(_ x: Double, _ n: Double, _ z: Double) -> Interval {
        let middle = 2 * x + z * z
        let reach = z * (z * z + 4 * x * (1 - x / n)).squareRoot()
        let whole = 2 * (n + z * z)
        return Interval(max(0, (middle - reach) / whole), min(1, (middle + reach) / whole))
    }
}
