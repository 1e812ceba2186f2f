import Dates

/// A plan as one table of text, for CSV and spreadsheets.
///
/// Several values in a cell stand on lines of their own.
public struct ExchangeTable: Sendable, Equatable {
    public let headers: [String]
    public let rows: [[String]]

    /// Any other table that leaves the same way.
    public init(headers: [String], rows: [[String]]) {
        self.headers = headers
        self.rows = rows
    }

    public init(_ plan: ReadPlan) {
        let actions = plan.themes.flatMap(\.outcomes).flatMap(\.objectives).flatMap(\.actions)
        let periods = NamedColumns(actions.map { $0.progress.map(\.period) })
        let extras = NamedColumns(actions.map { $0.extras.map(\.header) })
        headers =
            ExchangeColumn.allCases.map(\.rawValue) + periods.names.map { ExchangeColumn.progressPrefix + $0 }
            + extras.names.map { ExchangeColumn.extraPrefix + $0 }
        var builder = ExchangeRows(periods: periods, extras: extras)
        builder.add(plan)
        rows = builder.rows
    }

    /// RFC 4180, with the mark at the start by which a spreadsheet knows UTF-8; no cell can be taken for a formula.
    public var csv: String {
        "\u{FEFF}" + ([headers] + rows).map(csvLine).joined()
    }
}

/// Builds the rows, each a dictionary until it is put in order.
private struct ExchangeRows {
    let periods: NamedColumns
    let extras: NamedColumns
    private(set) var rows: [[String]] = []
    private var about: [ExchangeColumn: String] = [:]
    /// The level that the next row begins, where it says the same as the one before it.
    private var begins: ExchangeLevel?
    private var last: [[String]] = []

    init(periods: NamedColumns, extras: NamedColumns) {
        self.periods = periods
        self.extras = extras
    }

    mutating func add(_ plan: ReadPlan) {
        about = [
            .plan: plan.title?.text ?? "", .place: plan.place?.text ?? "", .owner: plan.owner?.text ?? "",
            .period: plan.period?.asWritten.text ?? "", .periodStart: plan.period?.start ?? "",
            .periodEnd: plan.period?.end ?? "", .themeWord: plan.words?.theme ?? "",
            .outcomeWord: plan.words?.outcome ?? "", .objectiveWord: plan.words?.objective ?? "",
            .actionWord: plan.words?.action ?? "",
        ]
        for theme in plan.themes { add(theme) }
        for voice in plan.feedback {
            add([
                .themeRef: voice.themeRef ?? "", .theme: voice.theme ?? "", .youSaid: voice.youSaid.text,
                .response: voice.response?.text ?? "",
            ])
        }
        for word in plan.definitions { add([.term: word.term, .meaning: word.meaning.text]) }
        for board in plan.boards { add([.board: board.text]) }
        if rows.isEmpty { add([:]) }
    }

    private mutating func add(_ theme: ReadTheme) {
        let cells: [ExchangeColumn: String] = [
            .themeRef: theme.ref ?? "", .theme: theme.title?.text ?? "", .themeStatement: theme.statement?.text ?? "",
        ]
        begin(.theme, [theme.ref, theme.title?.text, theme.statement?.text])
        if theme.outcomes.isEmpty { add(cells) }
        for outcome in theme.outcomes { add(outcome, under: cells) }
    }

    private mutating func add(_ outcome: ReadOutcome, under above: [ExchangeColumn: String]) {
        var cells = above
        cells[.outcomeRef] = outcome.ref
        cells[.outcome] = outcome.title?.text
        cells[.outcomeStatement] = outcome.statement?.text
        begin(.outcome, [outcome.ref, outcome.title?.text, outcome.statement?.text])
        if outcome.objectives.isEmpty { add(cells) }
        for objective in outcome.objectives { add(objective, under: cells) }
    }

    private mutating func add(_ objective: ReadObjective, under above: [ExchangeColumn: String]) {
        var cells = above
        cells[.objectiveRef] = objective.ref
        cells[.objective] = objective.title?.text
        cells[.objectiveSources] = lines(objective.dataSources.map(\.text))
        begin(.objective, [objective.ref, objective.title?.text, cells[.objectiveSources]])
        if objective.actions.isEmpty { add(cells) }
        for action in objective.actions { add(action, under: cells) }
    }

    private mutating func add(_ action: ReadAction, under above: [ExchangeColumn: String]) {
        var cells = above
        cells[.actionRef] = action.ref
        cells[.action] = action.text.text
        cells[.leads] = lines(action.leads.map(\.text))
        cells[.leadsAsWritten] = action.leadsAsWritten?.text
        cells[.partners] = lines(action.partners.map(\.text))
        cells[.when] = action.when?.asWritten
        cells[.whenMeaning] = WhenMeaning.text(of: action.when)
        cells[.status] = action.status
        cells[.measures] = lines(action.measures.map(\.text))
        cells[.measureAsWritten] = action.measureAsWritten?.text
        cells[.crossReferences] = lines(action.crossReferences.map(\.text))
        cells[.year] = action.year
        cells[.priority] = action.priority
        cells[.risks] = action.risks?.text
        cells[.rag] = action.rag
        cells[.sources] = lines(action.dataSources.map(\.text))
        var notes = Array(repeating: "", count: periods.names.count)
        for (column, note) in zip(periods.places(of: action.progress.map(\.period)), action.progress) {
            notes[column] = note.text.text
        }
        var others = Array(repeating: "", count: extras.names.count)
        for (column, extra) in zip(extras.places(of: action.extras.map(\.header)), action.extras) {
            others[column] = extra.text.text
        }
        add(cells, notes + others)
    }

    /// Notes that a level begins, where the row would else be taken for more of the one before it.
    private mutating func begin(_ level: ExchangeLevel, _ words: [String?]) {
        let depth = level.rawValue
        let said = words.map { $0 ?? "" }
        let isAlike = last.count > depth && last[depth] == said
        if isAlike, begins == nil { begins = level }
        last = Array(last.prefix(depth)) + [said]
    }

    /// What is true of the whole plan stands in its first row alone.
    private mutating func add(_ cells: [ExchangeColumn: String], _ more: [String] = []) {
        var all = rows.isEmpty ? cells.merging(about) { cell, _ in cell } : cells
        all[.begins] = begins?.word
        begins = nil
        let rest = Array(repeating: "", count: periods.names.count + extras.names.count)
        rows.append(ExchangeColumn.allCases.map { all[$0] ?? "" } + (more.isEmpty ? rest : more))
    }
}

/// A level above the actions, as a row says that it begins.
enum ExchangeLevel: Int, CaseIterable, Comparable {
    case theme, outcome, objective

    static func < (left: ExchangeLevel, right: ExchangeLevel) -> Bool { left.rawValue < right.rawValue }

    var word: String {
        switch self {
        case .theme: "Theme"
        case .outcome: "Outcome"
        case .objective: "Objective"
        }
    }
}

/// An item that runs over lines stays one item.
private func lines(_ values: [String]) -> String {
    values.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
}

/// One line, its cells quoted where they must be and made safe where a spreadsheet would calculate them.
private func csvLine(_ cells: [String]) -> String {
    cells.map { cell in
        let safe = SafeCell.guarded(cell)
        let needsQuotes = safe.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
    }.joined(separator: ",") + "\r\n"
}
