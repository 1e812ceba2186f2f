import PlanReading

/// The levels of a reading with the rows' own numbers beside them, so that both move together.
struct LevelledRows {
    private(set) var themes: [ReadTheme]
    /// By theme, outcome and objective.
    private var rows: [[[[Int]]]]

    init(_ reading: ImportedReading) {
        themes = reading.read.themes
        var waiting = reading.notes.rows[...]
        rows = themes.map { theme in
            theme.outcomes.map { outcome in
                outcome.objectives.map { objective in
                    defer { waiting = waiting.dropFirst(objective.actions.count) }
                    return Array(waiting.prefix(objective.actions.count))
                }
            }
        }
    }

    /// The rows' numbers in reading order.
    var numbers: [Int] { rows.flatMap { $0.flatMap { $0.flatMap(\.self) } } }

    /// Makes the next level of the same parent part of this one: what stands under it follows, and so do its words
    /// where this one has none.
    ///
    /// - Returns: Whether there was one.
    mutating func joinNext(to path: LevelPath) -> Bool {
        let at = path.numbers
        guard let next = next(after: path), let last = next.numbers.last else { return false }
        switch at.count {
        case 1:
            let other = themes.remove(at: last)
            themes[at[0]].outcomes += other.outcomes
            themes[at[0]].takeWords(of: other)
            rows[at[0]] += rows.remove(at: last)
        case 2:
            let other = themes[at[0]].outcomes.remove(at: last)
            themes[at[0]].outcomes[at[1]].objectives += other.objectives
            themes[at[0]].outcomes[at[1]].takeWords(of: other)
            rows[at[0]][at[1]] += rows[at[0]].remove(at: last)
        default:
            let other = themes[at[0]].outcomes[at[1]].objectives.remove(at: last)
            themes[at[0]].outcomes[at[1]].objectives[at[2]].actions += other.actions
            themes[at[0]].outcomes[at[1]].objectives[at[2]].takeWords(of: other)
            rows[at[0]][at[1]][at[2]] += rows[at[0]][at[1]].remove(at: last)
        }
        return true
    }

    /// The level of the same kind that follows under the same parent.
    func next(after path: LevelPath) -> LevelPath? {
        let at = path.numbers
        switch at.count {
        case 1: return themes.indices.contains(at[0] + 1) ? LevelPath(at[0] + 1) : nil
        case 2:
            let outcomes = themes.at(at[0])?.outcomes
            return outcomes?.at(at[1] + 1) == nil ? nil : LevelPath(at[0], at[1] + 1)
        default:
            let objectives = themes.at(at[0])?.outcomes.at(at[1])?.objectives
            return objectives?.at(at[2] + 1) == nil ? nil : LevelPath(at[0], at[1], at[2] + 1)
        }
    }

    /// Puts an outcome under another theme, or an objective under another outcome, as its last.
    ///
    /// - Returns: Where it stands now; nil when it cannot stand there, or does already.
    mutating func move(_ path: LevelPath, under parent: LevelPath) -> LevelPath? {
        let (at, to) = (path.numbers, parent.numbers)
        guard at.count == to.count + 1, Array(at.dropLast()) != to else { return nil }
        if at.count == 2, themes.at(at[0])?.outcomes.at(at[1]) != nil, themes.at(to[0]) != nil {
            themes[to[0]].outcomes.append(themes[at[0]].outcomes.remove(at: at[1]))
            rows[to[0]].append(rows[at[0]].remove(at: at[1]))
            let moved = LevelPath(to[0], themes[to[0]].outcomes.count - 1)
            return dropEmpty(LevelPath(at[0])) && at[0] < to[0]
                ? LevelPath(moved.numbers[0] - 1, moved.numbers[1]) : moved
        }
        guard at.count == 3, themes.at(at[0])?.outcomes.at(at[1])?.objectives.at(at[2]) != nil,
            themes.at(to[0])?.outcomes.at(to[1]) != nil
        else { return nil }
        themes[to[0]].outcomes[to[1]].objectives.append(themes[at[0]].outcomes[at[1]].objectives.remove(at: at[2]))
        rows[to[0]][to[1]].append(rows[at[0]][at[1]].remove(at: at[2]))
        var moved = [to[0], to[1], themes[to[0]].outcomes[to[1]].objectives.count - 1]
        if dropEmpty(LevelPath(at[0], at[1])) {
            if at[0] == to[0], at[1] < to[1] { moved[1] -= 1 }
            if dropEmpty(LevelPath(at[0])), at[0] < to[0] { moved[0] -= 1 }
        }
        return LevelPath(moved[0], moved[1], moved[2])
    }

    /// Begins a level above a level: it and what follows it under the same parent stand under a new one with that title.
    ///
    /// - Returns: Where the new one stands; nil for a theme, which nothing stands above.
    mutating func begin(above path: LevelPath, title: ReadText) -> LevelPath? {
        let at = path.numbers
        switch at.count {
        case 2:
            guard let theme = themes.at(at[0]), theme.outcomes.indices.contains(at[1]) else { return nil }
            themes[at[0]].outcomes = Array(theme.outcomes[..<at[1]])
            themes.insert(ReadTheme(title: title, outcomes: Array(theme.outcomes[at[1]...])), at: at[0] + 1)
            let all = rows[at[0]]
            rows[at[0]] = Array(all[..<at[1]])
            rows.insert(Array(all[at[1]...]), at: at[0] + 1)
            return LevelPath(dropEmpty(LevelPath(at[0])) ? at[0] : at[0] + 1)
        case 3:
            guard let outcome = themes.at(at[0])?.outcomes.at(at[1]), outcome.objectives.indices.contains(at[2]) else {
                return nil
            }
            themes[at[0]].outcomes[at[1]].objectives = Array(outcome.objectives[..<at[2]])
            themes[at[0]].outcomes.insert(
                ReadOutcome(title: title, objectives: Array(outcome.objectives[at[2]...])),
                at: at[1] + 1
            )
            let all = rows[at[0]][at[1]]
            rows[at[0]][at[1]] = Array(all[..<at[2]])
            rows[at[0]].insert(Array(all[at[2]...]), at: at[1] + 1)
            return LevelPath(at[0], dropEmpty(LevelPath(at[0], at[1])) ? at[1] : at[1] + 1)
        default: return nil
        }
    }

    /// Begins an objective with a row: it and the rows after it under the same objective stand under a new one.
    mutating func begin(at row: ActionPath, title: ReadText) -> LevelPath {
        let actions = themes[row.theme].outcomes[row.outcome].objectives[row.objective].actions
        let numbers = rows[row.theme][row.outcome][row.objective]
        themes[row.theme].outcomes[row.outcome].objectives[row.objective].actions = Array(actions[..<row.action])
        themes[row.theme].outcomes[row.outcome].objectives.insert(
            ReadObjective(title: title, actions: Array(actions[row.action...])),
            at: row.objective + 1
        )
        rows[row.theme][row.outcome][row.objective] = Array(numbers[..<row.action])
        rows[row.theme][row.outcome].insert(Array(numbers[row.action...]), at: row.objective + 1)
        let isAlone = dropEmpty(LevelPath(row.theme, row.outcome, row.objective))
        return LevelPath(row.theme, row.outcome, isAlone ? row.objective : row.objective + 1)
    }

    /// Drops a level that nothing stands under any more, and which had no words to be known by.
    private mutating func dropEmpty(_ path: LevelPath) -> Bool {
        let at = path.numbers
        switch at.count {
        case 1:
            guard themes[at[0]].outcomes.isEmpty, themes[at[0]].words.label == nil else { return false }
            themes.remove(at: at[0])
            rows.remove(at: at[0])
        case 2:
            let outcome = themes[at[0]].outcomes[at[1]]
            guard outcome.objectives.isEmpty, outcome.words.label == nil else { return false }
            themes[at[0]].outcomes.remove(at: at[1])
            rows[at[0]].remove(at: at[1])
        default:
            let objective = themes[at[0]].outcomes[at[1]].objectives[at[2]]
            guard objective.actions.isEmpty, objective.words.label == nil else { return false }
            themes[at[0]].outcomes[at[1]].objectives.remove(at: at[2])
            rows[at[0]][at[1]].remove(at: at[2])
        }
        return true
    }
}

extension ReadTheme {
    var words: NamedLevel { NamedLevel(ref: ref, title: title?.text, statement: statement?.text) }

    fileprivate mutating func takeWords(of other: ReadTheme) {
        ref = ref ?? other.ref
        title = title ?? other.title
        statement = statement ?? other.statement
    }
}

extension ReadOutcome {
    var words: NamedLevel { NamedLevel(ref: ref, title: title?.text, statement: statement?.text) }

    fileprivate mutating func takeWords(of other: ReadOutcome) {
        ref = ref ?? other.ref
        title = title ?? other.title
        statement = statement ?? other.statement
    }
}

extension ReadObjective {
    var words: NamedLevel { NamedLevel(ref: ref, title: title?.text) }

    fileprivate mutating func takeWords(of other: ReadObjective) {
        ref = ref ?? other.ref
        title = title ?? other.title
        dataSources += other.dataSources.filter { !dataSources.contains($0) }
    }
}
