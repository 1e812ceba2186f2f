import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// What figures say, worked out without any records.
struct ReadingTests {
    static let definition = Definition(
        name: "Carers assessed in time",
        nameWelsh: "Gofalwyr a aseswyd mewn pryd",
        question: "Do carers wait too long?",
        kind: .share,
        counted: "carers assessed within 28 days",
        outOf: "carers assessed",
        countsPeople: true,
        leftOut: nil,
        rhythm: .month,
        polarity: .higher,
        source: .entered,
        query: nil,
        owner: nil,
        target: nil,
        baseline: nil,
        framework: nil,
        caveats: nil,
        places: 0,
        fixedAfter: nil,
        run: 7
    )
    static let id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1))

    static func reading(
        _ figures: [(Double, Double)?],
        target: Double? = nil,
        provisional: Int = 0,
        _ change: (inout Definition) -> Void = { _ in }
    ) -> Reading {
        var definition = definition
        change(&definition)
        let indicator = Indicator(
            id: id,
            code: "A28",
            team: id,
            definition: definition,
            number: 1,
            retiredOn: nil,
            version: 1
        )
        var period = definition.rhythm.period(holding: .january2025)
        var values: [IndicatorValue] = []
        for (place, figure) in figures.enumerated() {
            if let figure {
                values.append(
                    IndicatorValue(
                        id: id,
                        indicator: id,
                        number: 1,
                        period: period,
                        numerator: figure.0,
                        denominator: figure.1,
                        missing: nil,
                        isProvisional: place >= figures.count - provisional,
                        note: nil,
                        frozenAt: nil,
                        frozenBy: nil,
                        by: "Asha Patel",
                        at: Instant(milliseconds: 0),
                        version: 1
                    )
                )
            }
            period = definition.rhythm.next(after: period)
        }
        return Reading(indicator, values, targets: target.map { Targets($0) })
    }

    static let faster = MeasuresWorld.faster.map { (Double($0.0), Double($0.1)) as (Double, Double)? }

    @Test func aLastingChangeIsToldWithItsBeginning() {
        let reading = Self.reading(Self.faster, target: 65)
        #expect(reading.sentence.en.hasPrefix("60% for February 2026 (60 of 100). Unusual change, better: "))
        #expect(reading.sentence.en.contains("above its average since August 2025."))
        #expect(reading.sentence.cy.contains("ers Awst 2025"))
        #expect(reading.order == 1)
    }

    @Test func whetherATargetWillBeMetFollowsFromTheRange() {
        let calm: [(Double, Double)?] = (0..<14).map { (Double($0 % 2 == 0 ? 40 : 45), 100) }
        #expect(Self.reading(calm, target: 90).sentence.en.hasSuffix("the target of 90% will not be met."))
        #expect(Self.reading(calm, target: 10).sentence.en.hasSuffix("the target of 10% will be met."))
        #expect(Self.reading(calm, target: 42).sentence.en.hasSuffix("it may be met or missed."))
        #expect(Self.reading(calm, target: 90) { $0.polarity = .lower }.assurance == .willMeet)
        #expect(Self.reading(calm, target: 90) { $0.polarity = .neither }.sentence.en.hasSuffix("The target is 90%."))
    }

    @Test func aGapIsNoFigureAndIsSkipped() {
        let reading = Self.reading([(40, 100), nil, (45, 100)])
        #expect(reading.figures.count == 3)
        #expect(reading.figures[1].standing == .missing(nil))
        #expect(reading.sentence.en.hasSuffix("There are too few figures to say whether it is changing."))
    }

    /// A part of 1 to 7 is hidden, and so is a whole; what is left of the whole is kept as wide as the rule says.
    @Test func smallNumbersAreHiddenBeforeAnythingIsMadeOfThem() {
        let reading = Self.reading([(3, 40), (12, 40), (40, 40), (0, 40), (2, 6)])
        #expect(reading.figures.map(\.standing) == [.hidden, .value(25), .value(100), .value(0), .hidden])
        #expect(reading.figures[1].numerator == 10)
        #expect(!reading.sentence.en.contains("2 of 6"))
    }

    @Test func numbersAreSaidAsPeopleWriteThem() {
        #expect(Definition.number(1045, places: 0) == "1,045")
        #expect(Definition.number(12.345, places: 1) == "12.3")
        #expect(Definition.number(12, places: 2) == "12")
        #expect(Definition.number(0.05, places: 2) == "0.05")
        #expect(Definition.number(-3.25, places: 1) == "−3.3")
        #expect(Definition.number(.nan, places: 1) == "–")
        #expect(Definition.number(0.999, places: 2) == "1")
    }

    @Test func periodsFollowTheYearOfCouncils() throws {
        let day = try #require(Day(2026, 2, 14))
        #expect(Rhythm.year.period(holding: day).first == Day(2025, 4, 1))
        #expect(Rhythm.quarter.period(holding: day).name.en == "January to March 2026")
        #expect(Rhythm.month.recent(3, upTo: day).map(\.first.iso) == ["2026-02-01", "2026-01-01", "2025-12-01"])
        #expect(WrittenPeriod.day("2025/26") == Day(2025, 4, 1))
        #expect(WrittenPeriod.day("April 2026") == Day(2026, 4, 1))
        #expect(WrittenPeriod.day("Ebrill 2026") == Day(2026, 4, 1))
        #expect(WrittenPeriod.day("Jan 2026") == Day(2026, 1, 1))
        #expect(WrittenPeriod.day("2025/27") == nil)
    }

    /// The drawing says what the table says, in both sizes, with no style of its own and nothing hidden in it.
    @Test func theChartCanBeReadWithoutSeeingIt() {
        let page = Self.reading(Self.faster + [(3, 40)], target: 65).figure(id: "c", file: "/x.csv")
            .rendered(in: .english)
        #expect(page.components(separatedBy: "<svg").count == 3)
        #expect(page.contains("<title id=\"c-wide-t\">") && page.contains("<title id=\"c-narrow-t\">"))
        #expect(page.contains("<desc id=\"c-wide-d\">"))
        #expect(!page.contains("style="))
        #expect(page.contains("Too few people to show"))
        #expect(!page.contains("3 of 40"))
        #expect(page.contains("Triangle up: unusual, better."))
        let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: [[0.0], [5, 5], [0.001, 0.002], [-3, 8], [1e9, 2e9], [99, 100]])
    func theScaleHoldsItsValuesAtRoundNumbers(_ values: [Double]) {
        let scale = ChartScale(values)
        #expect(values.allSatisfy { scale.low <= $0 && $0 <= scale.high })
        #expect((2...13).contains(scale.ticks.count))
    }
}
