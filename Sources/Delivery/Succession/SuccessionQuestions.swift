import Dates
import Desk
import Foundation
import Records
import Strategy

/// The review of a plan as it stands, for its own team.
struct PlanUnderReview: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let review: PlanReview?
        let fates: [UUID: CarriedAction]
        let successor: Plan?
        let date: ReviewDate?
        /// Reviews before this one, with which the plan went on.
        let held: [HeldReview]
        let mayEdit: Bool
        let today: Day

        /// A draft is not: it was never in force.
        var isReviewable: Bool { tree.plan.status != .draft }

        /// Actions of which nobody has said yet what becomes of them.
        var undecided: [ActionLeaf] { tree.actions.filter { fates[$0.action.id] == nil } }
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.seePlans, in: try db.plan(plan, visibleTo: actor).team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        let review = try look.db.review(ofPlan: plan)
        return Answer(
            tree: tree,
            review: review,
            fates: try look.db.fates(ofPlan: plan),
            successor: try review?.successor.flatMap { try look.db.seenPlan($0, look.actor) },
            date: try look.db.reviewDates(of: [plan])[plan],
            held: try look.db.heldReviews(ofPlan: plan),
            mayEdit: look.actor.may(.editPlans, in: tree.plan.team),
            today: look.today
        )
    }
}

extension Reader {
    /// A plan if this person may see it; a link to one they may not is not shown.
    func seenPlan(_ id: UUID, _ actor: Actor) throws -> Plan? {
        try plans(visibleTo: actor).first { $0.id == id }
    }
}

/// A plan as it said on a day, and every day on which it was changed; for its own team.
struct PlanVersions: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let changes: [Change]
        let follows: Plan?
        let successor: Plan?
        let others: [Plan]
        let today: Day

        var now: PlanSnapshot { PlanSnapshot(tree) }

        func asOf(_ day: Day, _ clock: Clock) -> PlanSnapshot { now.asOf(day, changes) { clock.day(of: $0) } }
    }

    /// What a page can play back in good time.
    static let most = 20_000

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.seePlans, in: try db.plan(plan, visibleTo: actor).team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        let before = try look.db.review(succeededBy: plan)?.plan
        let after = try look.db.review(ofPlan: plan)?.successor
        return Answer(
            tree: tree,
            changes: try look.db.changes(ofPlan: plan, limit: Self.most),
            follows: try before.flatMap { try look.db.seenPlan($0, look.actor) },
            successor: try after.flatMap { try look.db.seenPlan($0, look.actor) },
            others: try look.db.plans(visibleTo: look.actor).filter { $0.id != plan },
            today: look.today
        )
    }
}

/// Two plans side by side; each only to those who may see it.
struct TwoPlans: Question {
    struct Answer: Sendable {
        let before: PlanTree
        let after: PlanTree
        let difference: PlanDifference
    }

    let before: UUID
    let after: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    func answer(_ look: Look) throws -> Answer {
        let one = try look.db.planTree(before, visibleTo: look.actor)
        let other = try look.db.planTree(after, visibleTo: look.actor)
        let (first, second) = (PlanSnapshot(one), PlanSnapshot(other))
        let carried = try look.db.fates(ofPlan: before).compactMapValues { $0.toPlan == after ? $0.to : nil }
        let became = PlanPairing.became(first, second, carried: carried)
        return Answer(before: one, after: other, difference: PlanDifference(first, second, became: became))
    }
}

/// When each plan one works on is to be reviewed.
struct ReviewTimetable: Question {
    struct Line: Sendable {
        let plan: Plan
        let date: ReviewDate?
        let due: ReviewDue
        let review: PlanReview?
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    /// What is latest first; what has no day stands last.
    func answer(_ look: Look) throws -> [Line] {
        let plans = try look.db.plans(visibleTo: look.actor).filter {
            $0.status == .adopted && look.actor.may(.seePlans, in: $0.team)
        }
        let dates = try look.db.reviewDates(of: plans.map(\.id))
        let lines = try plans.map { plan in
            Line(
                plan: plan,
                date: dates[plan.id],
                due: ReviewDue(dates[plan.id]?.next, on: look.today),
                review: try look.db.review(ofPlan: plan.id)
            )
        }
        return lines.sorted { one, other in
            switch (one.date?.next, other.date?.next) {
            case (let first?, let second?): first < second
            case (_?, nil): true
            default: false
            }
        }
    }
}

/// Plans that have ended, and what followed each.
struct PlanArchive: Question {
    struct Line: Sendable {
        let plan: Plan
        let successor: Plan?
        let words: PublicText?
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> [Line] {
        let plans = try look.db.plans(visibleTo: look.actor)
        return try plans.filter { $0.status == .closed }.map { plan in
            let review = try look.db.review(ofPlan: plan.id)
            return Line(
                plan: plan,
                successor: plans.first { $0.id == review?.successor },
                words: review?.isFinished == true ? review?.publicWords : nil
            )
        }
    }
}
