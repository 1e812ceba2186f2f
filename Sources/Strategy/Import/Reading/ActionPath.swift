import PlanReading

/// Where an action stands in a reading.
struct ActionPath: Sendable, Hashable {
    var theme: Int
    var outcome: Int
    var objective: Int
    var action: Int
}

extension ReadPlan {
    /// Where each action stands, in reading order.
    var actionPaths: [ActionPath] {
        objectivePaths.flatMap { path in
            self[objective: path].actions.indices.map { index in
                var path = path
                path.action = index
                return path
            }
        }
    }

    /// Each objective, as the path of its first action would be.
    var objectivePaths: [ActionPath] {
        themes.enumerated().flatMap { theme, one in
            one.outcomes.enumerated().flatMap { outcome, two in
                two.objectives.indices.map { ActionPath(theme: theme, outcome: outcome, objective: $0, action: 0) }
            }
        }
    }

    /// The action at a path that `actionPaths` gave.
    subscript(path: ActionPath) -> ReadAction {
        get { self[objective: path].actions[path.action] }
        set { self[objective: path].actions[path.action] = newValue }
    }

    subscript(objective path: ActionPath) -> ReadObjective {
        get { themes[path.theme].outcomes[path.outcome].objectives[path.objective] }
        set { themes[path.theme].outcomes[path.outcome].objectives[path.objective] = newValue }
    }

    /// What a person knows an objective by: its own words, or those of what it stands under.
    func label(ofObjective path: ActionPath) -> String? {
        let theme = themes[path.theme]
        let outcome = theme.outcomes[path.outcome]
        let objective = outcome.objectives[path.objective]
        return [
            NamedLevel(ref: objective.ref, title: objective.title?.text).label,
            NamedLevel(ref: outcome.ref, title: outcome.title?.text, statement: outcome.statement?.text).label,
            NamedLevel(ref: theme.ref, title: theme.title?.text, statement: theme.statement?.text).label,
        ].compactMap(\.self).first
    }
}
