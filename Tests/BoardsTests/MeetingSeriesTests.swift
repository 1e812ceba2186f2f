import Dates
import Testing

@testable import Boards

/// The days of a board that meets regularly.
@Suite struct MeetingSeriesTests {
    static let cases: [(String, Int, MeetingSeries.Keeping, [String])] = [
        ("2026-05-12", 3, .weekday, ["2026-05-12", "2026-08-11", "2026-11-10", "2027-02-09"]),
        ("2026-05-12", 1, .date, ["2026-05-12", "2026-06-12", "2026-07-13", "2026-08-12"]),
        ("2026-01-30", 1, .weekday, ["2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24"]),
        ("2026-01-31", 1, .date, ["2026-01-31", "2026-03-02", "2026-03-31", "2026-04-30"]),
        ("2027-12-14", 2, .weekday, ["2027-12-14", "2028-02-08", "2028-04-11", "2028-06-13"]),
        // Good Friday and Easter Monday; the fourth Monday of May.
        ("2026-03-03", 1, .date, ["2026-03-03", "2026-04-07", "2026-05-05", "2026-06-03"]),
        ("2026-03-23", 1, .weekday, ["2026-03-23", "2026-04-27", "2026-05-26", "2026-06-22"]),
        ("9999-11-09", 1, .date, ["9999-11-09", "9999-12-09", "9999-12-31", "9999-12-31"]),
    ]

    @Test(arguments: cases.indices)
    func aSeriesKeepsItsDay(_ index: Int) throws {
        let (first, every, keeping, days) = Self.cases[index]

        let series = MeetingSeries(first: try #require(Day(iso: first)), every: every, keeping: keeping)

        #expect(series.days(4).map(\.iso) == days)
    }

    @Test func sixAreOfferedAndNoneIsAskedForTwice() throws {
        let series = MeetingSeries(first: try #require(Day(iso: "2026-05-12")), every: 3, keeping: .weekday)

        #expect(series.days().count == 6)
        #expect(Set(series.days()).count == 6)
        #expect(series.days(-1) == [])
    }
}
