import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// An average of a few people: as it is, without the sum that would tell how many they are.
@Suite struct MeanTests {
    private static func mean(_ definition: inout Definition) {
        definition.kind = .mean
        definition.places = 1
    }

    /// Seven points of each: the average is seven, whatever the number of people is rounded to.
    @Test(arguments: [(8, 10.0), (12, 10), (13, 15)])
    func anAverageIsOfThoseItWasTakenOf(count: Int, told: Double) throws {
        let reading = ReadingTests.reading([(Double(count * 7), Double(count))], Self.mean)
        let figure = try #require(reading.latest)
        #expect(figure.standing == .value(7))
        #expect(figure.denominator == told && figure.numerator == nil)
        #expect(figure.parts(reading.definition)?.en == "from \(Int(told))")
        #expect(reading.sentence.en.hasPrefix("7 for January 2025 (from \(Int(told)))."))
        #expect(!reading.numbers.csv.contains(",\(count * 7),"))
    }

    @Test func ofAFewThereIsNone() {
        #expect(ReadingTests.reading([(49, 7)], Self.mean).latest?.standing == .hidden)
    }

    /// Student's limits are kept with the figure and stand in the table and the file, unless it is hidden.
    @Test func itsIntervalIsAField() throws {
        func figure(_ count: Double) -> Figure {
            var definition = ReadingTests.definition
            Self.mean(&definition)
            let value = IndicatorValue(
                id: ReadingTests.id,
                indicator: ReadingTests.id,
                number: 1,
                period: Rhythm.month.period(holding: .january2025),
                numerator: count * 6,
                denominator: count,
                missing: nil,
                isProvisional: false,
                note: nil,
                lower: 5.5,
                upper: 6.5,
                frozenAt: nil,
                frozenBy: nil,
                by: "Asha Patel",
                at: Instant(milliseconds: 0),
                version: 1
            )
            return Figure(value, definition)
        }
        var definition = ReadingTests.definition
        Self.mean(&definition)
        #expect(figure(10).interval(definition) == Interval(5.5, 6.5))
        #expect(figure(7).interval(definition) == nil)
    }
}
