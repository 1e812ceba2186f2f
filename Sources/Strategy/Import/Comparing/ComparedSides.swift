import PlanReading

extension ComparedTree {
    /// The document's side.
    init(_ read: ReadPlan) {
        self.init()
        for theme in read.themes {
            addTheme(
                ref: theme.ref,
                title: theme.title?.text,
                statement: theme.statement?.text,
                below: theme.outcomes.flatMap(\.objectives).flatMap(\.actions).map(\.text.text.foldedForMatching)
            )
            for outcome in theme.outcomes {
                addOutcome(
                    ref: outcome.ref,
                    title: outcome.title?.text,
                    statement: outcome.statement?.text,
                    below: outcome.objectives.flatMap(\.actions).map(\.text.text.foldedForMatching)
                )
                for objective in outcome.objectives {
                    addObjective(
                        ref: objective.ref,
                        title: objective.title?.text,
                        below: objective.actions.map(\.text.text.foldedForMatching)
                    )
                    for action in objective.actions { addAction(ref: action.ref, text: action.text.text) }
                }
            }
        }
    }

    /// The plan's side.
    init(_ plan: PlanTree) {
        self.init()
        for theme in plan.themes {
            addTheme(
                ref: theme.theme.ref,
                title: theme.theme.title,
                statement: theme.theme.statement,
                below: theme.actions.map(\.action.text.foldedForMatching)
            )
            for outcome in theme.outcomes {
                addOutcome(
                    ref: outcome.outcome.ref,
                    title: outcome.outcome.title,
                    statement: outcome.outcome.statement,
                    below: outcome.actions.map(\.action.text.foldedForMatching)
                )
                for objective in outcome.objectives {
                    addObjective(
                        ref: objective.objective.ref,
                        title: objective.objective.title,
                        below: objective.actions.map(\.action.text.foldedForMatching)
                    )
                    for leaf in objective.actions { addAction(ref: leaf.action.ref, text: leaf.action.text) }
                }
            }
        }
    }
}
