import Carers
import Dates
import Desk
import Foundation
import Records

/// A support plan was begun, and its needs answered.
struct PlanWritten: Deed {
    let answers: [PlanAnswer]
    let budget: Int
    let contingency: String
    let advice: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try memory.id()
        let id = try then.perform(StartPlan(person: person, assessment: memory.id("assessment")))
        memory.kept["plan"] = id
        for (nth, need) in try then.db.needs(ofPlan: id, then.means).enumerated() {
            let answer = answers[nth % answers.count]
            let said = NeedDetails(words: answer.need, wanted: answer.wanted, reply: .met, why: "")
            try then.perform(
                CorrectPlanNeed(person: person, plan: id, need: need.id, details: said, seen: need.version)
            )
            let step = StepDetails(
                words: answer.step,
                who: answer.who,
                byOn: then.today.adding(days: 28),
                cost: answer.pence == 0 ? nil : Amount(pence: Pence(answer.pence), every: .week),
                givenTo: answer.isForTheOther
                    ? .lookedAfter(Beneficiary.Agreement(by: .person, on: then.today), paidBy: .authority) : .carer
            )
            try then.perform(AddStep(person: person, plan: id, need: need.id, details: step))
        }
        let whole = PlanWhole(
            budget: Amount(pence: Pence(budget), every: .year),
            bearsOn: [.outcomes, .leisure],
            agreed: .yes,
            agreedOn: then.today,
            words: PlanWholeSealed(contingency: contingency, advice: advice, agreed: nil)
        )
        try then.perform(CorrectPlanWhole(person: person, id: id, whole: whole, seen: 1))
    }
}

/// What a plan says of one need.
struct PlanAnswer: Sendable {
    let need: String
    let wanted: String
    let step: String
    let who: String
    let pence: Int
    let isForTheOther: Bool
}

/// Money goes to the carer to buy it themselves.
struct PlanPaid: Deed {
    let pence: Int
    let purpose: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, plan) = (try memory.id(), try memory.id("plan"))
        guard let need = try then.db.needs(ofPlan: plan, then.means).first else { return }
        let details = PaymentDetails(
            need: need.id,
            amount: Amount(pence: Pence(pence), every: .year),
            purpose: purpose,
            startsOn: then.today.adding(days: 14),
            endsOn: nil,
            monitoring: "Receipts are looked through at the review."
        )
        try then.perform(AddPayment(person: person, plan: plan, details: details))
    }
}

/// It was sent for approval.
struct PlanSent: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, plan) = (try memory.id(), try memory.id("plan"))
        let seen = try then.db.supportPlan(plan, of: person).version
        try then.perform(SendPlan(person: person, id: plan, seen: seen))
    }
}

/// Another person approved it.
struct PlanApproved: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(JudgePlan(person: memory.id(), id: memory.id("plan"), remark: nil))
    }
}

struct PlanCopied: Deed {
    let how: CopyGiven

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let copy = GivePlanCopy(person: try memory.id(), id: try memory.id("plan"), day: then.today, how: how)
        try then.perform(copy)
    }
}

/// The plan was looked over with the carer.
struct PlanReviewed: Deed {
    let kind: Review.Kind
    let going: ReviewAnswers.Going
    let words: String
    let next: String
    let points: [WellbeingDomain: Int]

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, plan) = (try memory.id(), try memory.id("plan"))
        var said = ReviewAnswers()
        for need in try then.db.needs(ofPlan: plan, then.means) {
            said.needs[need.id.text] = ReviewAnswers.OfNeed(going: going, words: words)
        }
        said.carer = words
        said.next = next
        let details = ReviewDetails(
            kind: kind,
            heldOn: then.today,
            cameOf: .asItIs,
            nextOn: nil,
            answers: said,
            scores: WellbeingScores(points)
        )
        try then.perform(HoldReview(person: person, plan: plan, details: details))
    }
}

/// The last review, with which support ends.
struct PlanEnded: Deed {
    let words: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, plan) = (try memory.id(), try memory.id("plan"))
        var said = ReviewAnswers()
        said.asked = words
        said.next = "Nothing more; we ring in a month to ask how they are."
        let details = ReviewDetails(
            kind: .unplanned,
            heldOn: then.today,
            cameOf: .end,
            nextOn: nil,
            answers: said,
            scores: WellbeingScores([:])
        )
        try then.perform(HoldReview(person: person, plan: plan, details: details))
    }
}
