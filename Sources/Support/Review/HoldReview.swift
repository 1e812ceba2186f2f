import Carers
import Dates
import Desk
import Forms
import Foundation
import Markup
import Records

/// What a form says of a review.
struct ReviewDetails: Sendable {
    let kind: Review.Kind
    let heldOn: Day
    let cameOf: Review.CameOf
    let nextOn: Day?
    let answers: ReviewAnswers
    let scores: WellbeingScores
}

extension ReviewDetails {
    init(_ form: Form, needs: [PlanNeed], today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        kind = read.choice(
            "kind",
            required: Phrase(en: "Choose what kind of review it is", cy: "Dewiswch pa fath o adolygiad ydyw"),
            fallback: .planned
        )
        heldOn = read.day(
            "held",
            required: Phrase(en: "Enter the day it was held", cy: "Rhowch y diwrnod y’i cynhaliwyd")
        )
        if heldOn > today {
            read.refuse(
                "held-day",
                Phrase(en: "The date must be today or before", cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach")
            )
        }
        cameOf = read.choice(
            "came_of",
            required: Phrase(en: "Choose what comes of it", cy: "Dewiswch beth ddaw ohono"),
            fallback: .asItIs
        )
        nextOn = read.optionalDay("next_on")
        if let nextOn, nextOn <= heldOn {
            read.refuse("next_on-day", Phrase(en: "The next comes after this one", cy: "Daw’r nesaf ar ôl hwn"))
        }
        var said = ReviewAnswers()
        for need in needs {
            let going: ReviewAnswers.Going? = read.optionalChoice("going-\(need.id.text)")
            let words = read.optionalLongText("words-\(need.id.text)", most: 4000)
            if going != nil || words != nil {
                said.needs[need.id.text] = ReviewAnswers.OfNeed(going: going, words: words)
            }
        }
        said.asked = read.optionalLongText("asked", most: 4000)
        said.carer = read.optionalLongText("carer")
        said.holder = read.optionalLongText("holder")
        said.next = read.optionalLongText("next")
        if said.next == nil {
            read.refuse("next", Phrase(en: "Write what happens next", cy: "Ysgrifennwch beth sy’n digwydd nesaf"))
        }
        if kind == .unplanned, said.asked == nil {
            read.refuse("asked", Phrase(en: "Write why it was held", cy: "Ysgrifennwch pam y’i cynhaliwyd"))
        }
        answers = said
        var points: [WellbeingDomain: Int] = [:]
        for domain in WellbeingDomain.allCases { points[domain] = Int(form["wellbeing_\(domain.rawValue)"]) }
        scores = WellbeingScores(points)
        try read.finish()
    }
}

/// Writes down a review, and does what came of it.
struct HoldReview: Command {
    /// Where to go on: the review itself, a new plan, a new assessment.
    enum Result: Sendable, Equatable {
        case held
        case revised(UUID)
        case reassessed(UUID)
    }

    let person: UUID
    let plan: UUID
    let details: ReviewDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> Result {
        let carer = try work.personToKeep(person)
        let plan = try work.db.supportPlan(plan, of: person)
        guard plan.state == .approved else { throw Refusal.changedMeanwhile }
        try work.addReview(details, id: work.newID(), of: person, plan: plan)
        let days = try work.db.days(for: .review, of: carer.team)
        try work.db.setReview(ofPlan: plan.id, on: details.nextOn ?? details.heldOn.adding(days: days))
        try work.record(.reviewHeld, about: Person.subject(person), ["plan": plan.id.text])
        switch details.cameOf {
        case .asItIs: return .held
        case .end:
            try work.db.end(plan: plan.id, on: work.today)
            return .held
        case .revise: return .revised(try work.follow(plan, of: carer))
        case .reassess:
            let before = try work.db.assessment(plan.assessment, of: person)
            let new = NewAssessment(
                person: person,
                kind: before.kind,
                askedBy: .us,
                requestedOn: work.today,
                lookedAfter: before.lookedAfter
            )
            return .reassessed(try work.request(new, for: carer))
        }
    }
}

extension Work {
    /// A new plan that begins with all that the old one says, but for whether it is agreed; the old one is in force until
    /// the new one is approved.
    ///
    /// - Returns: The new plan, or the one that somebody began before, as when a form is sent twice.
    func follow(_ plan: SupportPlan, of carer: Person, under assessment: UUID? = nil) throws -> UUID {
        if assessment == nil, let begun = try db.planBegun(after: plan.id) { return begun }
        let id = newID()
        let days = try db.days(for: .plan, of: carer.team)
        try db.addPlan(
            id,
            of: carer.id,
            assessment: assessment ?? plan.assessment,
            follows: plan.id,
            due: today.adding(days: days),
            by: actor,
            at: now
        )
        try carryWhole(of: plan, to: id)
        try db.touch(plan: id, by: actor.id)
        var copies: [UUID: UUID] = [:]
        for (position, need) in try db.needs(ofPlan: plan.id, means).enumerated() {
            let details = NeedDetails(words: need.words, wanted: need.wanted, reply: need.reply, why: need.why)
            let copy = try addNeed(details, code: need.code, isEligible: need.isEligible, position: position, to: id)
            copies[need.id] = copy
            for step in need.steps {
                try addStep(step.details, to: copy, of: id)
            }
        }
        for payment in try db.payments(ofPlan: plan.id, means) where payment.endsOn.map({ $0 >= today }) ?? true {
            guard let need = copies[payment.need] else { continue }
            let same = PaymentDetails(
                need: need,
                amount: payment.amount,
                purpose: payment.purpose,
                startsOn: payment.startsOn,
                endsOn: payment.endsOn,
                monitoring: payment.monitoring,
                lookedOn: payment.lookedOn
            )
            try addPayment(same, to: id)
        }
        try record(.supportPlanBegun, about: Person.subject(carer.id), ["plan": id.text])
        return id
    }

    /// What stands round the needs; whether they agree is asked anew.
    private func carryWhole(of plan: SupportPlan, to id: UUID) throws {
        let contingency = try SealedPlan.contingency.open(plan.contingencySealed, row: plan.id, means) as String?
        let advice = try SealedPlan.advice.open(plan.adviceSealed, row: plan.id, means) as String?
        let whole = PlanWhole(
            budget: plan.budget,
            bearsOn: plan.bearsOn,
            agreed: nil,
            agreedOn: nil,
            words: PlanWholeSealed(contingency: contingency, advice: advice, agreed: nil)
        )
        let sealed = PlanWholeSealed(
            contingency: try SealedPlan.contingency.seal(contingency, row: id, self),
            advice: try SealedPlan.advice.seal(advice, row: id, self),
            agreed: nil
        )
        try db.correct(plan: id, whole, words: sealed, seen: 1)
    }
}
