import Carers
import Dates
import Desk
import Forms
import Foundation
import Markup
import Records

/// What a form says when the step is offered.
struct TransitionOffer: Sendable {
    let kind: Transition.Kind
    let child: UUID?
    let offeredOn: Day
    let isLikely: Bool?
    let hasBenefit: Bool?
    let consent: Transition.Consent?
    let harm: Known?

    /// `known` are the birthdays that bear on the carer.
    init(_ form: Form, known: [TurningEighteen], today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        kind = read.choice("kind", required: TransitionWords.kindMissing, fallback: .young)
        let child = read.optionalUUID("child")
        let kind = kind
        if !known.contains(where: { $0.kind == kind && $0.child?.id == child }) {
            read.refuse("kind", TransitionWords.kindMissing)
        }
        self.child = kind == .child ? child : nil
        let field = TransitionFields.offered(kind == .child ? child : nil)
        offeredOn = read.day(field, required: TransitionWords.offeredMissing)
        if offeredOn > today { read.refuse("\(field)-day", TransitionWords.later) }
        let isYoung = kind == .young
        isLikely = isYoung ? Self.yesOrNo("likely", TransitionWords.likelyMissing, &read) : nil
        hasBenefit = isYoung ? Self.yesOrNo("benefit", TransitionWords.benefitMissing, &read) : nil
        consent =
            isYoung ? read.choice("consent", required: TransitionWords.consentMissing, fallback: .agrees) : nil
        harm = isYoung ? read.choice("risk", required: TransitionWords.harmMissing, fallback: .notYet) : nil
        try read.finish()
    }

    private static func yesOrNo(_ field: String, _ missing: Phrase, _ read: inout FormReader) -> Bool {
        read.choice(field, among: ["yes", "no"], required: missing) == "yes"
    }
}

/// What the fields of a page with several of these forms are called: no two alike.
struct TransitionFields {
    let outcome: String
    let ended: String
    let assessment: String
    let words: String
    let advice: String

    init(_ step: Transition) {
        outcome = "outcome-\(step.id.text)"
        ended = "ended-\(step.id.text)"
        assessment = "assessment-\(step.id.text)"
        words = "words-\(step.id.text)"
        advice = "advice-\(step.id.text)"
    }

    /// The day on which it was offered, for a child or for themselves.
    static func offered(_ child: UUID?) -> String { "offered-\(child?.text ?? "own")" }
}

/// What a form says of what came of the step.
struct TransitionEnding: Sendable {
    let outcome: Transition.Outcome
    let on: Day
    let words: String?
    let advice: String?
    let assessment: UUID?
    let seen: Int

    init(_ form: Form, of step: Transition, assessments: [UUID], today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        let fields = TransitionFields(step)
        outcome = read.choice(fields.outcome, required: TransitionWords.outcomeMissing, fallback: .done)
        on = read.day(fields.ended, required: TransitionWords.endedMissing)
        if on > today { read.refuse("\(fields.ended)-day", TransitionWords.later) }
        if on < step.offeredOn { read.refuse("\(fields.ended)-day", TransitionWords.beforeOffer) }
        words = read.optionalLongText(fields.words, most: 4000)
        advice = read.optionalLongText(fields.advice, most: 4000)
        let chosen = read.optionalUUID(fields.assessment).flatMap { assessments.contains($0) ? $0 : nil }
        assessment = outcome == .done ? chosen : nil
        seen = read.version()
        switch outcome {
        case .done where chosen == nil && words == nil: read.refuse(fields.words, TransitionWords.whereDone)
        // A no does not end it while they may come to harm (Care Act 2014, section 63).
        case .refused where step.harm == .yes: read.refuse(fields.outcome, TransitionWords.riskStays)
        // Nor while nobody knows whether they may: nothing is assumed.
        case .refused where step.asksOfHarm, .notAssessed where step.owed == .notYet:
            read.refuse(fields.outcome, TransitionWords.harmFirst)
        case .notAssessed:
            if words == nil { read.refuse(fields.words, TransitionWords.reasonsMissing) }
            if advice == nil { read.refuse(fields.advice, TransitionWords.adviceMissing) }
        default: break
        }
        try read.finish()
    }
}

/// Writes down that the step at eighteen was offered, with what was found of the need for it.
struct OfferTransition: Command {
    let person: UUID
    let offer: TransitionOffer

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let turning = try work.look.turningEighteen(person).first {
            $0.kind == offer.kind && $0.child?.id == offer.child
        }
        guard let turning else { throw Refusal.notFound }
        guard turning.mayOffer else { throw Refusal.changedMeanwhile }
        let id = work.newID()
        try work.db.addTransition(id, of: person.id, offer, by: work.actor.name)
        try work.record(
            .transitionOffered,
            about: person.subject,
            ["transition": id.text, "kind": offer.kind.rawValue]
        )
    }
}

/// Writes down what came of it: an assessment, the carer's no, or ours with reasons and information.
struct EndTransition: Command {
    let person: UUID
    let transition: UUID
    let ending: TransitionEnding

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let step = try work.db.transition(transition, of: person.id)
        let words: String? = try Transition.words.seal(ending.words, row: step.id, work)
        let advice: String? = try Transition.advice.seal(ending.advice, row: step.id, work)
        try work.db.end(step.id, ending, words: words, advice: advice, by: work.actor.name)
        try work.record(
            .transitionEnded,
            about: person.subject,
            ["transition": step.id.text, "outcome": ending.outcome.rawValue]
        )
    }
}

/// Carries a plan over: a new one under the assessment that was made, beginning with what the one in force says.
struct CarryPlanOver: Command {
    let person: UUID
    let transition: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    /// - Returns: The new plan.
    func perform(_ work: Work) throws -> UUID {
        let person = try work.personToKeep(person)
        let step = try work.db.transition(transition, of: person.id)
        guard let assessment = step.assessment, let old = try work.db.planToCarry(person.id, past: assessment) else {
            throw Refusal.changedMeanwhile
        }
        let made = try work.follow(old, of: person, under: assessment)
        try work.db.carried(step.id, to: made)
        try work.record(.planCarriedOver, about: person.subject, ["transition": step.id.text, "plan": made.text])
        return made
    }
}

extension Reader {
    /// The plan in force that could be carried over to an assessment: only where the assessment found someone eligible.
    func planToCarry(_ person: UUID, past assessment: UUID) throws -> SupportPlan? {
        guard try self.assessment(assessment, of: person).state == .approved,
            try decisions(on: assessment).last?.decided == .yes, try openPlan(ofAssessment: assessment) == nil
        else { return nil }
        return try supportPlans(of: person).first { $0.state == .approved && $0.assessment != assessment }
    }
}
