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
}
