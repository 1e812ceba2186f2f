import Statistics
import Testing

struct ControlChartTests {
    private func signals(_ values: [Double?], rules: ChartRules = ChartRules()) -> [ControlChart.Signal?] {
        ControlChart(values, rules: rules).points.map(\.signal)
    }

    @Test func limitsAreTwoPointSixSixMovingRangesFromTheAverage() throws {
        let limits = try #require(ControlChart((1...10).map(Double.init)).parts.first?.limits)
        #expect(agree(limits.lower, 2.84) && agree(limits.upper, 8.16))
        #expect(agree(limits.nearLower, 3.7266666666666666) && agree(limits.nearUpper, 7.273333333333333))
    }

    /// One wild value widens the limits; screening its moving ranges narrows them and leaves the average.
    @Test func screeningIsAChoiceAndOff() throws {
        let values: [Double] = [10, 12, 11, 13, 12, 40, 12, 11, 13, 12, 11, 12, 13]
        let plain = try #require(ControlChart(values).parts.first)
        let screened = try #require(ControlChart(values, rules: .screened).parts.first)
        #expect(plain.mean == screened.mean)
        #expect(try #require(plain.limits).upper > 10 + #require(screened.limits).upper)
        #expect(ControlChart(values, rules: .screened).points[5].signal == .aboveLimit)
    }

    @Test func sevenRisingPointsAreATrendAndATieEndsIt() {
        let rising: [Double] = [5, 3, 4, 5, 6, 7, 8, 9, 5, 5, 6]
        #expect(Array(signals(rising)[1...6]).allSatisfy { $0 == .rising || $0 == .belowLimit })
        let tied: [Double?] = [8, 3, 4, 5, 5, 6, 7, 8, 4, 8, 3]
        #expect(!signals(tied).contains(.rising))
        var rules = ChartRules()
        rules.tiesEndTrends = false
        rules.run = 6
        #expect(signals(tied, rules: rules)[4] == .rising)
    }

    @Test func sixMayMakeATrend() {
        let values: [Double] = [6, 3, 4, 5, 6, 7, 8, 4, 6, 5, 4, 6]
        #expect(!signals(values).contains(.rising))
        var rules = ChartRules()
        rules.run = 6
        #expect(signals(values, rules: rules).filter { $0 == .rising }.count == 6)
    }

    @Test func sevenOnOneSideAreAShiftAndAPointOnTheAverageEndsIt() {
        let shifted: [Double] = [1, 2, 1, 2, 1, 2, 1, 6, 7, 6, 7, 6, 7, 6]
        #expect(signals(shifted).suffix(7).map { $0?.direction } == [1, 1, 1, 1, 1, 1, 1])
        let ended: [Double] = [2, 1, 2, 1, 2, 1, 2, 4, 6, 7, 6, 7, 6, 7, 6]
        // The average of the first and last seven is 4 in the middle: the runs stay apart.
        #expect(ControlChart(ended, rules: ChartRules()).points[7].signal == nil)
    }

    @Test func twoOfThreeNearALimitOnOneSide() {
        var rules = ChartRules(baseline: 12)
        let calm: [Double] = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12]
        // Average 11, limits 5.68 and 16.32, near 7.45 and 14.55.
        #expect(signals(calm + [15, 12, 15], rules: rules).suffix(3) == [.nearUpper, nil, .nearUpper])
        #expect(signals(calm + [15, 10, 15], rules: rules).suffix(3) == [nil, nil, nil])
        #expect(signals(calm + [15, 12, 17], rules: rules).suffix(3) == [nil, nil, .aboveLimit])
        rules.twoInThree = .beyondNear
        #expect(signals(calm + [15, 10, 17], rules: rules).suffix(3) == [.nearUpper, nil, .aboveLimit])
    }

    @Test func aMissingPeriodEndsRunsAndHasNoMovingRange() throws {
        let gap: [Double?] = [1, 2, 3, 4, nil, 5, 6, 7, 8, 9]
        let chart = ControlChart(gap)
        #expect(chart.points.count == 10 && chart.points[4].value == nil && chart.points[4].signal == nil)
        #expect(!chart.points.contains { $0.signal == .rising })
        #expect(chart.parts.first?.count == 9)
        let across = try #require(ControlChart([1, 2, nil, 50, 51]).parts.first?.limits)
        #expect(agree(across.upper - across.lower, 2 * 2.66))
    }

    @Test func aRebaseStartsAfresh() {
        let values: [Double] = [1, 2, 1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12, 11, 12]
        #expect(ControlChart(values).points.contains { $0.signal != nil })
        let chart = ControlChart(values, rebases: [8])
        #expect(chart.parts.map(\.mean) == [1.5, 11.5])
        #expect(!chart.points.contains { $0.signal != nil })
        #expect(chart.parts.map(\.isShort) == [true, true])
    }

    @Test func whatASignalMeansDependsOnWhichWayIsBetter() {
        let chart = ControlChart([11, 12, 11, 12, 11, 12, 11, 12, 11, 12, 30], rules: ChartRules(baseline: 10))
        #expect(chart.meaning(at: 10, .higher) == .better)
        #expect(chart.meaning(at: 10, .lower) == .worse)
        #expect(chart.meaning(at: 10, .neither) == .high)
        #expect(chart.meaning(at: 0, .higher) == .usual)
        #expect(chart.meaning(at: 99, .higher) == .usual)
    }

    @Test func aTargetBeyondTheLimitsIsMetOrMissedAsThingsAre() throws {
        let chart = ControlChart((1...10).map(Double.init))
        #expect(chart.assurance(9, .higher) == .willMiss)
        #expect(chart.assurance(9, .lower) == .willMeet)
        #expect(chart.assurance(2, .higher) == .willMeet)
        #expect(chart.assurance(5, .higher) == .mayOrMayNot)
        let upper = try #require(chart.parts.first?.limits?.upper)
        #expect(chart.assurance(upper, .higher) == .mayOrMayNot)
        #expect(chart.assurance(9, .neither) == nil)
        #expect(chart.assurance(nil, .higher) == nil)
    }

    @Test func emptyAndSingleValuesHaveNoLimits() {
        #expect(ControlChart([]).parts.isEmpty)
        #expect(ControlChart([nil, nil]).parts.first?.mean == nil)
        #expect(ControlChart([3]).parts.first?.limits == nil)
        #expect(ControlChart([.nan, 3]).points.first?.value == nil)
        #expect(ControlChart([3, 3, 3], rules: .screened).parts.first?.limits?.upper == 3)
    }
}
