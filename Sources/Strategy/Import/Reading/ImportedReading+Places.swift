import PlanReading

/// How a person changed where levels stand, in the words these are known by.
enum LevelChange: Sendable, Hashable, Codable {
    /// The next level of the same parent, which had these words, is part of it.
    case joined(next: [String?])
    /// It stands under the level with these words.
    case moved(under: [String?])
    /// A level with this title begins above it.
    case begun(title: String)
    /// An objective with this title begins at one of its rows.
    case begunAt(row: RowOrigin, title: String)
}

/// Putting levels elsewhere, joining them, and beginning new ones; each is remembered with the corrected titles, in order.
extension ImportedReading {
    /// The level of the same kind that follows under the same parent.
    func level(after path: LevelPath) -> LevelPath? { LevelledRows(self).next(after: path) }

    /// Where a level may stand: themes for an outcome, outcomes for an objective.
    func parents(of path: LevelPath) -> [LevelPath] {
        levelPaths.filter { $0.numbers.count + 1 == path.numbers.count }
    }

    /// Makes the next level of the same parent part of this one; false when none follows.
    @discardableResult mutating func joinNext(to path: LevelPath) -> Bool {
        guard let next = level(after: path), let other = level(next), let mine = level(path) else { return false }
        return change(path, .joined(next: other.parts)) { levels in
            guard levels.joinNext(to: path) else { return nil }
            return path
        } != nil && tell(mine, other, of: path)
    }

    /// Puts a level under another; nil when it cannot stand there.
    @discardableResult mutating func move(_ path: LevelPath, under parent: LevelPath) -> LevelPath? {
        guard let words = level(parent) else { return nil }
        return change(path, .moved(under: words.parts)) { $0.move(path, under: parent) }
    }

    /// Begins a level above this one; nil when nothing stands above such a level.
    @discardableResult mutating func begin(above path: LevelPath, title: String) -> LevelPath? {
        change(path, .begun(title: title)) { $0.begin(above: path, title: ReadText(title, place: Place())) }
    }

    /// Begins an objective with a row; nil when there is no such row.
    @discardableResult mutating func begin(at row: Int, title: String) -> LevelPath? {
        guard let path = path(of: row) else { return nil }
        // What the document says there, by which the row is known before it is put right again.
        let lesson = notes.lessons?.first { $0.rows.first == row }
        let text = lesson?.said.first?.text.text ?? read[path].text.text
        let origin = RowOrigin(place: read[path].place, text: text)
        let objective = LevelPath(path.theme, path.outcome, path.objective)
        return change(objective, .begunAt(row: origin, title: title)) {
            $0.begin(at: path, title: ReadText(title, place: Place()))
        }
    }

    private mutating func change(
        _ path: LevelPath,
        _ change: LevelChange,
        _ make: (inout LevelledRows) -> LevelPath?
    ) -> LevelPath? {
        guard let words = level(path) else { return nil }
        var levels = LevelledRows(self)
        guard let made = make(&levels) else { return nil }
        read.themes = levels.themes
        notes.rows = levels.numbers
        notes.correctedLevels.append(
            CorrectedLevel(kind: path.kind, before: words.parts, after: words.parts, change: change)
        )
        return made
    }

    /// What carers said under a theme that is part of another now is said under that one.
    private mutating func tell(_ mine: NamedLevel, _ other: NamedLevel, of path: LevelPath) -> Bool {
        guard path.kind == .theme, let now = level(path) else { return true }
        retell([mine, other], as: now)
        return true
    }

    /// Puts what carers said under these themes under the theme of these words.
    mutating func retell(_ themes: [NamedLevel], as now: NamedLevel) {
        for index in read.feedback.indices {
            let said = read.feedback[index]
            let isOfThese = themes.contains {
                $0.ref.kept == said.themeRef.kept && ($0.title.kept == said.theme.kept || said.theme == nil)
                    && (said.themeRef.kept != nil || said.theme.kept != nil)
            }
            guard isOfThese else { continue }
            read.feedback[index].themeRef = now.ref
            read.feedback[index].theme = now.title
        }
    }

    /// Does a change of levels again, where the words it was made by still stand.
    mutating func again(_ change: LevelChange, at path: LevelPath) -> Bool {
        switch change {
        case .joined(let words):
            guard let next = level(after: path), level(next)?.parts == words else { return false }
            return joinNext(to: path)
        case .moved(let words):
            guard let parent = parents(of: path).first(where: { level($0)?.parts == words }) else { return false }
            return move(path, under: parent) != nil
        case .begun(let title): return begin(above: path, title: title) != nil
        case .begunAt(let origin, let title):
            let row = zip(notes.rows, read.actionPaths).first { _, at in
                LevelPath(at.theme, at.outcome, at.objective) == path && read[at].text.text == origin.text
            }
            return row.map { begin(at: $0.0, title: title) != nil } ?? false
        }
    }
}

extension NamedLevel {
    /// What a level is known by again: reference, title, statement.
    var parts: [String?] { [ref, title, statement] }
}
