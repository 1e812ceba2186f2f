import PlanReading

extension ImportedReading {
    /// The document read again, with what people put right kept where it still applies.
    ///
    /// A row is known again by where it stood. A correction whose row or level is no longer there is not kept:
    /// `notes.lost` counts them, so that the page can say so.
    func readAgain(as newer: ReadPlan, hints: ReadingHints) -> ImportedReading {
        var next = ImportedReading(newer)
        next.notes.hints = hints
        next.notes.correctedFacts = notes.correctedFacts
        next.notes.saidFacts = notes.saidFacts
        next.notes.removals = notes.removals
        next.keepFacts(of: read)
        var lost = next.putLevelsRight(as: notes.correctedLevels)
        let mine = read.actions
        let splitOff = Set((notes.lessons ?? []).flatMap { $0.rows.dropFirst() })
        var waiting: [RowPlace: [Int]] = [:]
        for (index, action) in mine.enumerated().reversed() where !splitOff.contains(notes.rows.at(index) ?? 0) {
            waiting[RowPlace(action.place), default: []].append(index)
        }
        var pairs: [(old: Int, path: ActionPath)] = []
        var removed: [RemovedRow: Int] = [:]
        for row in notes.removed { removed[RemovedRow(RowPlace(row.place), row.text), default: 0] += 1 }
        var taken: [ActionPath] = []
        for path in next.read.actionPaths {
            let action = next.read[path]
            let place = RowPlace(action.place)
            if let left = removed[RemovedRow(place, action.text.text)], left > 0 {
                removed[RemovedRow(place, action.text.text)] = left - 1
                taken.append(path)
            } else if let old = waiting[place]?.popLast() {
                pairs.append((old, path))
            }
        }
        lost += removed.values.reduce(0, +)
        var known = next.keepRows(of: self, mine, pairs)
        next.takeOut(taken)
        next.splitAgain(as: self, &known)
        lost += notes.corrected.keys.count { known[$0] == nil }
        lost += next.moveAgain(as: self, known)
        next.notes.lost = lost
        return next
    }

    mutating func keepFacts(of old: ReadPlan) {
        for fact in notes.correctedFacts {
            switch fact {
            case .title: read.title = old.title
            case .place: read.place = old.place
            case .owner: read.owner = old.owner
            case .period: read.period = old.period
            case .words: read.words = old.words
            }
        }
    }

    /// Gives rows their corrections back; returns which row each row known again is now.
    private mutating func keepRows(
        of old: ImportedReading,
        _ actions: [ReadAction],
        _ pairs: [(old: Int, path: ActionPath)]
    ) -> [Int: Int] {
        var known: [Int: Int] = [:]
        let numbers = read.actionNumbers
        for (index, path) in pairs {
            guard let row = old.notes.rows.at(index), let at = numbers[path], let number = notes.rows.at(at) else {
                continue
            }
            known[row] = number
            guard let fields = old.notes.corrected[row] else { continue }
            learn(number)
            for field in fields { read[path].take(field, from: actions[index]) }
            read[path].lookedAt()
            notes.corrected[number] = fields
        }
        return known
    }

    /// Splits rows again where a person split them.
    private mutating func splitAgain(as old: ImportedReading, _ known: inout [Int: Int]) {
        for lesson in old.notes.lessons ?? [] {
            guard lesson.rows.count > 1, let first = lesson.rows.first, let row = known[first],
                let wasFirst = old.action(first), let path = path(of: row), let index = notes.rows.firstIndex(of: row)
            else { continue }
            let number = learn(row)
            for (offset, other) in lesson.rows.dropFirst().enumerated() {
                guard let was = old.action(other) else { continue }
                var next = read[path]
                let alike = ActionValues(was)
                let base = ActionValues(wasFirst)
                for field in ActionField.allCases where !alike.agrees(with: base, on: field) {
                    next.take(field, from: was)
                }
                read[objective: path].actions.insert(next, at: path.action + offset + 1)
                notes.rows.insert(notes.nextRow, at: index + offset + 1)
                notes.corrected[notes.nextRow] = old.notes.corrected[other]
                note(notes.nextRow, after: row, plus: offset, of: number)
                known[other] = notes.nextRow
                notes.nextRow += 1
            }
        }
    }

    /// Puts rows again where a person put them; returns how many could not be.
    private mutating func moveAgain(as old: ImportedReading, _ known: [Int: Int]) -> Int {
        old.notes.moved.sorted().count { row in
            guard let now = known[row] else { return true }
            return !move(now, as: old, row)
        }
    }

    /// Takes rows out again that a person took out before, the last first so that the others keep their places.
    private mutating func takeOut(_ paths: [ActionPath]) {
        let numbers = read.actionNumbers
        for path in paths.reversed() {
            guard let at = numbers[path], let row = notes.rows.at(at) else { continue }
            remove(row)
        }
    }
}

extension ReadPlan {
    /// Which in reading order each action is.
    fileprivate var actionNumbers: [ActionPath: Int] {
        Dictionary(zip(actionPaths, 0...), uniquingKeysWith: { first, _ in first })
    }
}

/// A row that a person took out, as it is known again.
private struct RemovedRow: Hashable {
    let place: RowPlace
    let text: String

    init(_ place: RowPlace, _ text: String) {
        self.place = place
        self.text = text
    }
}

/// A row of the document, whichever of its columns a value stood in.
private struct RowPlace: Hashable {
    let sheet: String?
    let page: Int?
    let table: Int?
    let row: Int?
    let line: Int?

    init(_ place: Place) {
        sheet = place.sheet
        page = place.page
        table = place.table
        row = place.row
        line = place.line
    }
}
