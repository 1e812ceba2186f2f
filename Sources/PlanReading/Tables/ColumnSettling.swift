/// What the columns say of one another, once each has its likeliest role.
extension ColumnChoice {
    /// Two columns of actions: the one that stands for several rows, or says "we will" beside actions by year, is the objective.
    mutating func settleTwoActions() {
        let plain = columns(.action).filter { $0.meaning.year == nil && $0.meaning.actionPeriod == nil }
        let dated = columns(.action).count - plain.count
        let hasYears = count(.actionYearOne) + count(.actionYearTwo) + dated > 0
        guard let first = plain.first else { return }
        if hasYears {
            roles[first.column] = (count(.objective) == 0 ? .objective : .extra, .likely)
            return
        }
        guard plain.count > 1, let second = plain.last else { return }
        if first.values.grouping > second.values.grouping + 0.2, count(.objective) == 0 {
            roles[first.column] = (.objective, .likely)
        } else if second.values.grouping > first.values.grouping + 0.2, count(.objective) == 0 {
            roles[second.column] = (.objective, .likely)
        } else {
            let better = first.score(.action) >= second.score(.action) ? first : second
            let other = better.column == first.column ? second : first
            let isMeasure = other.score(.measure) > 0.4 && count(.measure) == 0
            let isObjective = other.score(.objective) > 0.4 && count(.objective) == 0
            roles[other.column] = (isMeasure ? .measure : isObjective ? .objective : .extra, .likely)
        }
    }

    /// Two columns of codes: the one that is another in each row numbers the actions, and a second that comes round again
    /// ("Budget code") numbers something else.
    mutating func settleReferences() {
        settleLevelReferences()
        let refs = columns(.ref)
        guard let first = refs.first, let second = refs.last, refs.count == 2, first.values.filled > 2 else { return }
        let isNamed = (second.meaning.scores[.ref] ?? 0) >= 0.9
        guard first.values.grouping == 0, first.values.variety == 1, !isNamed else { return }
        roles[second.column] = (.extra, .likely)
    }

    /// Where more than two columns are codes, those that number something stand just before it.
    private mutating func settleLevelReferences() {
        guard count(.ref) > 2 else { return }
        for item in columns(.ref) {
            let next = evidence.first { $0.column > item.column && roles[$0.column]?.role != .ref }
            let role = next.flatMap { roles[$0.column]?.role }
            if let role, [.theme, .outcome, .objective].contains(role) || role.isAction { continue }
            roles[item.column] = (.extra, .likely)
        }
    }

    /// "Responsibility: lead, support" names helpers beside leads, and "Target 2027" figures beside measures.
    mutating func settleNeighbours() {
        for item in columns(.lead).dropFirst() where (item.meaning.scores[.partners] ?? 0) >= 0.4 {
            if count(.partners) < room(for: .partners) { roles[item.column] = (.partners, .likely) }
        }
        let measures = columns(.measure)
        let figures = measures.filter { item in item.isFigure && item.values.meanWords <= 3 }
        if figures.count < measures.count { for item in figures { roles[item.column] = (.extra, .likely) } }
    }

    /// "Lead and timescale": a lead, with the date beside it.
    mutating func settleShared() {
        guard count(.lead) == 0 else { return }
        for item in columns(.when) where (item.meaning.scores[.lead] ?? 0) >= 0.45 {
            roles[item.column] = (.lead, .likely)
        }
    }

    /// Columns headed by a year or a quarter hold progress beside actions, and actions where there are none.
    mutating func settlePeriods() {
        let dated = evidence.filter { $0.meaning.period != nil && $0.score(.when) < 0.6 && !$0.isFigure }
        let hasActions = count(.action) + count(.actionYearOne) > 0
        for item in dated {
            let role = roles[item.column]?.role
            if let role, ![.when, .extra, .rag, .action, .theme].contains(role) { continue }
            if role == .action, item.meaning.actionPeriod != nil { continue }
            if hasActions {
                roles[item.column] = (item.values.rag > 0.7 && count(.rag) == 0 ? .rag : .progress, .likely)
            } else if item.values.sentence > 0.5 || (item.values.verb >= 0.5 && item.values.meanWords >= 3) {
                roles[item.column] = (.action, .likely)
            }
        }
    }

    /// "You said" and an answer make feedback, unless someone leads it by some date.
    mutating func settleFeedback() {
        guard count(.youSaid) > 0 else { return }
        let isPlan = count(.lead) + count(.when) + count(.measure) > 0
        for item in evidence {
            let role = roles[item.column]?.role
            if !isPlan, role == .action || role == .objective || role == .progress {
                if count(.response) == 0 { roles[item.column] = (.response, .likely) }
            } else if isPlan, role == .response, count(.action) == 0 {
                roles[item.column] = (.action, .likely)
            }
        }
    }

    mutating func settleLevels() {
        guard count(.youSaid) == 0 else { return }
        for item in columns(.response) {
            roles[item.column] = (count(.action) == 0 ? .action : .progress, .likely)
        }
        let action = evidence.first { roles[$0.column]?.role == .action }?.column
        for item in evidence where roles[item.column] == nil || roles[item.column]?.role == .extra {
            // An aim beside a theme is a level of its own.
            guard item.score(.theme) >= 0.6, let action, item.column < action, item.values.meanWords > 1.5 else {
                continue
            }
            let free: ColumnRole? = count(.objective) == 0 ? .objective : count(.outcome) == 0 ? .outcome : nil
            if let free { roles[item.column] = (free, .likely) }
        }
        // Without headers, what stands for several rows before the actions is what they are part of.
        if !hasHeader, let action, count(.theme) + count(.outcome) + count(.objective) == 0,
            let item = evidence.first(where: { $0.column < action && $0.values.grouping >= 0.4 }),
            item.values.meanWords > 1.5, roles[item.column].map({ $0.role == .extra || $0.role == .ignored }) ?? true
        {
            roles[item.column] = (.theme, .guess)
        }
        nameUnseenLevel(before: action)
        for item in columns(.outcome) {
            // Different in each row and after the action: it says how success will show.
            if let action, item.column > action, item.values.grouping < 0.3 { roles[item.column] = (.measure, .likely) }
        }
        for item in columns(.priority) where item.values.meanWords > 3 {
            roles[item.column] = (count(.theme) == 0 ? .theme : .extra, .likely)
        }
    }

    /// Under a header never seen before, what stands for several rows before the actions is what they are part of.
    private mutating func nameUnseenLevel(before action: Int?) {
        guard hasHeader, let action, count(.theme) + count(.outcome) + count(.objective) == 0 else { return }
        let level = evidence.first { item in
            guard item.column < action, item.meaning.best < 0.45, item.meaning.period == nil,
                roles[item.column].map({ $0.role == .extra || $0.role == .ignored }) ?? true
            else { return false }
            let values = item.values
            return values.grouping >= 0.2 && values.returns == 0 && values.meanWords > 1.5 && values.filled > 1
                && values.date < 0.3 && values.rag < 0.3
        }
        if let level { roles[level.column] = (.theme, .likely) }
    }

    /// A plan without a column of actions may have them under a header never seen before: words that begin with a verb,
    /// or are others in each row, beside levels that stand for several rows.
    mutating func adopt() {
        guard !hasActions, count(.youSaid) == 0, duties > 0, hasHeader else { return }
        let level = columns(.objective).last ?? columns(.outcome).last ?? columns(.theme).last
        let isGrouping = level.map { $0.values.grouping >= 0.2 || $0.values.variety < 0.9 } ?? true
        let free = evidence.filter { item in
            guard roles[item.column] == nil || roles[item.column]?.role == .extra, !item.header.isEmpty else {
                return false
            }
            let values = item.values
            guard (item.meaning.scores[.extra] ?? 0) < 0.85, values.meanWords >= 3, values.grouping < 0.3 else {
                return false
            }
            let verbs = values.verb >= 0.4 && values.verb >= (level?.values.verb ?? 0)
            return verbs || (isGrouping && values.variety >= 0.8 && values.agency < 0.5 && values.date < 0.5)
        }
        let best = free.max { left, right in
            if left.values.verb != right.values.verb { return left.values.verb < right.values.verb }
            return left.column > right.column
        }
        if let best { roles[best.column] = (.action, .likely) }
    }

    private var hasActions: Bool { count(.action) + count(.actionYearOne) + count(.actionYearTwo) > 0 }

    /// How many columns say who, when, how measured or how far.
    private var duties: Int { count(.lead) + count(.when) + count(.measure) + count(.rag) + count(.progress) }

    /// A plan without a column of actions has them under another name.
    mutating func promote() {
        guard !hasActions, count(.youSaid) == 0, duties > 0 else { return }
        for role in [ColumnRole.objective, .outcome, .theme, .extra] {
            guard let item = columns(role).last, item.values.meanWords >= 3 else { continue }
            if role == .extra && item.values.verb < 0.4 { continue }
            if role != .objective && item.values.grouping > 0.4 && duties < 2 { continue }
            roles[item.column] = (.action, .likely)
            return
        }
    }

    /// A header never seen before stays under its own name; a column without one is a spacer or a running number.
    mutating func keepTheRest() {
        for item in evidence where roles[item.column] == nil {
            let named = !item.header.isEmpty || item.values.meanWords > 2
            roles[item.column] = (named ? .extra : .ignored, item.header.isEmpty ? .guess : .likely)
        }
    }
}
