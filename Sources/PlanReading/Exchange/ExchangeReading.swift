import Dates

extension ExchangeTable {
    /// The plan of an exported table, exactly; none when the table is not one.
    static func read(_ document: SourceDocument) -> ReadPlan? {
        for case .table(let table) in document.blocks {
            guard let header = table.rows.first else { continue }
            let names = Dictionary(header.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
            guard ExchangeColumn.head(Set(names.values)) else { continue }
            var reading = ExchangeReading(names: names)
            for row in table.rows.dropFirst() { reading.take(row) }
            return reading.plan
        }
        return nil
    }
}

/// Puts the rows of an exported table back into levels: a row belongs to the level of the row before when that level says
/// the same in both.
private struct ExchangeReading {
    let names: [Int: String]
    private let headers: Set<String>
    var plan = ReadPlan()
    private var level: [String] = []

    init(names: [Int: String]) {
        self.names = names
        headers = Set(names.values)
    }

    mutating func take(_ row: TableRow) {
        let cells = ExchangeCells(row, names: names, headers: headers)
        takeWhatHoldsForThePlan(cells)
        if let said = cells.text(.youSaid) {
            plan.feedback.append(
                ReadFeedback(
                    themeRef: cells.plain(.themeRef),
                    theme: cells.plain(.theme),
                    youSaid: said,
                    response: cells.text(.response)
                )
            )
        } else if let term = cells.plain(.term), let meaning = cells.text(.meaning) {
            plan.definitions.append(ReadDefinition(term: term, meaning: meaning))
        } else if let board = cells.text(.board) {
            plan.boards.append(board)
        } else {
            takeLevels(cells, row)
        }
    }

    private mutating func takeWhatHoldsForThePlan(_ cells: ExchangeCells) {
        plan.title = plan.title ?? cells.text(.plan)
        plan.place = plan.place ?? cells.text(.place)
        plan.owner = plan.owner ?? cells.text(.owner)
        let (start, end) = (cells.plain(.periodStart), cells.plain(.periodEnd))
        let written = cells.text(.period)
        if plan.period == nil, written != nil || start != nil || end != nil {
            plan.period = ReadPeriod(asWritten: written ?? ReadText("", place: Place()), start: start, end: end)
        }
        let words = ReadLevelWords(
            theme: cells.plain(.themeWord),
            outcome: cells.plain(.outcomeWord),
            objective: cells.plain(.objectiveWord),
            action: cells.plain(.actionWord)
        )
        if plan.words == nil, !words.isEmpty { plan.words = words }
    }

    private mutating func takeLevels(_ cells: ExchangeCells, _ row: TableRow) {
        guard let depth = cells.depth else { return }
        let begins = cells.begins
        let themeKey = cells.key([.themeRef, .theme, .themeStatement])
        let outcomeKey = cells.key([.outcomeRef, .outcome, .outcomeStatement])
        let objectiveKey = cells.key([.objectiveRef, .objective, .objectiveSources])
        let before = level
        var same = level.count == 3 && level[0] == themeKey && !plan.themes.isEmpty && begins != .theme
        if !same {
            plan.themes.append(
                ReadTheme(
                    ref: cells.plain(.themeRef),
                    title: cells.text(.theme),
                    statement: cells.text(.themeStatement)
                )
            )
        }
        level = [themeKey, outcomeKey, objectiveKey]
        guard depth > .theme else { return }
        let theme = plan.themes.count - 1
        same = same && before[1] == outcomeKey && !plan.themes[theme].outcomes.isEmpty && begins != .outcome
        if !same {
            plan.themes[theme].outcomes.append(
                ReadOutcome(
                    ref: cells.plain(.outcomeRef),
                    title: cells.text(.outcome),
                    statement: cells.text(.outcomeStatement)
                )
            )
        }
        guard depth > .outcome else { return }
        let outcome = plan.themes[theme].outcomes.count - 1
        same =
            same && before[2] == objectiveKey && !plan.themes[theme].outcomes[outcome].objectives.isEmpty
            && begins != .objective
        if !same {
            plan.themes[theme].outcomes[outcome].objectives.append(
                ReadObjective(
                    ref: cells.plain(.objectiveRef),
                    title: cells.text(.objective),
                    dataSources: cells.list(.objectiveSources)
                )
            )
        }
        guard let action = cells.action(row) else { return }
        let objective = plan.themes[theme].outcomes[outcome].objectives.count - 1
        plan.themes[theme].outcomes[outcome].objectives[objective].actions.append(action)
    }
}

/// The cells of one exported row by what they hold.
private struct ExchangeCells {
    private var cells: [String: Cell] = [:]
    /// Those under names of their own, from left to right; a name may be there twice.
    private var named: [(name: String, cell: Cell)] = []
    private let headers: Set<String>

    init(_ row: TableRow, names: [Int: String], headers: Set<String>) {
        self.headers = headers
        for cell in row.cells.sorted(by: { $0.column < $1.column }) where !cell.paragraphs.isEmpty {
            guard let name = names[cell.column] else { continue }
            if ExchangeColumn(rawValue: name) != nil {
                cells[name] = cells[name] ?? cell
            } else {
                named.append((name, cell))
            }
        }
    }

    /// The lowest level that the row says anything of; an action stands under all three, named or not.
    var depth: ExchangeLevel? {
        func says(_ columns: [ExchangeColumn]) -> Bool { columns.contains { cells[$0.rawValue] != nil } }
        if says([.action, .objectiveRef, .objective, .objectiveSources]) || begins == .objective { return .objective }
        if says([.outcomeRef, .outcome, .outcomeStatement]) || begins == .outcome { return .outcome }
        return says([.themeRef, .theme, .themeStatement]) || begins == .theme ? .theme : nil
    }

    /// The level that this row says begins with it.
    var begins: ExchangeLevel? {
        let word = plain(.begins)
        return ExchangeLevel.allCases.first { $0.word == word }
    }

    /// Whether the table has the column at all.
    private func has(_ column: ExchangeColumn) -> Bool { headers.contains(column.rawValue) }

    func plain(_ column: ExchangeColumn) -> String? { text(column)?.text }

    func text(_ column: ExchangeColumn) -> ReadText? {
        guard let cell = cells[column.rawValue] else { return nil }
        let text = words(of: cell)
        return text.isEmpty ? nil : ReadText(text, place: cell.place)
    }

    func list(_ column: ExchangeColumn) -> [ReadText] {
        guard let cell = cells[column.rawValue] else { return [] }
        return cell.paragraphs.enumerated().map { index, paragraph in
            ReadText(index == 0 ? SafeCell.unguarded(paragraph.asTyped) : paragraph.asTyped, place: cell.place)
        }
    }

    /// Its lines as they were written.
    private func words(of cell: Cell) -> String {
        SafeCell.unguarded(cell.paragraphs.map(\.asTyped).joined(separator: "\n"))
    }

    func key(_ columns: [ExchangeColumn]) -> String {
        columns.map { cells[$0.rawValue]?.text ?? "" }.joined(separator: "\u{1F}")
    }

    func action(_ row: TableRow) -> ReadAction? {
        guard let text = text(.action) else { return nil }
        var action = ReadAction(ref: plain(.actionRef), text: text, place: row.place)
        action.leads = list(.leads)
        // A column that was taken out is not spoken of, and the words behind it alone do not speak for it.
        action.leadsAsWritten = has(.leads) ? self.text(.leadsAsWritten) : nil
        action.partners = list(.partners)
        if let when = self.text(.when) {
            action.when = WhenMeaning.when(when.text, plain(.whenMeaning))
            action.whenPlace = when.place
        }
        action.measures = list(.measures)
        action.measureAsWritten = has(.measures) ? self.text(.measureAsWritten) : nil
        action.crossReferences = list(.crossReferences)
        action.year = plain(.year)
        action.priority = plain(.priority)
        action.risks = self.text(.risks)
        action.rag = plain(.rag)
        action.status = plain(.status)
        action.dataSources = list(.sources)
        for (name, cell) in named {
            let text = ReadText(words(of: cell), place: cell.place)
            if name.hasPrefix(ExchangeColumn.progressPrefix) {
                let period = String(name.dropFirst(ExchangeColumn.progressPrefix.count))
                action.progress.append(ReadProgress(period: period, text: text))
            } else if name.hasPrefix(ExchangeColumn.extraPrefix) {
                let header = String(name.dropFirst(ExchangeColumn.extraPrefix.count))
                action.extras.append(ReadExtra(header: header, text: text))
            }
        }
        return action
    }
}

extension Paragraph {
    /// With the bullet that stood before it.
    fileprivate var asTyped: String { marker.map { "\($0) \(text)" } ?? text }
}
