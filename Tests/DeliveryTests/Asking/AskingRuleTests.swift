import Dates
import Foundation
import Testing

@testable import Delivery

/// Who is written to on which day: nobody is forgotten, nobody is nagged twice.
@Suite struct AskingRuleTests {
    static let holidays = BankHolidays.englandAndWales

    /// A quarter that ends on 31 March 2026: due on 14 April, with seven days of grace.
    static func period(_ last: String = "2026-03-31", due: Int = 14, grace: Int = 7) throws -> ReportingPeriod {
        let last = try #require(Day(iso: last))
        let due = last.adding(days: due)
        return ReportingPeriod(
            id: UUID(),
            plan: UUID(),
            rhythm: .quarterlyApril,
            span: PeriodSpan(first: last.adding(days: -89), last: last, due: due, grace: due.adding(days: grace))
        )
    }

    static func wanted(_ period: ReportingPeriod, soon: Int? = 7, ongoing: Bool = false) -> AskingRule.Wanted {
        let action = UUID()
        return AskingRule.Wanted(
            plan: period.plan,
            period: period,
            policy: AskingPolicy(soonDays: soon),
            actions: [action],
            ongoing: ongoing ? [action] : []
        )
    }

    @Test(arguments: [
        // Tuesday 7 April; Tuesday 14 April; Wednesday 22 April.
        ["2026-03-31", "14", "7", "2026-04-07", "2026-04-14", "2026-04-22"],
        // Due on Christmas Day 2026, a Friday: Monday 28 December is a holiday too.
        ["2026-11-30", "25", "3", "2026-12-18", "2026-12-29", "2026-12-29"],
        // The soon letter would fall on Good Friday 2026, so it goes the day before.
        ["2026-03-20", "21", "7", "2026-04-02", "2026-04-10", "2026-04-20"],
        // Due two days after the period: there is no day a week before on which the period was over.
        ["2026-06-30", "2", "5", "2026-07-01", "2026-07-02", "2026-07-08"],
        // The period ends on a Saturday.
        ["2026-10-31", "0", "0", "2026-11-02", "2026-11-02", "2026-11-02"],
    ])
    func lettersGoOnWorkingDays(_ row: [String]) throws {
        let period = try Self.period(row[0], due: #require(Int(row[1])), grace: #require(Int(row[2])))
        let policy = AskingPolicy(soonDays: 7)

        let days = AskingStage.allCases.map { period.day(of: $0, policy, bankHolidays: Self.holidays)?.iso }

        #expect(days == Array(row[3...]))
    }

    @Test func someoneWhoNeverAnswersGetsThreeLettersAndNoMore() throws {
        let letters = try days(from: "2026-03-01", 120, [Self.wanted(Self.period())])

        #expect(letters.map(\.day.iso) == ["2026-04-07", "2026-04-14", "2026-04-22"])
        #expect(letters.map(\.stage) == [.soon, .due, .late])
    }

    @Test func whatGoesOnForEverIsNeverCalledLate() throws {
        let letters = try days(from: "2026-03-01", 120, [Self.wanted(Self.period(), ongoing: true)])

        #expect(letters.map(\.stage) == [.soon, .due])
    }

    @Test func afterALongStopOneLetterGoesAndNotThree() throws {
        let letters = try days(from: "2026-06-01", 30, [Self.wanted(Self.period())])

        #expect(letters.map(\.stage) == [.late])
        #expect(letters.map(\.day.iso) == ["2026-06-01"])
    }

    @Test func twoPlansAreOneLetter() throws {
        let plans = [Self.wanted(try Self.period()), Self.wanted(try Self.period())]

        let letters = try days(from: "2026-03-01", 120, plans)

        #expect(Set(letters.map(\.day)).count == 3)
        #expect(letters.count == 6)
    }

    @Test func oneLetterAWeekGoesOnItsDay() throws {
        let letters = try days(from: "2026-03-01", 120, [Self.wanted(Self.period())], weekly: .monday)

        // Monday 6 April is Easter Monday, so that week's letter goes on the Tuesday.
        #expect(letters.map(\.day.iso) == ["2026-04-07", "2026-04-20", "2026-04-27"])
    }

    @Test func whoeverIsAwayIsWrittenToWhenBack() throws {
        let away = try #require(Day(iso: "2026-04-01"))...#require(Day(iso: "2026-04-17"))

        let letters = try days(from: "2026-03-01", 120, [Self.wanted(Self.period())], away: away)

        #expect(letters.map(\.day.iso) == ["2026-04-20", "2026-04-22"])
        #expect(letters.map(\.stage) == [.due, .late])
    }

    @Test func whatIsAnsweredIsNotAskedAgain() throws {
        let answered = try #require(Day(iso: "2026-04-10"))

        let letters = try days(from: "2026-03-01", 120, [Self.wanted(Self.period())], until: answered)

        #expect(letters.map(\.stage) == [.soon])
    }

    @Test(arguments: 0..<40) func whateverThePlansNobodyIsForgottenOrNagged(seed: Int) throws {
        var chance = SplitMix(seed: UInt64(seed))
        let wanted: [AskingRule.Wanted] = try (0..<Int.random(in: 1...6, using: &chance)).map { _ in
            let period = try Self.period(
                Day(daysSince1970: 20_500 + Int.random(in: 0...300, using: &chance)).iso,
                due: Int.random(in: 0...30, using: &chance),
                grace: Int.random(in: 0...20, using: &chance)
            )
            let soon: Int? = Bool.random(using: &chance) ? Int.random(in: 1...30, using: &chance) : nil
            return Self.wanted(period, soon: soon, ongoing: Bool.random(using: &chance))
        }

        let letters = try days(from: Day(daysSince1970: 20_480).iso, 400, wanted)

        #expect(letters.allSatisfy { $0.day.isWorkingDay(bankHolidays: Self.holidays) })
        for period in wanted.map(\.period) {
            let stages = letters.filter { $0.period == period.id }.compactMap(\.stage)
            #expect(!stages.isEmpty)
            #expect(stages == stages.sorted())
        }
        // Each day's letter holds something that no letter before it held.
        for day in Set(letters.map(\.day)) {
            let before = letters.filter { $0.day < day }
            let isNew = letters.contains { letter in
                letter.day == day
                    && !before.contains { $0.period == letter.period && $0.stage == letter.stage }
            }
            #expect(isNew)
        }
    }

    /// The letters of so many days, one after another.
    private func days(
        from start: String,
        _ count: Int,
        _ wanted: [AskingRule.Wanted],
        weekly: Weekday? = nil,
        away: ClosedRange<Day>? = nil,
        until answered: Day? = nil
    ) throws -> [AskingRule.Sent] {
        let first = try #require(Day(iso: start))
        var sent: [AskingRule.Sent] = []
        for today in (0..<count).map({ first.adding(days: $0) }) {
            let open = answered.map { today > $0 } == true ? [] : wanted
            let asked = AskingRule.asked(
                open,
                sent: sent,
                weekly: weekly,
                isAway: away?.contains(today) ?? false,
                today: today,
                bankHolidays: Self.holidays
            )
            sent += asked.map { AskingRule.Sent(period: $0.wanted.period.id, stage: $0.stage, day: today) }
        }
        return sent
    }
}

/// The same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
