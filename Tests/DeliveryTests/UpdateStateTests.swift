import Dates
import Foundation
import Testing

@testable import Delivery

/// What the system knows of an action's news, day by day.
@Suite struct UpdateStateTests {
    /// Four quarters from April 2026, due 14 days after their end, late 7 days after that.
    static let periods: [ReportingPeriod] = {
        let start = Day(2026, 4, 1) ?? .first
        let rhythm = ReportingRhythm(kind: .quarterlyApril, start: start, dueDays: 14, graceDays: 7)
        return rhythm.periods(until: start.adding(months: 11)).enumerated().map { index, span in
            ReportingPeriod(id: quarter(index), plan: quarter(99), rhythm: .quarterlyApril, span: span)
        }
    }()

    static func quarter(_ index: Int) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, UInt8(index)))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let today: String
        /// The quarters with news: 0 is April to June.
        var answered: [Int] = []
        /// The quarters with news that was sent back.
        var returned: [Int] = []
        var duty = UpdateDuty()
        let state: UpdateState

        var testDescription: String { what }
    }

    private static func on(_ iso: String) -> Day { Day(iso: iso) ?? .first }

    static let cases = [
        Case(what: "before the first period", today: "2026-03-31", state: .notAsked),
        Case(what: "in the first period", today: "2026-04-01", state: .none),
        Case(what: "on its last day", today: "2026-06-30", state: .none),
        Case(what: "the day after it", today: "2026-07-01", state: .due),
        Case(what: "on the due day", today: "2026-07-14", state: .due),
        Case(what: "on the last day of grace", today: "2026-07-21", state: .due),
        Case(what: "the day after grace", today: "2026-07-22", state: .overdue),
        Case(what: "answered late", today: "2026-07-22", answered: [0], state: .current),
        Case(what: "answered early, in the period", today: "2026-05-02", answered: [0], state: .current),
        Case(what: "the next one due", today: "2026-10-01", answered: [0], state: .due),
        Case(what: "missed one, the next due", today: "2026-10-01", state: .due),
        Case(what: "two missed", today: "2026-10-22", state: .silent(periods: 2)),
        Case(what: "three missed", today: "2027-01-22", state: .silent(periods: 3)),
        Case(what: "two missed, the third due", today: "2027-01-05", state: .silent(periods: 2)),
        Case(what: "silent, then spoke of the last", today: "2027-01-22", answered: [2], state: .current),
        Case(what: "silent, then spoke of the running one", today: "2026-12-01", answered: [2], state: .current),
        Case(what: "an old answer ends silence", today: "2027-01-22", answered: [1], state: .overdue),
        Case(what: "sent back is no silence", today: "2026-10-22", returned: [1], state: .overdue),
        Case(what: "sent back before is", today: "2027-01-22", returned: [0], state: .silent(periods: 2)),
        Case(what: "sent back since ends silence", today: "2027-01-05", returned: [2], state: .due),
        Case(what: "sent back in the running one ends it", today: "2026-12-01", returned: [2], state: .overdue),
        Case(what: "after the last period there is", today: "2027-06-01", answered: [3], state: .current),
        Case(
            what: "ongoing is never late",
            today: "2026-07-22",
            duty: UpdateDuty(isOngoing: true),
            state: .due
        ),
        Case(
            what: "ongoing and silent shows",
            today: "2026-10-22",
            duty: UpdateDuty(isOngoing: true),
            state: .silent(periods: 2)
        ),
        Case(what: "a draft asks nobody", today: "2026-07-22", duty: UpdateDuty(isInForce: false), state: .notAsked),
        Case(
            what: "done before the period is not asked of it",
            today: "2026-10-22",
            answered: [0],
            duty: UpdateDuty(endedOn: on("2026-06-20")),
            state: .notAsked
        ),
        Case(
            what: "added in the second quarter is not asked of the first",
            today: "2026-07-22",
            duty: UpdateDuty(since: on("2026-07-05")),
            state: .none
        ),
        Case(
            what: "comes round again in the third quarter",
            today: "2027-01-02",
            answered: [0],
            duty: UpdateDuty(endedOn: on("2026-06-20"), again: on("2026-10-01")),
            state: .due
        ),
        Case(
            what: "has not come round again yet",
            today: "2026-10-22",
            answered: [0],
            duty: UpdateDuty(endedOn: on("2026-06-20"), again: on("2027-01-01")),
            state: .notAsked
        ),
    ]

    @Test(arguments: cases)
    func aStateIsWorkedOutFromDays(_ one: Case) throws {
        let state = UpdateState(
            periods: Self.periods,
            answered: Set(one.answered.map(Self.quarter)),
            spoken: Set((one.answered + one.returned).map(Self.quarter)),
            duty: one.duty,
            today: try day(one.today)
        )

        #expect(state == one.state)
    }

    @Test func noRhythmAsksNobody() throws {
        #expect(UpdateState(periods: [], answered: [], duty: UpdateDuty(), today: try day("2026-07-01")) == .notAsked)
    }

    @Test(arguments: [
        ("Each autumn", "2026-10-10", "2027-09-01"), ("Annually", "2026-03-10", "2027-01-01"),
        ("31 March each year", "2026-03-31", "2027-03-31"), ("31 March each year", "2026-04-05", "2027-03-31"),
        ("31 March each year", "2026-03-20", "2027-03-31"),
    ])
    func whatComesRoundIsAskedForAgain(_ written: String, _ done: String, _ again: String) throws {
        let when = When(parsing: written)

        #expect(when.nextRound(after: try day(done))?.iso == again, "\(when.milestones)")
    }

    @Test func anIDSaysTheDayItWasMade() throws {
        let noon = try #require(Instant(iso: "2026-11-22T12:00:00.000Z"))

        #expect(UUID.timeOrdered(at: noon).dayMade?.iso == "2026-11-22")
        #expect(Self.quarter(1).dayMade == nil)
    }
}
