import Statistics
import Testing

struct IntervalTests {
    @Test func aPartIsOfSomething() {
        #expect(Proportion(3, of: 12)?.share == 0.25)
        #expect(Proportion(0, of: 0) == nil)
        #expect(Proportion(-1, of: 5) == nil)
        #expect(Proportion(6, of: 5) == nil)
    }

    @Test func wilsonsIntervalStaysBetweenNoneAndAll() throws {
        let none = try #require(Proportion(0, of: 10)).interval()
        #expect(none.lower == 0)
        // z² / (n + z²)
        #expect(agree(none.upper, 3.841458820694124 / 13.841458820694124))
        let all = try #require(Proportion(10, of: 10)).interval()
        #expect(all.upper == 1)
        #expect(agree(all.lower, 10 / 13.841458820694124))
    }

    @Test func aCountOfNoneHasAnExactUpperEnd() throws {
        // −ln 0.025
        let interval = try Interval.exact(0)
        #expect(interval.lower == 0)
        #expect(agree(interval.upper, 3.6888794541139363, 1e-12))
    }

    @Test func aRateTurnsFromExactToByarsAtTen() throws {
        #expect(try Estimate.rate(9, of: 100, per: 100).method == .exact)
        #expect(try Estimate.rate(10, of: 100, per: 100).method == .byars)
        #expect(try Estimate.rate(300, of: 100, per: 100).value == 300)
    }

    @Test func byarsLowerEndIsMissingWhereTheFormulaFallsBelowNought() throws {
        #expect(try Interval.byars(1, .ninetyNinePointEight).lower == nil)
    }

    @Test func aMeanOfFourValues() throws {
        let mean = try Mean([2, 4, 4, 6])
        #expect(mean.value == 4)
        #expect(agree(mean.deviation, (8.0 / 3).squareRoot()))
        // t(0.975; 3) = 3.182446305284263
        #expect(agree(mean.interval().upper, 4 + 3.182446305284263 * (8.0 / 3).squareRoot() / 2, 1e-12))
    }

    @Test func oneRateInAllBandsIsItsOwnStandardisedRate() throws {
        let bands = StandardPopulation.europe2013.map { _ in AgeBand(count: 2, population: 1000) }
        #expect(agree(try Estimate.direct(bands).value, 200))
        let ratio = try StandardisedRatio(bands, reference: bands)
        #expect(agree(ratio.ratio().value, 1))
        #expect(agree(ratio.rate().value, 200))
    }

    @Test func aRateOfFewEventsIsNotStandardised() {
        let bands = StandardPopulation.europe2013.map { _ in AgeBand(count: 0.5, population: 1000) }
        #expect(throws: Impossible.tooFew(needed: 10)) { try Estimate.direct(bands) }
    }

    @Test func whatCannotBeWorkedOutIsRefused() {
        #expect(throws: Impossible.nothingToDivideBy) { try Interval.wilson(0, of: 0) }
        #expect(throws: Impossible.moreThanAll) { try Interval.wilson(2, of: 1) }
        #expect(throws: Impossible.negative) { try Interval.wilson(-1, of: 1) }
        #expect(throws: Impossible.notACount) { try Interval.byars(.nan) }
        #expect(throws: Impossible.nothingToDivideBy) { try Estimate.rate(1, of: 0, per: 100) }
        #expect(throws: Impossible.tooFew(needed: 2)) { try Mean([1]) }
        #expect(throws: Impossible.listsDiffer) { try Estimate.direct([]) }
    }
}
