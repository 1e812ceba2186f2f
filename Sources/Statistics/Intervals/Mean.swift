import Foundation

/// A mean with what it was made of.
public struct Mean: Sendable, Hashable {
    public let count: Int
    public let value: Double
    /// The sample's standard deviation: n − 1 below the line.
    public let deviation: Double

    /// - Throws: `Impossible` where there are fewer than two values, or one that is no number.
    public init(_ values: [Double]) throws(Impossible) {
        guard values.count >= 2 else { throw .tooFew(needed: 2) }
        guard values.allSatisfy(\.isFinite) else { throw .notACount }
        let mean = Self.plain(values)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        count = values.count
        value = mean
        deviation = (squares / Double(values.count - 1)).squareRoot()
    }

    /// Student's t limits with n − 1 degrees of freedom (PHEindicatormethods `phe_mean`), in the unit of the values.
    public func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
        let t = Student.quantile(1 - confidence.tail, degrees: Double(count - 1))
        let reach = t * deviation / Double(count).squareRoot()
        return Interval(value - reach, value + reach)
    }

    /// The mean in two passes: what the first loses in rounding the second gives back.
    static func plain(_ values: [Double]) -> Double {
        let n = Double(values.count)
        let first = values.reduce(0, +) / n
        return first + values.reduce(0) { $0 + ($1 - first) } / n
    }
}
