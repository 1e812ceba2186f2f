import PlanReading

/// Putting rows right: each change is pure, and remembered so that reading again keeps it.
extension ImportedReading {
    /// Where a row stands now.
    func path(of row: Int) -> ActionPath? {
        guard let index = notes.rows.firstIndex(of: row) else { return nil }
        let paths = read.actionPaths
        return paths.indices.contains(index) ? paths[index] : nil
    }

    func action(_ row: Int) -> ReadAction? { path(of: row).map { read[$0] } }

    /// A short text that differs whenever the row does: two people may correct different rows at once.
    func mark(of row: Int) -> String? {
        guard let path = path(of: row) else { return nil }
        var hash = FNVHash()
        hash.take("\(read[path])")
        hash.take("\(path.theme) \(path.outcome) \(path.objective)")
        return hash.text
    }

    mutating func correct(_ row: Int, _ said: CorrectedRow) {
        guard let path = path(of: row) else { return }
        var action = read[path]
        let changed = action.take(said, in: read.dateReading)
        if !changed.isEmpty {
            learn(row)
            notes.corrected[row, default: []].formUnion(changed)
        }
        read[path] = action
    }

    /// Makes each line of the text a row of its own; the other columns go with each.
    mutating func split(_ row: Int, _ said: CorrectedRow) {
        guard let path = path(of: row), let index = notes.rows.firstIndex(of: row) else { return }
        let lines = said.textLines
        guard lines.count > 1 else { return }
        let lesson = learn(row)
        var first = said
        first.texts[.text] = lines[0]
        correct(row, first)
        for (offset, line) in lines.dropFirst().enumerated() {
            var next = read[path]
            next.ref = nil
            next.text = ReadText(line, place: next.text.place)
            read[objective: path].actions.insert(next, at: path.action + offset + 1)
            notes.rows.insert(notes.nextRow, at: index + offset + 1)
            notes.corrected[notes.nextRow] = [.text, .ref]
            note(notes.nextRow, after: row, plus: offset, of: lesson)
            notes.nextRow += 1
        }
    }

    /// The row that follows under the same objective, which may be joined to this one.
    func rowAfter(_ row: Int) -> Int? {
        guard let path = path(of: row), let index = notes.rows.firstIndex(of: row) else { return nil }
        let hasNext = path.action + 1 < read[objective: path].actions.count
        return hasNext && index + 1 < notes.rows.count ? notes.rows[index + 1] : nil
    }

    /// Makes the next row part of this one: its words follow, and so do the leads, measures and dates it alone has.
    mutating func joinNext(to row: Int) {
        guard let path = path(of: row), let next = rowAfter(row), let other = action(next) else { return }
        learnJoin(row, next)
        let joined = read[path].joined(with: other)
        let before = ActionValues(read[path])
        let after = ActionValues(joined)
        read[path] = joined
        notes.corrected[row, default: []].formUnion(ActionField.allCases.filter { !after.agrees(with: before, on: $0) })
        takeAway(next)
    }

    mutating func remove(_ row: Int) {
        guard path(of: row) != nil else { return }
        let lesson = learn(row)
        takeAway(row)
        notes.lessons?[lesson].rows.removeAll { $0 == row }
    }

    /// Takes a row out without learning anything from it.
    mutating func takeAway(_ row: Int) {
        guard let path = path(of: row), let index = notes.rows.firstIndex(of: row) else { return }
        let gone = read[objective: path].actions.remove(at: path.action)
        notes.removed.append(RowOrigin(place: gone.place, text: gone.text.text))
        notes.rows.remove(at: index)
        notes.corrected[row] = nil
        notes.answers[row] = nil
    }

    /// Puts a row under another objective, as its last.
    mutating func move(_ row: Int, toObjective number: Int) {
        let objectives = read.objectivePaths
        guard let path = path(of: row), objectives.indices.contains(number) else { return }
        var home = objectives[number]
        guard (home.theme, home.outcome, home.objective) != (path.theme, path.outcome, path.objective) else { return }
        learn(row)
        let rowOf = Dictionary(zip(read.actionPaths, notes.rows), uniquingKeysWith: { first, _ in first })
        let action = read[objective: path].actions.remove(at: path.action)
        home.action = read[objective: home].actions.count
        read[objective: home].actions.append(action)
        // The rows keep their numbers: they are listed anew in the order they now stand in.
        var left = rowOf
        left[path] = nil
        notes.rows = read.actionPaths.map { now in
            if now == home { return row }
            var was = now
            let isBehind =
                (now.theme, now.outcome, now.objective) == (path.theme, path.outcome, path.objective)
                && now.action >= path.action
            if isBehind { was.action += 1 }
            return left[was] ?? row
        }
        notes.moved.insert(row)
    }
}
