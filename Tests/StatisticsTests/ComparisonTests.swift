import Statistics
import Testing

struct ComparisonTests {
    @Test func aRateRatioWithItsInterval() throws {
        let risk = try RelativeRisk(#require(Proportion(30, of: 100)), against: #require(Proportion(15, of: 100)))
        #expect(risk.ratio == 2)
        // exp(ln 2 ± 1.959963984540054 √(1/30 − 1/100 + 1/15 − 1/100))
        #expect(agree(risk.interval.lower, 1.148877812592, 1e-9) && agree(risk.interval.upper, 3.481658324462, 1e-9))
        #expect(risk.differs)
        #expect(throws: Impossible.tooFew(needed: 1)) {
            try RelativeRisk(#require(Proportion(0, of: 9)), against: #require(Proportion(1, of: 9)))
        }
    }

    @Test func aBenchmarkOnTheEdgeIsSimilar() {
        let interval = Interval(2, 4)
        #expect(Benchmark.compare(interval, with: 4, .higher) == .similar)
        #expect(Benchmark.compare(interval, with: 4.1, .higher) == .worse)
        #expect(Benchmark.compare(interval, with: 4.1, .lower) == .better)
        #expect(Benchmark.compare(interval, with: 1.9, .neither) == .higher)
        #expect(Benchmark.compare(Interval(nil, 4), with: 1, .higher) == nil)
        #expect(Benchmark.compare(nil, with: 1, .higher) == nil)
    }

    @Test func fifthsAreAsEvenAsTheyCanBe() {
        #expect(Benchmark.fifths([7, 1, 3, 5, 9, 2, 8]) == [3, 1, 2, 2, 5, 1, 4])
        #expect(Benchmark.fifths([1, 2, 3, 4]) == nil)
    }

    private func years(_ values: [Double], width: Double = 0.1) -> [RecentTrend.Year] {
        values.map { .init($0, Interval($0 - width, $0 + width), count: 50, of: 100) }
    }

    @Test func fiveYearsRisingClearly() throws {
        #expect(try RecentTrend.of(years([1, 2, 3, 4, 5]), .higher) == .increasingBetter)
        #expect(try RecentTrend.of(years([5, 4, 3, 2, 1]), .higher) == .decreasingWorse)
        #expect(try RecentTrend.of(years([1, 2, 3, 4, 5]), .neither) == .increasing)
        #expect(try RecentTrend.of(years([1, 2, 3, 4, 5], width: 9), .higher) == .noChange)
        #expect(try RecentTrend.of(years([9, 9, 1, 2, 3, 4, 5]), .lower) == .increasingWorse)
    }

    /// One year carries the whole slope: without it the line turns, and there is no trend.
    @Test func oneYearAloneMakesNoTrend() throws {
        #expect(try RecentTrend.of(years([2, 1.9, 1.8, 1.7, 9]), .higher) == .noChange)
    }

    @Test func aTrendThatCannotBeWorkedOutIsSaidToBe() {
        #expect(throws: Impossible.tooFew(needed: 5)) { try RecentTrend.of(years([1, 2, 3, 4]), .higher) }
        #expect(throws: Impossible.nothingToDivideBy) { try RecentTrend.of(years([1, 2, 3, 4, 5], width: 0), .higher) }
        #expect(throws: Impossible.tooFew(needed: 5)) {
            try RecentTrend.of((1...5).map { .init(Double($0), nil, count: 1, of: 2) }, .higher)
        }
        #expect(throws: Impossible.moreThanAll) {
            try RecentTrend.of((1...5).map { .init(1, Interval(0.9, 1), count: Double($0), of: 5) }, .higher)
        }
    }

    @Test func theFunnelNarrowsAsPlacesGrow() throws {
        let small = try Funnel.limits(ofShare: 0.5, population: 100, .ninetyFive)
        #expect(agree(small.upper, 0.5 + 1.959963984540054 * 0.05))
        let large = try Funnel.limits(ofShare: 0.5, population: 10_000, .ninetyFive)
        #expect(large.upper < small.upper)
        #expect(try Funnel.place(60, of: 100, average: 0.5) == .above)
        #expect(try Funnel.place(66, of: 100, average: 0.5) == .farAbove)
        #expect(try Funnel.place(33, of: 100, average: 0.5) == .farBelow)
        #expect(try Funnel.place(45, of: 100, average: 0.5) == .within)
        #expect(try Funnel.place(events: 30, base: 15, average: 1) == .farAbove)
        #expect(try Funnel.place(events: 0, base: 8, average: 1) == .farBelow)
        #expect(throws: Impossible.nothingToDivideBy) { try Funnel.limits(ofShare: 0.5, population: 0, .ninetyFive) }
    }
}
