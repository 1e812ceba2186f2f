import Carers
import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// The published vectors of the statutory rules, kept here as facts: each table names where it comes from.
///
/// From the domain pack's `test_vectors.json`, which a second computation made from the sources each rule names.
struct RuleVectorTests {
    /// Source: DHSC labels of periods, `DataS-DHSC/ASC-CLD-LA-Dashboard` @9bee728.
    @Test(
        arguments: [
            ("2025-03-31", "2024-25", 4, "24-25_Q4"), ("2025-04-01", "2025-26", 1, "25-26_Q1"),
            ("2025-06-30", "2025-26", 1, "25-26_Q1"), ("2025-07-01", "2025-26", 2, "25-26_Q2"),
            ("2025-12-31", "2025-26", 3, "25-26_Q3"), ("2026-01-01", "2025-26", 4, "25-26_Q4"),
            ("2026-03-31", "2025-26", 4, "25-26_Q4"), ("2028-02-29", "2027-28", 4, "27-28_Q4"),
            ("1999-12-31", "1999-00", 3, "99-00_Q3"), ("2000-03-31", "1999-00", 4, "99-00_Q4"),
        ]
    )
    func aQuarterIsNamedByTheYearThatBeganInApril(day: String, year: String, quarter: Int, label: String) throws {
        let day = try #require(Day(iso: day))
        #expect(FinancialQuarter.year(day) == year)
        #expect(day.financialQuarter == quarter)
        #expect(FinancialQuarter.label(day) == label)
    }

    /// Source: the law of birthdays for the true age; floor(days / 365.25) of DHSC's SQL for the other.
    @Test(
        arguments: [
            ("2007-04-01", "2025-03-31", 17, 17), ("2007-03-31", "2025-03-31", 18, 18),
            ("2007-04-01", "2025-04-01", 18, 18), ("2004-02-29", "2022-02-28", 17, 17),
            ("2004-02-29", "2022-03-01", 18, 18), ("1960-03-31", "2025-03-31", 65, 64),
            ("1999-03-31", "2017-03-31", 18, 18),
        ]
    )
    func theTrueAgeAndTheStatutoryOneAreTwoThings(born: String, on: String, age: Int, statutory: Int) throws {
        let birth = try #require(Day(iso: born))
        let day = try #require(Day(iso: on))
        #expect(PartialDay(birth).ages(on: day) == age...age)
        #expect(StatutoryAge.of(birth, on: day) == statutory)
    }

    /// Source: the ICO's rule of corresponding days, with the working day after a weekend or bank holiday (gov.uk list).
    @Test(
        arguments: [
            ("2025-09-03", "2025-10-03", "2025-12-03"), ("2025-01-31", "2025-02-28", "2025-04-30"),
            ("2024-01-31", "2024-02-29", "2024-04-30"),
            ("2025-03-31", "2025-04-30", "2025-06-30"), ("2025-11-25", "2025-12-29", "2026-02-25"),
            ("2026-03-03", "2026-04-07", "2026-06-03"), ("2025-10-31", "2025-12-01", "2026-02-02"),
        ]
    )
    func aMonthAfterADayIsItsCorrespondingWorkingDay(received: String, due: String, extended: String) throws {
        let day = try #require(Day(iso: received))
        let holidays = BankHolidays.englandAndWales
        #expect(day.adding(months: 1).workingDayOnOrAfter(bankHolidays: holidays).iso == due)
        #expect(day.adding(months: 3).workingDayOnOrAfter(bankHolidays: holidays).iso == extended)
    }

    /// Source: the NHS data dictionary's modulus 11.
    ///
    /// A number of one digit ten times fits its check digit, and is refused here all the same: none was ever given
    /// out.
    @Test(
        arguments: [
            ("9434765919", true), ("9434765918", false), ("9990000018", true), ("9999999999", true),
            ("0000000000", true), ("4505577104", true), ("1234567890", false),
        ]
    )
    func anNHSNumberHasItsCheckDigit(number: String, isValid: Bool) {
        #expect((NHSNumber(number) != nil) == (isValid && Set(number).count > 1))
    }

    /// Source: ESD metric 10671; SACE questions 7 to 12.
    @Test(
        arguments: [
            ([2, 2, 2, 2, 2, 2], 12), ([0, 0, 0, 0, 0, 0], 0), ([1, 1, 1, 1, 1, 1], 6), ([2, 1, 0, 2, 1, 0], 6),
            ([2, 2, 2, 2, 2, nil], nil), ([2, 2, 2, 2, 2], nil), ([2, 2, 2, 2, 2, 3], nil),
        ] as [([Int?], Int?)]
    )
    func qualityOfLifeIsTheSumOfSixAnswers(answers: [Int?], score: Int?) {
        #expect(QualityOfLife.score(answers) == score)
    }

    @Test func theCompositeIsTheMeanOfThoseWhoAnsweredAllSix() {
        let sum = QualityOfLife.composite([
            [2, 2, 2, 2, 2, 2], [0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1], [2, 1, 0, 2, 1, 0], [2, 2, 2, 2, 2, nil],
        ])
        #expect(sum.sum == 24 && sum.count == 4)
    }

    /// Source: the older convention of NHS England (1 to 4 hidden, others to the nearest five).
    @Test(
        arguments: [(0, "0"), (1, "[c]"), (4, "[c]"), (5, "5"), (7, "5"), (8, "10"), (12, "10"), (13, "15")]
    )
    func theOlderRuleOfSmallNumbersIsTheSameRuleWithOtherNumbers(count: Int, shown: String) throws {
        let rule = SmallNumbers(hiding: 4, nearest: 5, width: 3)
        #expect(try rule.shown(count).value.map(String.init) ?? "[c]" == shown)
    }
}
