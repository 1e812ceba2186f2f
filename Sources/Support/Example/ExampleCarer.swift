import Dates
import Records

/// One invented carer of the example place, and how far their story has come.
struct ExampleCarer: Sendable {
    /// The last thing that happened.
    enum Reach: Int, Sendable, Comparable {
        case written, decided, approved, planBegun, planSent, inForce

        static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
    }

    struct ReviewStory: Sendable {
        let daysAgo: Int
        let kind: Review.Kind
        let going: ReviewAnswers.Going
        let words: String
        let next: String
        let points: Int

        func details(heldOn: Day, needs: [PlanNeed]) -> ReviewDetails {
            var said = ReviewAnswers()
            for need in needs { said.needs[need.id.text] = ReviewAnswers.OfNeed(going: going, words: words) }
            said.carer = words
            said.next = next
            let scores = WellbeingScores(
                Dictionary(
                    uniqueKeysWithValues: WellbeingDomain.allCases.enumerated().map { index, domain in
                        (domain, min(5, points + (index.isMultiple(of: 4) ? 1 : 0)))
                    }
                )
            )
            return ReviewDetails(
                kind: kind,
                heldOn: heldOn,
                cameOf: .asItIs,
                nextOn: nil,
                answers: said,
                scores: scores
            )
        }
    }

    let given: String
    let family: String
    let born: String
    let kind: AssessmentForm.Kind
    var askedBy = Assessment.Asker.carer
    let askedDaysAgo: Int
    var reach = Reach.written
    var urgent: String?
    var refused: String?
    var answers: [(String, [String: String])] = []
    var decision: DecisionDetails?
    var sentBack: String?
    var hasCopy = true
    var need = ""
    var wanted = ""
    var stepWords = ""
    var otherwise = "A neighbour sees to it."
    var reviews: [ReviewStory] = []

    func step(_ day: Day) -> StepDetails {
        StepDetails(
            words: stepWords,
            who: "Trentham Vale Carers Centre",
            byOn: day.adding(days: 28),
            cost: Amount(pence: Pence(2400), every: .week),
            givenTo: kind != .parent
                ? .lookedAfter(Beneficiary.Agreement(by: .person, on: day), paidBy: .authority) : .carer
        )
    }

    func whole(_ day: Day) -> PlanWhole {
        PlanWhole(
            budget: Amount(pence: Pence(30_000), every: .year),
            bearsOn: [.outcomes, .leisure],
            agreed: .yes,
            agreedOn: day,
            words: PlanWholeSealed(
                contingency: "The emergency plan says who steps in, and the duty team knows of it.",
                advice: "Carer’s Allowance was looked at. The walking group meets on Thursdays.",
                agreed: nil
            )
        )
    }
}
