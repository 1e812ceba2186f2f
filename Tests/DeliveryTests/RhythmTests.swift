import Dates
import Testing

@testable import Delivery

/// Which periods a rhythm makes, over year ends, leap days and changes of rhythm.
@Suite struct RhythmTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: ReportingRhythm.Kind
        let start: String
        let until: String
        let firsts: [String]
        let lasts: [String]

        var testDescription: String { "\(kind.rawValue) from \(start)" }
    }

    static let cases = [
        Case(
            kind: .monthly,
            start: "2027-12-15",
            until: "2028-03-01",
            firsts: ["2027-12-01", "2028-01-01", "2028-02-01", "2028-03-01"],
            lasts: ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"]
        ),
        Case(
            kind: .quarterlyApril,
            start: "2026-11-22",
            until: "2027-04-01",
            firsts: ["2026-10-01", "2027-01-01", "2027-04-01"],
            lasts: ["2026-12-31", "2027-03-31", "2027-06-30"]
        ),
        Case(
            kind: .quarterlyCalendar,
            start: "2026-03-31",
            until: "2026-04-01",
            firsts: ["2026-01-01", "2026-04-01"],
            lasts: ["2026-03-31", "2026-06-30"]
        ),
        Case(
            kind: .sixMonthlyApril,
            start: "2027-02-28",
            until: "2027-10-01",
            firsts: ["2026-10-01", "2027-04-01", "2027-10-01"],
            lasts: ["2027-03-31", "2027-09-30", "2028-03-31"]
        ),
        Case(
            kind: .sixMonthlyCalendar,
            start: "2028-02-29",
            until: "2028-12-31",
            firsts: ["2028-01-01", "2028-07-01"],
            lasts: ["2028-06-30", "2028-12-31"]
        ),
        Case(
            kind: .yearlyApril,
            start: "2028-03-31",
            until: "2028-04-01",
            firsts: ["2027-04-01", "2028-04-01"],
            lasts: ["2028-03-31", "2029-03-31"]
        ),
        Case(
            kind: .yearlyCalendar,
            start: "2024-02-29",
            until: "2024-12-31",
            firsts: ["2024-01-01"],
            lasts: ["2024-12-31"]
        ),
        Case(kind: .monthly, start: "2026-05-02", until: "2026-04-30", firsts: [], lasts: []),
        Case(
            kind: .yearlyCalendar,
            start: "9999-06-01",
            until: "9999-12-31",
            firsts: ["9999-01-01"],
            lasts: ["9999-12-31"]
        ),
    ]

    @Test(arguments: cases)
    func periodsFollowOneAnother(_ one: Case) throws {
        let rhythm = ReportingRhythm(kind: one.kind, start: try day(one.start), dueDays: 14, graceDays: 7)

        let spans = rhythm.periods(until: try day(one.until))

        #expect(spans.map(\.first.iso) == one.firsts)
        #expect(spans.map(\.last.iso) == one.lasts)
    }

    @Test func newsIsDueSoManyDaysAfterAPeriodsEndAndLateAfterItsGrace() throws {
        let rhythm = ReportingRhythm(kind: .monthly, start: try day("2028-02-10"), dueDays: 29, graceDays: 3)

        let span = try #require(rhythm.periods(until: try day("2028-02-10")).first)

        #expect(span.due.iso == "2028-03-29")
        #expect(span.grace.iso == "2028-04-01")
    }

    @Test(arguments: ReportingRhythm.Kind.allCases)
    func everyDayLiesInOnePeriod(_ kind: ReportingRhythm.Kind) throws {
        let rhythm = ReportingRhythm(kind: kind, start: try day("2023-01-01"), dueDays: 0, graceDays: 0)

        let spans = rhythm.periods(until: try day("2031-12-31"))

        for (before, after) in zip(spans, spans.dropFirst()) {
            #expect(before.last.adding(days: 1) == after.first)
        }
        for span in spans { #expect(rhythm.period(containing: span.last) == span) }
    }

    @Test func aChangedRhythmLeavesPeriodsThatHaveBegunAsTheyWere() throws {
        let monthly = ReportingRhythm(kind: .monthly, start: try day("2026-09-01"), dueDays: 5, graceDays: 5)
        let present = monthly.periods(until: try day("2027-12-31"))
        let quarterly = ReportingRhythm(kind: .quarterlyApril, start: try day("2026-11-22"), dueDays: 14, graceDays: 7)

        let (kept, new) = quarterly.taking(
            over: present,
            spoken: [],
            today: try day("2026-11-22"),
            until: try day("2027-06-30")
        )

        #expect(kept == Array(present.prefix(3)))
        #expect(
            new.map(\.first.iso) == ["2026-12-01", "2027-01-01", "2027-04-01"],
            "the quarter's rest, then whole ones"
        )
        #expect(new.first?.last.iso == "2026-12-31")
    }

    @Test func aRhythmThatBeginsLaterLeavesThePeriodsBeforeIt() throws {
        let quarterly = ReportingRhythm(kind: .quarterlyApril, start: try day("2026-04-01"), dueDays: 14, graceDays: 7)
        let present = quarterly.periods(until: try day("2028-03-31"))
        let yearly = ReportingRhythm(kind: .yearlyApril, start: try day("2027-04-01"), dueDays: 30, graceDays: 0)

        let (kept, new) = yearly.taking(
            over: present,
            spoken: [],
            today: try day("2026-05-01"),
            until: try day("2028-04-01")
        )

        #expect(kept.map(\.first.iso) == ["2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"])
        #expect(new.map(\.first.iso) == ["2027-04-01", "2028-04-01"])
    }

    @Test func aPeriodSomebodySpokeOfStays() throws {
        let monthly = ReportingRhythm(kind: .monthly, start: try day("2026-01-01"), dueDays: 5, graceDays: 5)
        let present = monthly.periods(until: try day("2026-06-30"))
        let yearly = ReportingRhythm(kind: .yearlyCalendar, start: try day("2026-02-01"), dueDays: 30, graceDays: 0)

        let (kept, new) = yearly.taking(
            over: present,
            spoken: [try day("2026-03-01")],
            today: try day("2026-01-15"),
            until: try day("2026-12-31")
        )

        #expect(kept.map(\.first.iso) == ["2026-01-01", "2026-02-01", "2026-03-01"])
        #expect(new.map(\.first.iso) == ["2026-04-01"])
        #expect(new.map(\.last.iso) == ["2026-12-31"])
    }

    @Test(arguments: [
        ("2026-06-01", "2026-06-30", "June 2026", "Mehefin 2026"),
        ("2026-04-01", "2026-06-30", "April to June 2026", "Ebrill i Fehefin 2026"),
        ("2026-07-01", "2026-09-30", "July to September 2026", "Gorffennaf i Fedi 2026"),
        ("2026-10-01", "2027-03-31", "October 2026 to March 2027", "Hydref 2026 i Fawrth 2027"),
        ("2026-01-01", "2026-12-31", "2026", "2026"),
        ("2028-02-01", "2028-02-29", "February 2028", "Chwefror 2028"),
        ("2026-05-15", "2026-06-30", "15 May to 30 June 2026", "15 Mai i 30 Mehefin 2026"),
        ("2026-12-20", "2027-01-31", "20 December 2026 to 31 January 2027", "20 Rhagfyr 2026 i 31 Ionawr 2027"),
    ])
    func aPeriodHasANameInBothLanguages(_ first: String, _ last: String, _ english: String, _ welsh: String) throws {
        let name = PeriodName.phrase(try day(first), try day(last))

        #expect(name.en == english)
        #expect(name.cy == welsh)
    }
}

/// A day that a test wrote.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
