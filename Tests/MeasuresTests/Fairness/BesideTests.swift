import Statistics
import Testing

@testable import Measures

/// When a group is said to stand apart from all others.
@Suite struct BesideTests {
    private func beside(_ groups: [String: (Int, Int)]) -> [String: Breakdown.Group.Beside] {
        let tallies = groups.reduce(into: [String?: Tally]()) { all, one in
            all[one.key] = Tally(one.value.0, of: one.value.1)
        }
        let breakdown = Breakdown(ToldGroups(.sex, tallies))
        let compared = breakdown.groups.compactMap { group in group.beside.map { (group.code, $0) } }
        return Dictionary(compared, uniquingKeysWith: { first, _ in first })
    }

    @Test func aLargeDifferenceIsOne() {
        let found = beside(["female": (50, 60), "male": (10, 40)])
        #expect(found["female"] == .higher && found["male"] == .lower)
    }

    /// All of twenty beside 86% of many: the ratio's interval is far too narrow, the group's own is not.
    @Test func allOfAFewIsNoDifference() {
        #expect(beside(["female": (20, 20), "male": (190, 220)])["female"] == .alike)
    }

    /// A ratio with nought in it has no interval, and yet nobody of twenty is the worst of all.
    @Test func nobodyOfManyIsADifference() {
        let found = beside(["female": (0, 20), "male": (60, 80)])
        #expect(found["female"] == .lower)
    }

    @Test func whereNothingHappenedNothingIsCompared() {
        #expect(beside(["female": (0, 20), "male": (0, 80)])["female"] == nil)
    }
}
