import Desk
import Foundation
import People
import Records
import Strategy

/// What partners have proposed for a plan.
struct PlanPledges: Question {
    struct Answer: Sendable {
        let plan: Plan
        let pledges: [Pledge]
        let agencies: [UUID: String]
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.seePlans, in: try db.plan(plan, visibleTo: actor).team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        Answer(
            plan: try look.db.plan(plan, visibleTo: look.actor),
            pledges: try look.db.pledges(of: plan),
            agencies: Dictionary(
                try look.db.agencies().map { ($0.id, $0.name) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}

/// One pledge with its history, and what this person may do with it.
struct OnePledge: Question {
    struct Answer: Sendable {
        let pledge: Pledge
        let tree: PlanTree
        let agency: Agency
        let steps: [PledgeStep]
        let mayAnswer: Bool
        let mayChange: Bool
        /// They would answer, had they not proposed it themselves.
        let isOwn: Bool
    }

    let plan: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        _ = try db.pledge(id, of: plan, seenBy: actor)
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        let pledge = try look.db.pledge(id, of: plan, seenBy: look.actor)
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard let agency = try look.db.agency(pledge.agency) else { throw Refusal.notFound }
        let leads = look.actor.may(.editPlans, in: tree.plan.team)
        let standing = try PartnerStanding(look.actor, agency.id, look.db)
        return Answer(
            pledge: pledge,
            tree: tree,
            agency: agency,
            steps: try look.db.steps(ofPledge: id),
            mayAnswer: leads && pledge.account != look.actor.id && pledge.state == .proposed,
            mayChange: standing.speaksForAgency && !pledge.state.isOver,
            isOwn: leads && pledge.account == look.actor.id
        )
    }
}
