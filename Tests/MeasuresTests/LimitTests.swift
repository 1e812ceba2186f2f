import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// What is printed of the usual range: a count is never below nought, and a share never above all.
@Suite struct LimitTests {
    private func reading(_ kind: Definition.Kind, _ values: [Double], formula: Formula? = nil) throws -> Reading {
        var definition = Definition(
            name: "Referrals",
            question: "How many?",
            kind: kind,
            counted: "referrals",
            outOf: kind.hasDenominator ? "all" : nil,
            countsPeople: false,
            rhythm: .month,
            polarity: .neither,
            source: .entered,
            places: 0,
            run: 7
        )
        definition.formula = formula
        let id = try #require(UUID(uuidString: "00000000-0000-4000-8000-000000000001"))
        let first = try #require(Day(2025, 1, 1))
        let indicator = Indicator(
            id: id,
            code: "R1",
            team: id,
            definition: definition,
            number: 1,
            retiredOn: nil,
            version: 1
        )
        let figures = values.enumerated().map { place, value in
            IndicatorValue(
                id: id,
                indicator: id,
                number: 1,
                period: Rhythm.month.period(holding: first.adding(months: place)),
                numerator: value,
                denominator: kind.hasDenominator ? 100 : nil,
                missing: nil,
                isProvisional: false,
                note: nil,
                frozenAt: nil,
                frozenBy: nil,
                by: "Asha Patel",
                at: Instant(milliseconds: 0),
                version: 1
            )
        }
        return Reading(indicator, figures)
    }

    private static let wide: [Double] = [10, 30, 8, 28, 12, 26, 9, 31, 11, 25, 10, 27, 15]

    @Test func aRangeOfACountBeginsAtNought() throws {
        let reading = try reading(.count, Self.wide)
        let limits = try #require(reading.chart.parts.last?.limits)
        #expect(limits.lower < 0, "the chart itself is not cut")
        #expect(reading.sentence.en.contains("within its usual range of 0 to "))
        #expect(!reading.sentence.en.contains("−") && !reading.sentence.cy.contains("−"))
        #expect(!reading.numbers.csv.contains(",-"))
        let chart = reading.figure(id: "chart", file: nil).rendered(in: .english)
        #expect(!chart.contains("−"), "neither its labels nor its side go below nought")
    }

    @Test func aRangeOfAShareEndsAtAll() throws {
        let reading = try reading(.share, [95, 60, 98, 62, 96, 58, 99, 61, 97, 63, 95, 60, 80])
        let limits = try #require(reading.chart.parts.last?.limits)
        #expect(limits.upper > 100)
        #expect(reading.sentence.en.contains("% to 100%."), "\(reading.sentence.en)")
    }

    @Test func whatCanBeNegativeStaysSo() throws {
        let id = UUID()
        let difference = Formula(sum: .difference, parts: [id, id])
        #expect(try reading(.count, Self.wide, formula: difference).sentence.en.contains("range of −"))
        #expect(try reading(.count, Self.wide.map { $0 - 20 }).sentence.en.contains("range of −"))
    }
}
