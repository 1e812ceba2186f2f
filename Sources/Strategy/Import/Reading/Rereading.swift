import PlanReading

extension ImportedReading {
    /// The document read again, with what people put right kept where it still applies.
    ///
    /// A row is known again by where it stood. A correction whose row is no longer there, and a row that had been moved
    /// elsewhere, are not kept: `notes.lost` counts them, so that the page can say so.
    func readAgain(as newer: ReadPlan, hints: ReadingHints) -> ImportedReading {
        var next = ImportedReading(newer)
        next.notes.hints = hints
        next.notes.correctedFacts = notes.correctedFacts
        next.notes.saidFacts = notes.saidFacts
        next.notes.correctedLevels = notes.correctedLevels
        next.notes.removals = notes.removals
        next.keepFacts(of: read)
        var lost = notes.correctedLevels.count - next.keepCorrectedLevels()
        let mine = read.actions
        var waiting: [RowPlace: [Int]] = [:]
        for (index, action) in mine.enumerated().reversed() {
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
        lost += removed.values.reduce(0, +) + notes.moved.count
        lost += next.keepRows(of: self, mine, pairs)
        next.takeOut(taken, as: notes.removed)
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

    /// Gives rows their corrections back; returns how many corrected rows were not found.
    private mutating func keepRows(
        of old: ImportedReading,
        _ actions: [ReadAction],
        _ pairs: [(old: Int, path: ActionPath)]
    ) -> Int {
        var found: Set<Int> = []
        let numbers = read.actionNumbers
        for (index, path) in pairs {
            guard let row = old.notes.rows.at(index), let fields = old.notes.corrected[row] else { continue }
            found.insert(row)
            if let at = numbers[path], let number = notes.rows.at(at) { learn(number) }
            for field in fields { read[path].take(field, from: actions[index]) }
            read[path].lookedAt()
            if let at = numbers[path], let number = notes.rows.at(at) {
                notes.corrected[number] = fields
            }
        }
        return old.notes.corrected.keys.count { !found.contains($0) }
    }

    /// Takes rows out again that a person took out before, the last first so that the others keep their places.
    private mutating func takeOut(_ paths: [ActionPath], as removed: [RowOrigin]) {
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
