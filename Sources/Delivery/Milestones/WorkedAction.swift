import Desk
import Foundation
import People
import Records
import Strategy

/// An action as someone who works on it has it before them.
struct WorkedAction: Sendable {
    /// What brings someone to an action.
    enum Part: Sendable, Equatable {
        /// They lead the plan: they may change anything of it.
        case lead
        /// They answer for this action.
        case owner
        /// They are of the plan's team.
        case team
        /// They are of an agency that leads it or takes part in it.
        case partner
    }

    let tree: PlanTree
    let leaf: ActionLeaf
    let part: Part

    var plan: Plan { tree.plan }
    var action: Action { leaf.action }
    /// Whether they may say that a step is done, and change the steps.
    var mayChange: Bool { part == .lead || part == .owner }
    var path: String { PlanPaths.action(action) }
}

extension Reader {
    /// An action of a plan, for someone who works on it.
    ///
    /// - Throws: `Refusal.notFound` for everyone else: what colleagues write of an action is no one else's.
    func worked(on action: UUID, of plan: UUID, by actor: Actor) throws -> WorkedAction {
        let tree = try planTree(plan, visibleTo: actor)
        guard let leaf = tree.actions.first(where: { $0.action.id == action }),
            let part = try part(of: actor, in: leaf, of: tree.plan)
        else { throw Refusal.notFound }
        return WorkedAction(tree: tree, leaf: leaf, part: part)
    }

    /// What brings someone to an action; none when nothing does.
    func part(of actor: Actor, in leaf: ActionLeaf, of plan: Plan) throws -> WorkedAction.Part? {
        guard actor.kind == .account else { return actor.isSystem ? .lead : nil }
        if actor.may(.editPlans, in: plan.team) { return .lead }
        let isOwner = try speakers(ofAction: leaf.action.id).contains { $0.account == actor.id }
        if isOwner { return .owner }
        if actor.may(.seePlans, in: plan.team) { return .team }
        let agencies = Set(try teams(actor.teams(where: .seePlans)).map(\.agency))
        let parties = (leaf.leads + leaf.partners).compactMap(\.agency)
        return parties.contains(where: agencies.contains) ? .partner : nil
    }

    /// Everyone who may be told of an action: its plan's team, its owners with an account, the people of its agencies.
    func colleagues(on leaf: ActionLeaf, of plan: Plan) throws -> [Colleague] {
        let agencies = Set((leaf.leads + leaf.partners).compactMap(\.agency))
        let theirs = try teams().filter { $0.id == plan.team || agencies.contains($0.agency) }.map(\.id)
        let owners = Set(try speakers(ofAction: leaf.action.id).compactMap(\.account))
        let members = Set(try accounts(in: theirs, withRoleThatMay: .seePlans).map(\.id))
        return try openAccounts().filter { members.contains($0.id) || owners.contains($0.id) }.map {
            Colleague(id: $0.id, name: $0.name)
        }
    }
}

/// Someone with an account who works on an action.
struct Colleague: Sendable, Hashable {
    let id: UUID
    let name: String
}
