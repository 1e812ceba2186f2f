package import Desk
package import Foundation
package import Records
import Strategy

/// Makes an owner answer for every action that a lead has, or for those of them that nobody answers for.
package struct AssignOwner: Command {
    let plan: UUID
    let owner: UUID
    let lead: String
    let onlyWhereNobody: Bool

    package init(plan: UUID, owner: UUID, lead: String, onlyWhereNobody: Bool) {
        self.plan = plan
        self.owner = owner
        self.lead = lead
        self.onlyWhereNobody = onlyWhereNobody
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws -> Int {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        let owner = try work.db.owner(owner, ofTeam: tree.plan.team)
        guard !owner.isEnded, let group = LeadGroup.all(in: tree).first(where: { $0.id == lead }) else {
            throw Refusal.notFound
        }
        let present = try work.db.owners(of: plan)
        var changed = 0
        for leaf in group.actions where !onlyWhereNobody || present[leaf.action.id] == nil {
            if try work.db.assign(owner.id, to: leaf.action.id, of: plan, since: work.today) { changed += 1 }
        }
        try work.record(.ownersAssigned, about: Subject("owner", owner.id), ["actions": String(changed)])
        return changed
    }
}

/// Says who answers for one action.
package struct SetOwners: Command {
    let plan: UUID
    let action: UUID
    let owners: [UUID]

    package init(plan: UUID, action: UUID, owners: [UUID]) {
        self.plan = plan
        self.action = action
        self.owners = owners
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        guard tree.actions.contains(where: { $0.action.id == action }) else { throw Refusal.notFound }
        let wanted = Set(owners)
        let known = Set(try work.db.owners(ofTeam: tree.plan.team).map(\.id))
        guard wanted.isSubset(of: known) else { throw Refusal.notFound }
        let present = Set(try work.db.owners(ofAction: action).map(\.id))
        for owner in present.subtracting(wanted) { try work.db.unassign(owner, from: action) }
        for owner in wanted.subtracting(present) {
            try work.db.assign(owner, to: action, of: plan, since: work.today)
        }
        try work.record(.ownersAssigned, about: Subject("action", action), ["owners": String(wanted.count)])
    }
}
