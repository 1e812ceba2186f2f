import Desk
import Foundation
import People
import Records
import Strategy

/// Who answers for a plan's actions, which actions nobody answers for, and whom the leads suggest.
struct PlanOwners: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let team: [Owner]
        let byAction: [UUID: [Owner]]
        let agencies: [Agency]
        let groups: [LeadGroup]
        let mayChange: Bool

        var unowned: [ActionLeaf] { tree.actions.filter { byAction[$0.action.id] == nil } }
        func agency(of owner: Owner) -> String? { agencies.first { $0.id == owner.agency }?.name }
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.seePlans, in: try db.plan(plan, visibleTo: actor).team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        return Answer(
            tree: tree,
            team: try look.db.owners(ofTeam: tree.plan.team),
            byAction: try look.db.owners(of: plan),
            agencies: try look.db.agencies(),
            groups: LeadGroup.all(in: tree),
            mayChange: look.actor.may(.editPlans, in: tree.plan.team)
        )
    }
}
