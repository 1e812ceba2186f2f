extension Levels.Entry {
    /// What to call a level that has a number and no name.
    var unnamed: String? { statement == nil && !words.isEmpty ? words : nil }
}

extension Levels {
    /// The headings that count for a table, by level.
    struct Standing {
        var theme: Entry?
        var outcome: Entry?
        var objective: Entry?
        var lead: Line?
    }

    /// Sorts the headings above a table into levels, leaving those that its own columns give.
    func standing(hasTheme: Bool, hasOutcome: Bool, hasObjective: Bool) -> Standing {
        var standing = Standing()
        let entries = stack.filter { !Levels.isGeneral($0) }
        standing.lead = stack.last { $0.lead != nil }?.lead ?? looseLead
        var themes = entries.indices.filter { entries[$0].level == .theme }
        let outcome = entries.indices.last { entries[$0].level == .outcome }
        let objective = entries.indices.last { entries[$0].level == .objective }
        if !hasOutcome { standing.outcome = outcome.map { entries[$0] } }
        if !hasObjective { standing.objective = objective.map { entries[$0] } }
        if hasTheme { return standing }
        // A priority under an aim: the outer is the theme.
        if themes.count > 1, let inner = themes.last {
            if standing.outcome == nil && !hasOutcome {
                standing.outcome = entries[inner]
            } else if standing.objective == nil && !hasObjective {
                standing.objective = entries[inner]
            }
            themes.removeLast()
        }
        standing.theme = themes.last.map { entries[$0] }
        let named = [themes.last, outcome, objective].compactMap { $0 }
        let first = named.min()
        var before = entries.indices.filter { entries[$0].level == nil && $0 < (first ?? entries.count) }
        if standing.theme == nil, let last = before.last, first != nil {
            standing.theme = entries[last]
            before = []
        }
        let loose = entries.indices.filter { entries[$0].level == nil && (first == nil || $0 > (first ?? 0)) }
        place(loose.map { entries[$0] }, in: &standing, hasOutcome: hasOutcome, hasObjective: hasObjective)
        return standing
    }

    /// Headings that do not say their level: the outermost free level first.
    private func place(_ loose: [Entry], in standing: inout Standing, hasOutcome: Bool, hasObjective: Bool) {
        var left = loose
        if standing.theme == nil, !left.isEmpty {
            let size = (hasOutcome || standing.outcome != nil ? 0 : 1) + (hasObjective ? 0 : 1)
            if left.count > size + 1 { left.removeFirst(left.count - size - 1) }
            standing.theme = left.removeFirst()
        }
        guard let last = left.last else { return }
        let isOutcomeFree = standing.outcome == nil && !hasOutcome
        let isObjectiveFree = standing.objective == nil && !hasObjective
        if left.count > 1, isOutcomeFree, isObjectiveFree {
            standing.outcome = left[left.count - 2]
            standing.objective = last
        } else if isObjectiveFree {
            standing.objective = last
        } else if isOutcomeFree {
            standing.outcome = last
        }
    }

    /// "Action plan", "What we will do": a heading that says only that a plan follows.
    private static func isGeneral(_ entry: Entry) -> Bool {
        guard entry.level == nil, let title = entry.title else { return false }
        return isGeneral(title)
    }

    /// Whether a heading or the name of a sheet says nothing of what is in it.
    static func isGeneral(_ title: String) -> Bool {
        let words = Words.of(title, limit: 10)
        if words.isEmpty { return true }
        if words.first == "appendix" || words.first == "annex" { return true }
        return words.allSatisfy { general.contains($0) || $0.allSatisfy(\.isNumber) }
    }

    private static let general: Set<String> = [
        "action", "actions", "plan", "plans", "delivery", "implementation", "our", "the", "carers", "carer", "strategy",
        "strategic", "sheet", "table", "what", "we", "will", "do", "how", "key", "priorities", "of", "and", "for",
        "year",
        "summary", "overview", "introduction", "objectives", "outcomes", "aims", "themes", "draft", "version", "final",
        "updated", "update", "tracker", "progress", "monitoring", "milestones", "next", "steps", "in", "continued", "a",
        "local", "joint", "work", "programme", "more", "detail", "detailed", "template", "report", "cont", "page",
        "part",
    ]
}
