import Foundation

/// How much likelier one group is than another: a rate ratio with its interval.
///
/// The ratio is shown with both counts and never held against a fixed share such as four fifths: that test forgets how
/// many people were counted, and turns over when the opposite is counted.
public struct RelativeRisk: Sendable, Hashable {
    public let ratio: Double
    public let interval: Interval

    /// Katz's logarithmic interval: exp(ln RR ± z√(1/a − 1/n₁ + 1/b − 1/n₀)).
    ///
    /// Katz and others (1978), SciPy `relative_risk`.
    /// - Throws: `tooFew` where one of the counts is nought: the ratio has no interval then.
    public init(_ group: Proportion, against other: Proportion, _ confidence: Confidence = .ninetyFive)
        throws(Impossible)
    {
        guard group.count > 0, other.count > 0 else { throw .tooFew(needed: 1) }
        let a = Double(group.count)
        let b = Double(other.count)
        let error = (1 / a - 1 / Double(group.outOf) + 1 / b - 1 / Double(other.outOf)).squareRoot()
        ratio = group.share / other.share
        interval = Interval(ratio * exp(-confidence.z * error), ratio * exp(confidence.z * error))
    }

    /// Whether 1, no difference, lies outside the interval.
    public var differs: Bool { (interval.lower ?? 0) > 1 || interval.upper < 1 }
}
