/// What is said of a count of people.
public enum ShownCount: Sendable, Hashable {
    /// The count, rounded.
    case count(Int)
    /// Confidential: `[c]` in tables.
    case hidden

    public var value: Int? { if case .count(let count) = self { count } else { nil } }
}

/// The rule that keeps small numbers of people from being told.
///
/// NHS Digital's for hospital and sexual-health statistics (codonPython `suppression`): nought stays nought, 1 to 7 are
/// hidden, others go to the nearest five.
public struct SmallNumbers: Sendable, Hashable {
    /// The counts that are hidden.
    public let hidden: ClosedRange<Int>
    /// What the others are rounded to.
    public let nearest: Int
    /// How far apart the smallest and the largest possible value of a hidden count stay, whoever works them out from all
    /// that is told.
    public let width: Int

    /// Counts above this are taken for a mistake.
    public static let most = 100_000_000

    public static let standard = SmallNumbers(hiding: 7, nearest: 5, width: 4)

    /// - Parameters:
    ///   - largest: the largest hidden count, 1 or more.
    ///   - nearest: at most twice `largest`, so that no shown count rounds to nought.
    ///   - width: at most `largest − 1`, the width of what the rule itself tells.
    public init(hiding largest: Int, nearest: Int, width: Int) {
        hidden = 1...max(1, min(largest, 1000))
        self.nearest = max(1, min(nearest, 2 * hidden.upperBound))
        self.width = max(0, min(width, hidden.upperBound - 1))
    }

    public func shown(_ count: Int) throws(Impossible) -> ShownCount {
        guard count >= 0 else { throw .negative }
        guard count <= Self.most else { throw .notACount }
        return told(count)
    }

    func told(_ count: Int) -> ShownCount {
        if hidden.contains(count) { return .hidden }
        return .count(count <= 0 ? 0 : (count + nearest / 2) / nearest * nearest)
    }

    /// The counts that are shown as this one.
    func behind(_ shown: Int) -> ClosedRange<Int> {
        guard shown > 0 else { return 0...0 }
        let low = shown - nearest / 2
        return max(low, hidden.upperBound + 1)...(shown + (nearest - 1) / 2)
    }
}
