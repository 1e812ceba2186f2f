import Desk
import Foundation
import Records

/// Finds, or makes, the levels without words between a place and what is put under it.
extension Work {
    /// The theme that something put at a place stands under.
    ///
    /// - Throws: `Refusal.notFound` when the plan has no such place. So do the others.
    func theme(at place: PartPlace, in tree: PlanTree) throws -> UUID {
        switch place {
        case .plan:
            if let unnamed = tree.themes.first(where: { $0.label == nil }) { return unnamed.theme.id }
            let position = (tree.themes.map(\.theme.position).max() ?? -1) + 1
            let theme = NewTheme(id: newID(), position: position)
            try db.add([theme], to: tree.plan.id)
            return theme.id
        case .part(.theme, let id):
            guard tree.themes.contains(where: { $0.theme.id == id }) else { throw Refusal.notFound }
            return id
        case .part: throw Refusal.notFound
        }
    }

    /// The outcome that something put at a place stands under.
    func outcome(at place: PartPlace, in tree: PlanTree) throws -> UUID {
        if case .part(.outcome, let id) = place {
            guard tree.themes.flatMap(\.outcomes).contains(where: { $0.outcome.id == id }) else {
                throw Refusal.notFound
            }
            return id
        }
        let theme = try theme(at: place, in: tree)
        let outcomes = tree.themes.first { $0.theme.id == theme }?.outcomes ?? []
        if let unnamed = outcomes.first(where: { $0.label == nil }) { return unnamed.outcome.id }
        let position = (outcomes.map(\.outcome.position).max() ?? -1) + 1
        let outcome = NewOutcome(id: newID(), theme: theme, position: position)
        try db.add([outcome], to: tree.plan.id)
        return outcome.id
    }

    /// The objective that an action put at a place stands under, and its number there.
    func objective(at place: PartPlace, in tree: PlanTree) throws -> (id: UUID, position: Int) {
        let all = tree.themes.flatMap(\.outcomes)
        if case .part(.objective, let id) = place {
            guard let branch = all.flatMap(\.objectives).first(where: { $0.objective.id == id }) else {
                throw Refusal.notFound
            }
            return (id, branch.next)
        }
        let outcome = try outcome(at: place, in: tree)
        let objectives = all.first { $0.outcome.id == outcome }?.objectives ?? []
        if let unnamed = objectives.first(where: { $0.label == nil }) { return (unnamed.objective.id, unnamed.next) }
        let position = (objectives.map(\.objective.position).max() ?? -1) + 1
        let objective = NewObjective(id: newID(), outcome: outcome, position: position)
        try db.add([objective], to: tree.plan.id)
        return (objective.id, 0)
    }
}

extension ObjectiveBranch {
    /// The number of an action put at its end.
    fileprivate var next: Int { (actions.map(\.action.position).max() ?? -1) + 1 }
}
