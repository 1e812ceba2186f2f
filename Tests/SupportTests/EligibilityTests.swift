import Foundation
import Testing

@testable import Support

/// The regulation's three conditions (SI 2015/313, regulation 3), worked out from answers.
@Suite struct EligibilityTests {
    /// Answers under which everything about a carer is known, and nothing is met but what is set.
    static func settled() -> EligibilityAnswers {
        EligibilityAnswers(
            cause: .necessary,
            health: .neither,
            outcomes: Dictionary(uniqueKeysWithValues: CaringOutcome.allCases.map { ($0, []) }),
            impact: .now,
            domains: [.health]
        )
    }

    /// Three states of each condition, of health and of each of the eight outcomes: 3 × 3 × 3⁸ × 3 = 177,147 rows.
    ///
    /// What the regulation says is written here a second time, in another way: counting, not combining.
    @Test func theWholeTruthTable() {
        let states: [Known] = [.yes, .no, .notYet]
        var counts: [Known: Int] = [:]
        var wrong = 0
        for effects in 0..<19_683 {
            var answers = EligibilityAnswers()
            var number = effects
            var met = 0
            var unknown = 0
            for index in 0..<9 {
                let state = states[number % 3]
                number /= 3
                if state == .yes { met += 1 }
                if state == .notYet { unknown += 1 }
                if index == 8 {
                    answers.health = state == .notYet ? nil : state == .yes ? .atRisk : .neither
                } else if state != .notYet {
                    answers.outcomes[CaringOutcome.allCases[index]] =
                        state == .yes ? [Inability.allCases[index % 3]] : []
                }
            }
            for care in states {
                for impact in states {
                    answers.cause = care == .notYet ? nil : care == .yes ? .necessary : .notNecessary
                    answers.impact = impact == .notYet ? nil : impact == .yes ? .likely : EligibilityAnswers.Impact.none
                    let expected: Known
                    if care == .no || impact == .no || (met == 0 && unknown == 0) {
                        expected = .no
                    } else if care == .yes, impact == .yes, met > 0 {
                        expected = .yes
                    } else {
                        expected = .notYet
                    }
                    let found = Known.all([answers.necessaryCare, answers.effect, answers.significantImpact])
                    counts[found, default: 0] += 1
                    if found != expected { wrong += 1 }
                }
            }
        }
        #expect(wrong == 0)
        #expect(counts.values.reduce(0, +) == 177_147)
        // One effect of nine is met in 3⁹ − 2⁹ rows; none of nine, and all known, in one.
        #expect(counts[.yes] == 19_683 - 512)
        #expect(counts[.no] == 5 * 19_683 + 4)
    }

    @Test func theResultIsTheThreeConditionsTogetherWithTheirReasons() {
        var answers = Self.settled()
        answers.outcomes[.leisure] = [.distress, .danger]
        let result = Eligibility(answers)

        #expect(result.verdict == .yes)
        #expect(result.findings.map(\.known) == [.yes, .yes, .yes])
        #expect(result.codes == "care=yes effect=yes impact=yes")
        let effect = result.findings[1].because.map(\.en)
        #expect(
            effect.count == 2 && effect.allSatisfy { $0.hasPrefix("Time for things they enjoy: can do it alone, but") }
        )
        #expect(result.findings[2].because.map(\.en).last == "Body, mind and feelings")
        #expect(result.missing.isEmpty)
        #expect(result.law.verdict(result.verdict).en.hasPrefix("Eligible"))
    }

    /// For a carer one consequence is enough; "two or more" belongs to adults who need care.
    @Test(arguments: CaringOutcome.allCases)
    func oneOutcomeAloneIsEnoughByAnyOfTheThreeLimbs(_ outcome: CaringOutcome) {
        for limb in Inability.allCases {
            var answers = Self.settled()
            answers.outcomes[outcome] = [limb]
            #expect(Eligibility(answers).verdict == .yes)
        }
        #expect(Eligibility(Self.settled()).verdict == .no)
    }

    @Test(arguments: [EligibilityAnswers.Health.worse, .atRisk])
    func healthAloneIsEnough(_ health: EligibilityAnswers.Health) {
        var answers = Self.settled()
        answers.health = health
        #expect(Eligibility(answers).verdict == .yes)
    }

    @Test(arguments: [EligibilityAnswers.Cause.notNecessary, .other])
    func withoutNecessaryCareNobodyIsEligible(_ cause: EligibilityAnswers.Cause) {
        var answers = Self.settled()
        answers.health = .worse
        answers.cause = cause
        #expect(Eligibility(answers).verdict == .no)
    }

    @Test func whatIsMissingIsNamedAndIsNeverNo() {
        let nothing = Eligibility(EligibilityAnswers())
        #expect(nothing.verdict == .notYet)
        #expect(nothing.missing.count == 1 + 9 + 1)

        var answers = Self.settled()
        answers.outcomes[.work] = nil
        let almost = Eligibility(answers)
        #expect(almost.verdict == .notYet && almost.missing == [CaringOutcome.work.words])
        #expect(almost.law.verdict(almost.verdict).en.hasPrefix("Not yet known"))

        answers.health = .atRisk
        #expect(Eligibility(answers).verdict == .yes, "one effect settles it, whatever is still unknown")
    }

    @Test func theChildrenActAsksThreeThings() {
        let states: [Bool?] = [true, false, nil]
        for needs in states {
            for could in states {
                for will in states {
                    let answers = ChildrenActAnswers(hasNeeds: needs, couldBeMet: could, willProvide: will)
                    let result = Eligibility(answers)
                    let all = [needs, could, will]
                    let expected: Known = all.contains(false) ? .no : all.contains(nil) ? .notYet : .yes
                    #expect(result.verdict == expected)
                    #expect(result.missing.count == all.count { $0 == nil })
                }
            }
        }
    }

    @Test func everyExplanationIsInBothLanguages() {
        var answers = Self.settled()
        answers.health = .worse
        for outcome in CaringOutcome.allCases { answers.outcomes[outcome] = Set(Inability.allCases) }
        answers.domains = Set(WellbeingDomain.allCases)
        let results = [
            Eligibility(answers), Eligibility(Self.settled()), Eligibility(EligibilityAnswers()),
            Eligibility(ChildrenActAnswers(hasNeeds: true, couldBeMet: false, willProvide: nil)),
        ]
        for result in results {
            for phrase in result.findings.flatMap({ $0.because + $0.missing + [$0.condition.words] }) {
                #expect(!phrase.en.isEmpty && !phrase.cy.isEmpty && phrase.en != phrase.cy)
            }
        }
    }
}
