/// Builds the levels of a plan as rows arrive, finding again the theme or objective a row belongs to.
struct PlanTree {
    /// Where in the tree an objective is.
    struct Spot: Hashable {
        var theme: Int
        var outcome: Int
        var objective: Int
    }

    struct Name {
        var ref: String?
        var title: ReadText?
        var statement: ReadText?

        var isEmpty: Bool { ref == nil && title == nil && statement == nil }

        /// The number and first words tell one from another: the end of a title may be clipped.
        var key: String {
            let words = title.map { Words.key($0.text, limit: ref == nil ? .max : 6) } ?? ""
            let said = words.isEmpty ? statement.map { Words.key($0.text, limit: 8) } ?? "" : ""
            return "\(ref ?? "")|\(words)|\(said)"
        }
    }

    private(set) var themes: [ReadTheme] = []
    private var found: [String: Int] = [:]
    /// The data sources each objective has already.
    private var known: [Spot: Set<String>] = [:]

    mutating func spot(theme: Name, outcome: Name, objective: Name) -> Spot {
        let t = index(theme.key, count: themes.count)
        if t == themes.count {
            themes.append(ReadTheme(ref: theme.ref, title: theme.title, statement: theme.statement))
        }
        if themes[t].statement == nil { themes[t].statement = theme.statement }
        let o = index("\(t)>\(outcome.key)", count: themes[t].outcomes.count)
        if o == themes[t].outcomes.count {
            themes[t].outcomes.append(
                ReadOutcome(ref: outcome.ref, title: outcome.title, statement: outcome.statement)
            )
        }
        let b = index("\(t)>\(o)>\(objective.key)", count: themes[t].outcomes[o].objectives.count)
        if b == themes[t].outcomes[o].objectives.count {
            themes[t].outcomes[o].objectives.append(ReadObjective(ref: objective.ref, title: objective.title))
        }
        return Spot(theme: t, outcome: o, objective: b)
    }

    /// Adds an action and says which of its objective it is.
    mutating func add(_ action: ReadAction, at spot: Spot) -> Int {
        themes[spot.theme].outcomes[spot.outcome].objectives[spot.objective].actions.append(action)
        return themes[spot.theme].outcomes[spot.outcome].objectives[spot.objective].actions.count - 1
    }

    mutating func change(_ action: Int, at spot: Spot, _ change: (inout ReadAction) -> Void) {
        change(&themes[spot.theme].outcomes[spot.outcome].objectives[spot.objective].actions[action])
    }

    mutating func addSources(_ sources: [ReadText], at spot: Spot) {
        for source in sources where known[spot, default: []].insert(source.text).inserted {
            themes[spot.theme].outcomes[spot.outcome].objectives[spot.objective].dataSources.append(source)
        }
    }

    private mutating func index(_ key: String, count: Int) -> Int {
        if let known = found[key] { return known }
        found[key] = count
        return count
    }
}
