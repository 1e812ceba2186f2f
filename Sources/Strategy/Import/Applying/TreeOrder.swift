import Desk
import Foundation

/// Where everything in a plan is to stand after a document has been read over it.
struct TreeOrder {
    private let themes: [UUID: (parent: UUID, position: Int)]
    private let outcomes: [UUID: (parent: UUID, position: Int)]
    private let objectives: [UUID: (parent: UUID, position: Int)]
    private let actions: [UUID: (parent: UUID, position: Int)]
    private let tree: PlanTree?

    init(_ writing: PlanWriting) {
        let document = writing.document
        let plan = writing.plan
        let removed = writing.removals
        tree = writing.tree
        let branches = writing.tree?.themes ?? []
        let outcomeBranches = branches.flatMap(\.outcomes)
        let objectiveBranches = outcomeBranches.flatMap(\.objectives)
        themes =
            SiblingOrder(
                document: writing.themes.map { ($0, plan) },
                existing: branches.map { ($0.theme.id, plan) },
                removed: removed
            ).places
        outcomes =
            SiblingOrder(
                document: zip(writing.outcomes, document.themeOf).map { ($0, writing.themes[$1]) },
                existing: outcomeBranches.map { ($0.outcome.id, $0.outcome.theme) },
                removed: removed
            ).places
        objectives =
            SiblingOrder(
                document: zip(writing.objectives, document.outcomeOf).map { ($0, writing.outcomes[$1]) },
                existing: objectiveBranches.map { ($0.objective.id, $0.objective.outcome) },
                removed: removed
            ).places
        actions =
            SiblingOrder(
                document: zip(writing.actions, document.objectiveOf).map { ($0, writing.objectives[$1]) },
                existing: objectiveBranches.flatMap(\.actions).map { ($0.action.id, $0.action.objective) },
                removed: removed
            ).places
    }

    func position(of id: UUID) -> Int {
        (themes[id] ?? outcomes[id] ?? objectives[id] ?? actions[id])?.position ?? 0
    }

    /// Moves what stands elsewhere than it is to.
    func place(_ work: Work) throws {
        guard let tree else { return }
        for branch in tree.themes {
            let theme = branch.theme
            if let place = themes[theme.id], place.position != theme.position {
                try work.db.placeTheme(theme.id, at: place.position)
            }
            for branch in branch.outcomes {
                let outcome = branch.outcome
                if let place = outcomes[outcome.id], place != (outcome.theme, outcome.position) {
                    try work.db.placeOutcome(outcome.id, under: place.parent, at: place.position)
                }
                for branch in branch.objectives {
                    let objective = branch.objective
                    if let place = objectives[objective.id], place != (objective.outcome, objective.position) {
                        try work.db.placeObjective(objective.id, under: place.parent, at: place.position)
                    }
                    for leaf in branch.actions {
                        let action = leaf.action
                        if let place = actions[action.id], place != (action.objective, action.position) {
                            try work.db.placeAction(action.id, under: place.parent, at: place.position)
                        }
                    }
                }
            }
        }
    }
}
