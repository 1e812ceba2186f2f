package import Desk
import Forms
package import Foundation
import Markup
package import Records
import Strategy

/// Says what becomes of one action, or of several at once.
package struct SayFates: Command {
    let plan: UUID
    let actions: [UUID]
    let words: FateWords

    package init(plan: UUID, actions: [UUID], words: FateWords) {
        self.plan = plan
        self.actions = actions
        self.words = words
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        let known = Set(tree.actions.map(\.action.id))
        guard !actions.isEmpty, known.isSuperset(of: actions), words.into.map(known.contains) ?? true else {
            throw Refusal.notFound
        }
        _ = try work.openReview(of: tree.plan)
        for action in actions {
            guard words.into != action else {
                throw InvalidForm("into", Phrase(en: "Choose another action", cy: "Dewiswch gam arall"))
            }
            try work.db.say(words, of: action, in: plan, by: work.actor, at: work.now)
            try work.record(.fateSaid, about: Subject("action", action), ["fate": words.fate.rawValue])
        }
    }
}

/// Says what was learned from the whole plan.
struct SayReview: Command {
    let plan: UUID
    let learned: InternalText?
    let publicWords: PublicText?
    let seen: Int?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let review = try work.openReview(of: try work.db.plan(plan, visibleTo: work.actor))
        try work.db.say(learned, publicWords, ofReview: review.id, seen: seen ?? review.version)
        try work.record(.reviewSaid, about: Subject("plan", plan))
    }
}

/// Finishes the review of a plan, and closes it.
struct FinishReview: Command {
    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.adoptPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        let review = try work.openReview(of: tree.plan)
        let fates = try work.db.fates(ofPlan: plan).mapValues(\.words)
        let faults = ReviewChecking.faults(actions: tree.actions.map(\.action.id), fates: fates)
        if let fault = faults.first { throw InvalidForm("finish", fault.words) }
        try work.db.finishReview(review.id, by: work.actor, at: work.now)
        try work.record(.reviewFinished, about: Subject("plan", plan))
        if tree.plan.status == .adopted { try ClosePlan(id: plan, seen: tree.plan.version).perform(work) }
    }
}

extension Work {
    /// The review of a plan, begun when there is none; it is no review any more when it is finished.
    func openReview(of plan: Plan) throws -> PlanReview {
        guard plan.status != .draft else { throw Refusal.notFound }
        if try db.review(ofPlan: plan.id) == nil { try db.startReview(newID(), of: plan.id, by: actor, at: now) }
        guard let review = try db.review(ofPlan: plan.id) else { throw Refusal.notFound }
        guard !review.isFinished else { throw Refusal.changedMeanwhile }
        return review
    }
}

extension ReviewChecking.Fault {
    var words: Phrase {
        switch self {
        case .undecided(let many):
            Phrase.counted(
                many,
                en: EnglishForms(
                    one: "Say what becomes of 1 action first",
                    other: "Say what becomes of \(many) actions first"
                ),
                cy: WelshForms(other: "Dywedwch beth ddaw o \(many) cam yn gyntaf")
            )
        case .mergedIntoNothing:
            Phrase(
                en: "An action becomes one with another that is not carried forward. Choose another for it",
                cy: "Mae cam yn dod yn un ag un arall nad yw’n cael ei ddwyn ymlaen. Dewiswch un arall ar ei gyfer"
            )
        }
    }
}
