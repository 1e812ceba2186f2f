import Dates
import Foundation
import Testing

@Suite("Days are counted, added and written rightly")
struct DayTests {
    static func day(_ text: String) -> Day { Day(iso: text) ?? .first }

    @Test(arguments: ["2018-03-31", "0001-01-01", "9999-12-31", "2000-02-29"]) func isoTextComesBack(_ text: String) {
        #expect(Day(iso: text)?.iso == text)
    }

    @Test(arguments: [
        "", "2018-3-31", "2018-02-29", "2018-13-01", "0000-01-01", "2018-03-31T", "2018/03/31", "２０１８-03-31",
        "+018-03-31", "2018-03-3",
    ])
    func otherTextIsRefused(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
        var day = Self.day("1800-01-01")
        var weekday = Weekday.wednesday
        while day < Self.day("2201-01-01") {
            let next = Day(daysSince1970: day.daysSince1970 + 1)
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
            guard next.weekday == weekday, next > day, day.days(to: next) == 1,
                Day(next.year, next.month, next.day) == next
            else {
                Issue.record("after \(day) came \(next)")
                return
            }
            day = next
        }
        #expect(Self.day("1970-01-01").daysSince1970 == 0)
        #expect(Self.day("2026-03-12").weekday == .thursday)
    }

    @Test func theCountAgreesWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -140_000, through: 1_000_000, by: 977) {
            let parts = calendar.dateComponents(
                [.year, .month, .day],
                from: Date(timeIntervalSince1970: Double(number) * 86_400)
            )
            let day = Day(daysSince1970: number)
            #expect([parts.year, parts.month, parts.day] == [day.year, day.month, day.day])
            #expect(day.daysSince1970 == number)
        }
    }

    @Test(arguments: [
        ("2018-01-31", 1, "2018-02-28"), ("2018-01-31", 13, "2019-02-28"), ("2020-02-29", 12, "2021-02-28"),
        ("2018-03-31", -1, "2018-02-28"),
        ("2018-12-15", 1, "2019-01-15"), ("2018-01-15", -1, "2017-12-15"), ("2018-05-15", 0, "2018-05-15"),
        ("0001-01-15", -1, "0001-01-01"),
        ("9999-12-15", 1, "9999-12-31"), ("2018-01-31", Int.max, "9999-12-31"), ("2018-01-31", Int.min, "0001-01-01"),
    ])
    func monthsAreAdded(_ from: String, _ months: Int, _ to: String) {
        #expect(Self.day(from).adding(months: months).iso == to)
    }

    @Test func sumsBeyondTheYearsThereAreStop() {
        #expect(Self.day("2018-01-01").adding(days: .max) == .last)
        #expect(Self.day("2018-01-01").adding(days: .min) == .first)
        #expect(Self.day("2018-01-01").adding(years: .max) == .last)
        #expect(Self.day("2018-01-01").adding(years: -3).iso == "2015-01-01")
        #expect(Day(daysSince1970: .min) == .first)
        #expect(Day.last.adding(workingDays: .max) == .last)
        #expect(Day.first.lastOfFinancialYear.iso == "0001-03-31")
        #expect(Day.last.lastOfFinancialYear == .last)
    }

    @Test func monthsBetweenAreWholeOnes() {
        #expect(Self.day("2018-01-31").months(to: Self.day("2018-02-28")) == 1)
        #expect(Self.day("2018-01-15").months(to: Self.day("2018-02-14")) == 0)
        #expect(Self.day("2018-02-15").months(to: Self.day("2018-01-15")) == -1)
    }

    @Test func yearsAndQuartersHaveTheirBounds() {
        let day = Self.day("2018-02-14")
        #expect(
            [day.firstOfMonth, day.lastOfMonth, day.firstOfQuarter, day.lastOfQuarter].map(\.iso) == [
                "2018-02-01", "2018-02-28", "2018-01-01", "2018-03-31",
            ]
        )
        #expect(
            [day.firstOfYear, day.lastOfYear, day.firstOfFinancialYear, day.lastOfFinancialYear].map(\.iso) == [
                "2018-01-01", "2018-12-31", "2017-04-01", "2018-03-31",
            ]
        )
        #expect((1...12).map { Day(2018, $0, 1)?.financialQuarter } == [4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3])
        #expect((1...12).map { Day(2018, $0, 1)?.quarter } == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    }

    @Test func workingDaysLeaveOutWeekendsAndBankHolidays() {
        let easter = Set([Self.day("2026-04-03"), Self.day("2026-04-06")])
        #expect(Self.day("2026-04-02").adding(workingDays: 1, bankHolidays: easter).iso == "2026-04-07")
        #expect(Self.day("2026-04-07").adding(workingDays: -1, bankHolidays: easter).iso == "2026-04-02")
        #expect(Self.day("2026-04-02").workingDays(to: Self.day("2026-04-10"), bankHolidays: easter) == 4)
        #expect(Self.day("2026-04-10").workingDays(to: Self.day("2026-04-02"), bankHolidays: easter) == -4)
        #expect(Self.day("2026-04-04").workingDayOnOrAfter(bankHolidays: easter).iso == "2026-04-07")
        #expect(Self.day("2026-04-02").workingDayOnOrAfter(bankHolidays: easter).iso == "2026-04-02")
    }

    @Test(arguments: -30...30) func addingWorkingDaysAndCountingThemAgree(_ count: Int) {
        let start = Self.day("2026-03-11")
        #expect(start.workingDays(to: start.adding(workingDays: count)) == count)
    }

    @Test(arguments: [
        (2000, "2000-04-23"), (2010, "2010-04-04"), (2019, "2019-04-21"), (2024, "2024-03-31"), (2025, "2025-04-20"),
        (2026, "2026-04-05"), (2038, "2038-04-25"),
    ])
    func easterFallsWhenItShould(_ year: Int, _ text: String) {
        #expect(Day.easter(in: year)?.iso == text)
    }

    @Test func aDayIsWrittenInWords() {
        let day = Self.day("2026-03-12")
        #expect(day.words() == "12 March 2026")
        #expect(day.words(in: .welsh) == "12 Mawrth 2026")
        #expect(day.fullWords() == "Thursday 12 March 2026")
        #expect(day.fullWords(in: .welsh) == "Dydd Iau 12 Mawrth 2026")
        #expect(day.monthWords(in: .welsh) == "Mawrth 2026")
    }

    @Test func aDayIsKeptAsItsText() throws {
        let bytes = try JSONEncoder().encode([Self.day("2026-03-12")])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2026-03-12"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: bytes) == [Self.day("2026-03-12")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
