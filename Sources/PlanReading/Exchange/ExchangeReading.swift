import Dates

extension ExchangeTable {
    /// The plan of an exported table, exactly; none when the table is not one.
    static func read(_ document: SourceDocument) -> ReadPlan? {
        for case .table(let table) in document.blocks {
            guard let header = table.rows.first else { continue }
            let names = Dictionary(header.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
            let present = Set(names.values)
            guard ExchangeColumn.allCases.allSatisfy({ present.contains($0.rawValue) }) else { continue }
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
    var plan = ReadPlan()
    private var level: [String] = []

    init(names: [Int: String]) { self.names = names }

    mutating func take(_ row: TableRow) {
        let cells = ExchangeCells(row, names: names)
        takeWhatHoldsForThePlan(cells)
        if let said = cells.text(.youSaid) {
            plan.feedback.append(
                ReadFeedback(themeRef: cells.plain(.themeRef), youSaid: said, response: cells.text(.response))
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
        if plan.period == nil, let written = cells.text(.period) {
            plan.period = ReadPeriod(
                asWritten: written,
                start: cells.plain(.periodStart),
                end: cells.plain(.periodEnd)
            )
        }
    }

    private mutating func takeLevels(_ cells: ExchangeCells, _ row: TableRow) {
        let themeKey = cells.key([.themeRef, .theme, .themeStatement])
        let outcomeKey = cells.key([.outcomeRef, .outcome, .outcomeStatement])
        let objectiveKey = cells.key([.objectiveRef, .objective, .objectiveSources])
        var same = level.count == 3 && level[0] == themeKey && !plan.themes.isEmpty
        if !same {
            plan.themes.append(
                ReadTheme(
                    ref: cells.plain(.themeRef),
                    title: cells.text(.theme),
                    statement: cells.text(.themeStatement)
                )
            )
        }
        let theme = plan.themes.count - 1
        same = same && level[1] == outcomeKey && !plan.themes[theme].outcomes.isEmpty
        if !same {
            plan.themes[theme].outcomes.append(
                ReadOutcome(
                    ref: cells.plain(.outcomeRef),
                    title: cells.text(.outcome),
                    statement: cells.text(.outcomeStatement)
                )
            )
        }
        let outcome = plan.themes[theme].outcomes.count - 1
        same = same && level[2] == objectiveKey && !plan.themes[theme].outcomes[outcome].objectives.isEmpty
        if !same {
            plan.themes[theme].outcomes[outcome].objectives.append(
                ReadObjective(
                    ref: cells.plain(.objectiveRef),
                    title: cells.text(.objective),
                    dataSources: cells.list(.objectiveSources)
                )
            )
        }
        level = [themeKey, outcomeKey, objectiveKey]
        guard let action = cells.action(row) else { return }
        let objective = plan.themes[theme].outcomes[outcome].objectives.count - 1
        plan.themes[theme].outcomes[outcome].objectives[objective].actions.append(action)
    }
}

/// The cells of one exported row by what they hold.
private struct ExchangeCells {
    private var cells: [String: Cell] = [:]
    private let order: [String]

    init(_ row: TableRow, names: [Int: String]) {
        for cell in row.cells { if let name = names[cell.column], !cell.paragraphs.isEmpty { cells[name] = cell } }
        order = names.sorted { $0.key < $1.key }.map(\.value)
    }

    func plain(_ column: ExchangeColumn) -> String? { text(column)?.text }

    func text(_ column: ExchangeColumn) -> ReadText? {
        guard let cell = cells[column.rawValue] else { return nil }
        let text = SafeCell.unguarded(cell.text)
        return text.isEmpty ? nil : ReadText(text, place: cell.place)
    }

    func list(_ column: ExchangeColumn) -> [ReadText] {
        guard let cell = cells[column.rawValue] else { return [] }
        return cell.paragraphs.enumerated().map { index, paragraph in
            ReadText(index == 0 ? SafeCell.unguarded(paragraph.text) : paragraph.text, place: cell.place)
        }
    }

    func key(_ columns: [ExchangeColumn]) -> String {
        columns.map { cells[$0.rawValue]?.text ?? "" }.joined(separator: "\u{1F}")
    }

    func action(_ row: TableRow) -> ReadAction? {
        guard let text = text(.action) else { return nil }
        var action = ReadAction(ref: plain(.actionRef), text: text, place: row.place)
        action.leads = list(.leads)
        action.leadsAsWritten = self.text(.leadsAsWritten)
        action.partners = list(.partners)
        if let when = self.text(.when) {
            action.when = When(parsing: when.text)
            action.whenPlace = when.place
        }
        action.measures = list(.measures)
        action.measureAsWritten = self.text(.measureAsWritten)
        action.crossReferences = list(.crossReferences)
        action.year = plain(.year)
        action.priority = plain(.priority)
        action.risks = self.text(.risks)
        action.rag = plain(.rag)
        action.dataSources = list(.sources)
        for name in order {
            guard let cell = cells[name] else { continue }
            let text = ReadText(SafeCell.unguarded(cell.text), place: cell.place)
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
