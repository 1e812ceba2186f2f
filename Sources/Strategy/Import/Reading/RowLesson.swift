import PlanReading

/// What a document said where a person put rows right, and the rows that were made of it.
///
/// The next document of the plan that says the same there is put right the same way.
struct RowLesson: Sendable, Hashable, Codable {
    /// The document's own rows, in order: more than one where rows were joined.
    var said: [ReadAction]
    /// The objective they stood under, as a person knows it.
    var under: String?
    /// The rows they are now: more than one where a row was split, none where it was taken out.
    var rows: [Int]
    /// Whether this was put right in an earlier document and only done again here.
    var isCarried = false
    /// What was put right last time where the document says something else by now.
    var asked: [AskedField] = []
}

/// One field that was put right last time, in a row whose document says something else now.
struct AskedField: Sendable, Hashable, Codable {
    let row: Int
    let field: ActionField
    /// The row as it was put right.
    let putRight: ReadAction
    /// What the document said then.
    let said: String?
}

/// Learning from what a person puts right.
extension ImportedReading {
    /// Which lesson a row belongs to; a row that was as the document has it begins one.
    @discardableResult mutating func learn(_ row: Int) -> Int {
        var lessons = notes.lessons ?? []
        defer { notes.lessons = lessons }
        if let index = lessons.firstIndex(where: { $0.rows.contains(row) }) { return index }
        let path = path(of: row)
        lessons.append(
            RowLesson(
                said: path.map { [read[$0]] } ?? [],
                under: path.flatMap { read.label(ofObjective: $0) },
                rows: [row]
            )
        )
        return lessons.count - 1
    }

    /// A row that was split off stands behind the one it came from.
    mutating func note(_ new: Int, after row: Int, plus offset: Int, of lesson: Int) {
        guard var one = notes.lessons?.at(lesson), let at = one.rows.firstIndex(of: row) else { return }
        one.rows.insert(new, at: min(at + offset + 1, one.rows.count))
        notes.lessons?[lesson] = one
    }

    /// Two rows that are joined are one lesson from now on.
    mutating func learnJoin(_ row: Int, _ next: Int) {
        let (one, two) = (learn(row), learn(next))
        guard var lessons = notes.lessons else { return }
        if one != two {
            lessons[one].said += lessons[two].said
            lessons[one].rows += lessons[two].rows
            lessons[one].asked += lessons[two].asked
        }
        lessons[one].rows.removeAll { $0 == next }
        if one != two { lessons.remove(at: two) }
        notes.lessons = lessons
    }

    /// Makes rows what the document says again.
    mutating func takeBack(_ number: Int) {
        guard let lesson = notes.lessons?.at(number) else { return }
        let objectives = read.objectivePaths
        let first = lesson.rows.first.flatMap { path(of: $0) }
        let home = objectives.first { read.label(ofObjective: $0) == lesson.under } ?? first ?? objectives.first
        guard var home else { return }
        let isAtHome = first.map { ($0.theme, $0.outcome, $0.objective) == (home.theme, home.outcome, home.objective) }
        // They make room for what the document says: no person has taken them out.
        let removed = notes.removed
        for row in lesson.rows {
            takeAway(row)
            notes.moved.remove(row)
        }
        notes.removed = removed
        let here = read[objective: home].actions
        let line = lesson.said.first?.place.row ?? 0
        let behind = here.firstIndex { ($0.place.row ?? 0) > line } ?? here.count
        home.action = isAtHome == true ? min(first?.action ?? 0, here.count) : behind
        let before = read.actionPaths.prefix { $0.isBefore(home) }.count
        for (offset, action) in lesson.said.enumerated() {
            read[objective: home].actions.insert(action, at: home.action + offset)
            notes.rows.insert(lesson.rows.at(offset) ?? notes.nextRow, at: before + offset)
            if lesson.rows.at(offset) == nil { notes.nextRow += 1 }
        }
        let origins = lesson.said.map { RowOrigin(place: $0.place, text: $0.text.text) }
        notes.removed.removeAll { origin in
            origins.contains(origin) || lesson.rows.isEmpty && origin.place == lesson.said.first?.place
        }
        notes.lessons?.remove(at: number)
    }

    /// Answers what was asked of a row: takes what was put right last time, or leaves what the document says.
    mutating func answer(_ number: Int, takingLast: Bool) {
        guard let lesson = notes.lessons?.at(number) else { return }
        for asked in lesson.asked where takingLast {
            guard let path = path(of: asked.row) else { continue }
            read[path].take(asked.field, from: asked.putRight)
            notes.corrected[asked.row, default: []].insert(asked.field)
        }
        notes.lessons?[number].asked = []
    }
}

extension ActionPath {
    fileprivate func isBefore(_ other: ActionPath) -> Bool {
        [theme, outcome, objective, action].lexicographicallyPrecedes(
            [other.theme, other.outcome, other.objective, other.action]
        )
    }
}
