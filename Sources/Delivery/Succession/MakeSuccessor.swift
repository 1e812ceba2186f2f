import Dates
import Desk
import Foundation
import Records
import Strategy

/// Makes the plan that follows: a draft with what was carried forward, linked both ways, its owners with it.
struct MakeSuccessor: Command {
    let plan: UUID
    let details: SuccessorDetails
    /// What later areas carry with it.
    var carriers: [any PlanCarrier] = []

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> UUID {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        guard let review = try work.db.review(ofPlan: plan), review.isFinished else { throw Refusal.notFound }
        guard review.successor == nil else { throw Refusal.changedMeanwhile }
        let fates = try work.db.fates(ofPlan: plan)
        let merged = Dictionary(grouping: fates.values.filter { $0.fate == .merged }, by: \.into)
        let carried = tree.actions.compactMap { leaf -> CarriedPromise? in
            guard let fate = fates[leaf.action.id], fate.fate == .kept || fate.fate == .changed else { return nil }
            let others = (merged[leaf.action.id] ?? []).map(\.from).sorted { $0.uuidString < $1.uuidString }
            return CarriedPromise(from: [leaf.action.id] + others, text: fate.fate == .changed ? fate.newText : nil)
        }
        let made = try work.makeSuccessor(of: tree, details, carrying: carried)
        let owners = try work.db.owners(of: plan)
        for (from, to) in made.actions.sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
            try work.db.carry(from, to: to, in: made.plan)
            for owner in owners[from] ?? [] {
                try work.db.assign(owner.id, to: to, of: made.plan, since: work.today)
            }
        }
        try work.carryStanding(from: tree, to: made)
        try work.carryAsking(from: plan, to: made.plan)
        let new = CarriedPlan(from: tree, to: try work.db.planTree(made.plan, visibleTo: work.actor), made)
        for carrier in carriers { try carrier.carry(new, work) }
        try work.db.setSuccessor(made.plan, ofReview: review.id)
        try work.record(
            .successorMade,
            about: Subject("plan", plan),
            ["successor": made.plan.uuidString.lowercased(), "actions": String(carried.count)]
        )
        return made.plan
    }
}

extension Work {
    /// Carries what stands beside the plan's own words: what weighs what, milestones made by hand that are still to be
    /// reached, and risks that are open.
    fileprivate func carryStanding(
        from tree: PlanTree,
        to made: (plan: UUID, actions: [UUID: UUID], levels: [UUID: UUID])
    ) throws {
        let plan = tree.plan.id
        try db.set(try db.weights(of: plan).carried(to: made, from: tree), of: made.plan, seen: 0)
        for (action, rows) in try db.milestoneRows(of: plan).sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
            guard let to = made.actions[action] else { continue }
            for row in rows where row.source == .hand && row.doneOn == nil {
                try db.addMilestone(newID(), to: to, of: made.plan, source: .hand, row.words, due: row.due)
            }
        }
        for risk in try db.risks(of: plan) where risk.state == .open {
            // A risk to an action that was not carried goes with it; one to the whole plan is one to the next.
            if let action = risk.action, made.actions[action] == nil { continue }
            try db.addRisk(
                newID(),
                RiskDetails(carrying: risk, to: risk.action.flatMap { made.actions[$0] }),
                ownerName: risk.ownerName,
                to: made.plan,
                by: actor,
                at: now
            )
        }
    }
}

extension Work {
    /// Carries when the plan's owners are asked, how, and when it is looked at as a whole.
    ///
    /// It bites once the new plan is in force: nobody is asked about a draft.
    fileprivate func carryAsking(from plan: UUID, to new: UUID) throws {
        if let rhythm = try db.rhythm(of: plan)?.rhythm {
            let same = ReportingRhythm(
                kind: rhythm.kind,
                start: today,
                dueDays: rhythm.dueDays,
                graceDays: rhythm.graceDays
            )
            try SetRhythm(plan: new, rhythm: same).perform(self)
        }
        let (policy, version) = try db.askingPolicy(of: plan)
        if version > 0 { _ = try db.put(policy, of: new, seen: 0) }
        guard let every = try db.reviewDates(of: [plan])[plan]?.everyMonths else { return }
        try db.addReviewDate(newID(), today.adding(months: every), every: every, of: new, by: actor, at: now)
    }
}

extension Weights {
    /// What weighs other than 1, by what it became; of several actions that became one, the heaviest.
    fileprivate func carried(
        to made: (plan: UUID, actions: [UUID: UUID], levels: [UUID: UUID]),
        from tree: PlanTree
    ) -> [(kind: String, part: UUID, weight: Int)] {
        var kinds: [UUID: String] = [:]
        for branch in tree.themes {
            kinds[branch.theme.id] = "theme"
            for outcome in branch.outcomes {
                kinds[outcome.outcome.id] = "outcome"
                for objective in outcome.objectives { kinds[objective.objective.id] = "objective" }
            }
        }
        var heaviest: [UUID: Int] = [:]
        for (from, to) in made.actions { heaviest[to] = max(heaviest[to] ?? 0, of(from)) }
        let actions = heaviest.map { (kind: "action", part: $0.key, weight: $0.value) }
        let levels = made.levels.compactMap { from, to in
            kinds[from].map { (kind: $0, part: to, weight: of(from)) }
        }
        return (actions + levels).filter { $0.weight != 1 }.sorted { $0.part.uuidString < $1.part.uuidString }
    }
}
