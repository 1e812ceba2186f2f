import PlanReading

/// Puts a newer document right as the one before it was, wherever it says the same.
extension ImportedReading {
    mutating func putRightAgain(as last: ImportedReading) {
        putFactsRightAgain(as: last)
        // Where the document has other words for a level now, these stand.
        _ = putLevelsRight(as: last.notes.correctedLevels)
        var lines = WaitingRows(self)
        for lesson in last.notes.lessons ?? [] {
            guard let found = lines.take(lesson) else { continue }
            if found.saysTheSame || lesson.rows.count == 1 && lesson.said.count == 1 {
                putRight(found.rows, lesson, as: last)
            } else if let row = found.rows.first {
                // It was split, joined or taken out, and its words are others now: nobody knows where to cut.
                ask(row, lesson)
            }
        }
    }

    private mutating func putRight(_ rows: [Int], _ lesson: RowLesson, as last: ImportedReading) {
        guard let row = rows.first else { return }
        if lesson.rows.isEmpty {
            for row in rows {
                remove(row)
                if let index = notes.lessons?.indices.last { notes.lessons?[index].isCarried = true }
            }
            return
        }
        let number = learn(row)
        for _ in rows.dropFirst() { joinNext(to: row) }
        let finals = lesson.rows.compactMap { old in last.action(old).map { (old, $0) } }
        guard let base = action(row), let before = lesson.said.joined, let path = path(of: row),
            let index = notes.rows.firstIndex(of: row)
        else { return }
        var asked: [AskedField] = []
        var made: [(row: Int, old: Int)] = []
        for (offset, (old, putRight)) in finals.enumerated() {
            let mine = offset == 0 ? row : notes.nextRow
            made.append((mine, old))
            if offset > 0 {
                read[objective: path].actions.insert(base, at: path.action + offset)
                notes.rows.insert(mine, at: index + offset)
                note(mine, after: row, plus: offset - 1, of: number)
                notes.nextRow += 1
            }
            var here = path
            here.action += offset
            asked += take(putRight, at: here, mine, base, before)
        }
        // Only when all stand: where one is put elsewhere, the places of those behind it are others.
        for (row, old) in made where last.notes.moved.contains(old) && !move(row, as: last, old) { notes.lost += 1 }
        guard notes.lessons?.indices.contains(number) == true else { return }
        notes.lessons?[number].isCarried = true
        notes.lessons?[number].asked = asked
    }

    /// Takes each field that was put right, where the document says of it what it said then; returns those to ask about.
    private mutating func take(
        _ putRight: ReadAction,
        at path: ActionPath,
        _ row: Int,
        _ base: ReadAction,
        _ before: ReadAction
    ) -> [AskedField] {
        let (now, then, wanted) = (ActionValues(base), ActionValues(before), ActionValues(putRight))
        var asked: [AskedField] = []
        for field in ActionField.allCases where !wanted.agrees(with: then, on: field) {
            if now.agrees(with: wanted, on: field) { continue }
            if now.agrees(with: then, on: field) {
                read[path].take(field, from: putRight)
                notes.corrected[row, default: []].insert(field)
            } else {
                asked.append(AskedField(row: row, field: field, putRight: putRight, said: then.text(of: field)))
            }
        }
        read[path].text.place = base.text.place
        // Progress is new with every document; what it says makes no other column doubtful.
        let isSame = ActionField.allCases.allSatisfy {
            [.progress, .rag].contains($0) || now.agrees(with: then, on: $0)
        }
        if isSame { read[path].lookedAt() }
        return asked
    }

    /// Puts a row under the objective that it was put under in another reading; false when there is none such.
    mutating func move(_ row: Int, as last: ImportedReading, _ old: Int) -> Bool {
        let label = last.path(of: old).flatMap { last.read.label(ofObjective: $0) }
        guard let target = read.objectivePaths.firstIndex(where: { read.label(ofObjective: $0) == label }) else {
            return false
        }
        move(row, toObjective: target)
        return true
    }

    private mutating func ask(_ row: Int, _ lesson: RowLesson) {
        guard let before = lesson.said.joined else { return }
        let number = learn(row)
        notes.lessons?[number].isCarried = true
        notes.lessons?[number].asked = [AskedField(row: row, field: .text, putRight: before, said: nil)]
    }

    private mutating func putFactsRightAgain(as last: ImportedReading) {
        for (name, said) in last.notes.saidFacts ?? [:] {
            guard let fact = PlanFact(rawValue: name), read.text(of: fact) == said else { continue }
            notes.correctedFacts.insert(fact)
            notes.saidFacts = (notes.saidFacts ?? [:]).merging([name: said]) { first, _ in first }
        }
        keepFacts(of: last.read)
    }
}

extension ReadPlan {
    /// What a document says of itself, as text to compare.
    func text(of fact: PlanFact) -> String {
        switch fact {
        case .title: title?.text ?? ""
        case .place: place?.text ?? ""
        case .owner: owner?.text ?? ""
        case .period: [period?.asWritten.text, period?.start, period?.end].map { $0 ?? "" }.joined(separator: "|")
        case .words:
            [words?.theme, words?.outcome, words?.objective, words?.action].map { $0 ?? "" }.joined(separator: "|")
        }
    }
}

/// The rows of a document that no lesson has taken yet.
private struct WaitingRows {
    struct Row {
        let number: Int
        let text: String
        let ref: String
        let home: ActionPath
        let under: String?
        var isTaken = false
    }

    private var rows: [Row]

    init(_ reading: ImportedReading) {
        let read = reading.read
        rows = zip(reading.notes.rows, read.actionPaths).map { number, path in
            var home = path
            home.action = 0
            return Row(
                number: number,
                text: read[path].text.text.foldedForMatching,
                ref: (read[path].ref ?? "").foldedForMatching,
                home: home,
                under: read.label(ofObjective: path)
            )
        }
    }

    /// The rows that say what a lesson's rows said; failing that, the one row with the same reference in the same place.
    mutating func take(_ lesson: RowLesson) -> (rows: [Int], saysTheSame: Bool)? {
        let texts = lesson.said.map(\.text.text.foldedForMatching)
        let ref = (lesson.said.first?.ref ?? "").foldedForMatching
        guard !texts.isEmpty else { return nil }
        let starts = rows.indices.filter { start in
            let run = rows[start...].prefix(texts.count)
            return run.map(\.text) == texts && run.allSatisfy { !$0.isTaken && $0.home == rows[start].home }
        }
        if let start = starts.max(by: { likeness($0, lesson, ref) < likeness($1, lesson, ref) }) {
            let first = starts.first { likeness($0, lesson, ref) == likeness(start, lesson, ref) } ?? start
            return (taking(first..<(first + texts.count)), true)
        }
        let same = rows.indices.filter { !rows[$0].isTaken && rows[$0].ref == ref && rows[$0].under == lesson.under }
        guard !ref.isEmpty, same.count == 1, let only = same.first else { return nil }
        return (taking(only..<(only + 1)), false)
    }

    private func likeness(_ index: Int, _ lesson: RowLesson, _ ref: String) -> Int {
        (rows[index].under == lesson.under ? 2 : 0) + (rows[index].ref == ref ? 1 : 0)
    }

    private mutating func taking(_ range: Range<Int>) -> [Int] {
        for index in range { rows[index].isTaken = true }
        return rows[range].map(\.number)
    }
}
