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
        let periods = unique(actions.flatMap { $0.progress.map(\.period) })
        let extras = unique(actions.flatMap { $0.extras.map(\.header) })
        let fixed = ExchangeColumn.allCases.map(\.rawValue)
        headers =
            fixed + periods.map { ExchangeColumn.progressPrefix + $0 } + extras.map { ExchangeColumn.extraPrefix + $0 }
        var builder = ExchangeRows(headers: headers)
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
    let headers: [String]
    private(set) var rows: [[String]] = []
    private var about: [ExchangeColumn: String] = [:]

    init(headers: [String]) { self.headers = headers }

    mutating func add(_ plan: ReadPlan) {
        about = [
            .plan: plan.title?.text ?? "", .place: plan.place?.text ?? "", .owner: plan.owner?.text ?? "",
            .period: plan.period?.asWritten.text ?? "", .periodStart: plan.period?.start ?? "",
            .periodEnd: plan.period?.end ?? "",
        ]
        for theme in plan.themes { add(theme) }
        for voice in plan.feedback {
            add([
                .themeRef: voice.themeRef ?? "", .youSaid: voice.youSaid.text, .response: voice.response?.text ?? "",
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
        if theme.outcomes.isEmpty { add(cells) }
        for outcome in theme.outcomes { add(outcome, under: cells) }
    }

    private mutating func add(_ outcome: ReadOutcome, under above: [ExchangeColumn: String]) {
        var cells = above
        cells[.outcomeRef] = outcome.ref
        cells[.outcome] = outcome.title?.text
        cells[.outcomeStatement] = outcome.statement?.text
        if outcome.objectives.isEmpty { add(cells) }
        for objective in outcome.objectives { add(objective, under: cells) }
    }

    private mutating func add(_ objective: ReadObjective, under above: [ExchangeColumn: String]) {
        var cells = above
        cells[.objectiveRef] = objective.ref
        cells[.objective] = objective.title?.text
        cells[.objectiveSources] = lines(objective.dataSources.map(\.text))
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
        cells[.measures] = lines(action.measures.map(\.text))
        cells[.measureAsWritten] = action.measureAsWritten?.text
        cells[.crossReferences] = lines(action.crossReferences.map(\.text))
        cells[.year] = action.year
        cells[.priority] = action.priority
        cells[.risks] = action.risks?.text
        cells[.rag] = action.rag
        cells[.sources] = lines(action.dataSources.map(\.text))
        var more: [String: String] = [:]
        for note in action.progress {
            more[ExchangeColumn.progressPrefix + note.period, default: ""] += note.text.text
        }
        for extra in action.extras { more[ExchangeColumn.extraPrefix + extra.header, default: ""] += extra.text.text }
        add(cells, more)
    }

    /// What is true of the whole plan stands in its first row alone.
    private mutating func add(_ cells: [ExchangeColumn: String], _ more: [String: String] = [:]) {
        let all = rows.isEmpty ? cells.merging(about) { cell, _ in cell } : cells
        rows.append(
            headers.map { header in
                ExchangeColumn(rawValue: header).flatMap { all[$0] } ?? more[header] ?? ""
            }
        )
    }
}

private func lines(_ values: [String]) -> String { values.joined(separator: "\n") }

private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
}

/// One line, its cells quoted where they must be and made safe where a spreadsheet would calculate them.
private func csvLine(_ cells: [String]) -> String {
    cells.map { cell in
        let safe = SafeCell.guarded(cell)
        let needsQuotes = safe.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
    }.joined(separator: ",") + "\r\n"
}
