package import Dates
package import Desk
package import Foundation
package import Strategy

/// How a plan stands on a day: every action as a roll-up counts it, and all that goes into that.
package struct PlanStanding: Sendable {
    package let tree: PlanTree
    package let weights: Weights
    package let milestones: [UUID: [ActionMilestone]]
    package let today: Day
    private let counted: [UUID: Counted]

    package init(_ tree: PlanTree, weights: Weights, milestones: [UUID: [ActionMilestone]], today: Day) {
        self.tree = tree
        self.weights = weights
        self.milestones = milestones
        self.today = today
        var counted: [UUID: Counted] = [:]
        for theme in tree.themes {
            for outcome in theme.outcomes {
                for objective in outcome.objectives {
                    let above = weights.along([theme.theme.id, outcome.outcome.id, objective.objective.id])
                    for leaf in objective.actions {
                        let steps = milestones[leaf.action.id] ?? []
                        let weight = above * weights.of(leaf.action.id)
                        counted[leaf.action.id] = Counted(leaf.action, steps, weight: weight, on: today)
                    }
                }
            }
        }
        self.counted = counted
    }

    package var whole: RollUp { RollUp(tree.actions.compactMap { counted[$0.action.id] }) }

    /// The actions under a theme, an outcome or an objective, rolled up.
    package func rollUp(_ leaves: [ActionLeaf]) -> RollUp { RollUp(leaves.compactMap { counted[$0.action.id] }) }

    /// One action as it counts.
    package func counted(_ action: UUID) -> Counted? { counted[action] }
}

extension Counted {
    /// Ongoing and recurring actions are left out whatever a person says of them: their end is not the plan's.
    fileprivate init(_ action: Action, _ milestones: [ActionMilestone], weight: Int, on today: Day) {
        let steps = milestones.filter { !$0.isFormer }.map { ActionProgress.Step(due: $0.due, isDone: $0.isDone) }
        self.init(
            action: action.id,
            progress: ActionProgress(status: action.status, due: action.due, milestones: steps, on: today),
            weight: weight,
            leftOut: LeftOut(action)
        )
    }
}

extension LeftOut {
    init?(_ action: Action) {
        if action.status == .stopped {
            self = .stopped
            return
        }
        if action.isOngoing {
            self = .ongoing
        } else if action.comesRoundAgain || LeftOut.isRegular(action) {
            self = .recurring
        } else {
            return nil
        }
    }

    /// "Regularly", without saying how often.
    private static func isRegular(_ action: Action) -> Bool {
        guard action.due == nil, let when = action.when else { return false }
        return when.milestones.contains { $0.kind == .recurring || $0.kind == .annual }
    }
}

extension Look {
    /// How a plan stands now; whoever looks has already been shown the plan.
    package func standing(of tree: PlanTree) throws -> PlanStanding {
        let rows = try db.milestoneRows(of: tree.plan.id)
        var milestones: [UUID: [ActionMilestone]] = [:]
        for leaf in tree.actions {
            let found = ActionMilestone.all(of: leaf.action, rows[leaf.action.id] ?? [])
            if !found.isEmpty { milestones[leaf.action.id] = found }
        }
        return PlanStanding(tree, weights: try db.weights(of: tree.plan.id), milestones: milestones, today: today)
    }
}
