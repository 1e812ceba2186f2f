import Dates

/// Who, when, how measured and the rest: what a row says about its actions.
struct ActionDuties {
    struct Cells {
        var lead: CellText?
        var partners: CellText?
        var when: CellText?
        var measure: CellText?
        var crossReference: CellText?
        var risks: CellText?
        var rag: CellText?
        var progress: [(period: String, cell: CellText)] = []
        var extras: [(header: String, cell: CellText)] = []
    }

    private let columns: ColumnReading
    let context: DateReading
    /// Grid column → the stretch of time its header names: "Year One Action (January - December 2024)".
    private var spans: [Int: When] = [:]
    private var known: [String: When] = [:]

    init(_ columns: ColumnReading, _ context: DateReading) {
        self.columns = columns
        self.context = context
        for column in columns.columns where column.role.isAction {
            guard let span = column.meaning.span ?? column.meaning.actionPeriod else { continue }
            spans[column.column] = When(parsing: span, context).wholeYear
        }
    }

    /// The cells that go with the actions of one column: those of its own year, and those of no year.
    func cells(of row: ReadRow, for action: ColumnReading.Column, onlyOwn: Bool = false) -> Cells {
        var cells = Cells()
        func all(_ role: ColumnRole) -> CellText? {
            let found = columns.columns.filter { column in
                guard column.role == role else { return false }
                return action.meaning.year == nil || column.meaning.year == nil
                    || column.meaning.year == action.meaning.year
            }
            return CellText(joining: found.compactMap { onlyOwn ? row.own($0.column) : row[$0.column] })
        }
        cells.lead = all(.lead)
        cells.partners = all(.partners)
        cells.when = all(.when)
        cells.measure = all(.measure)
        cells.crossReference = all(.crossReference)
        cells.risks = all(.risks)
        cells.rag = all(.rag)
        for column in columns.columns {
            guard let cell = onlyOwn ? row.own(column.column) : row[column.column] else { continue }
            if column.role == .progress {
                cells.progress.append((column.meaning.period ?? column.header, cell))
            } else if column.role == .extra {
                cells.extras.append((column.header, cell))
            }
        }
        return cells
    }

    mutating func fill(
        _ action: inout ReadAction,
        from cells: Cells,
        part: Int,
        of count: Int,
        column: ColumnReading.Column
    ) {
        if let lead = cells.lead?.share(part, of: count) {
            action.leadsAsWritten = lead.read
            action.leads = CellSplitting.paragraphs(lead)
            if sharesLeadAndDate { LeadAndDate.part(&action, lead, context) }
        }
        if let partners = cells.partners?.share(part, of: count) {
            action.partners = CellSplitting.paragraphs(partners)
        }
        if action.when == nil, let when = cells.when?.share(part, of: count) {
            let read = self.when(when, column)
            action.when = read
            action.whenPlace = when.place
            action.whenSureness =
                read.understood == .nothing ? .guess : read.understood == .part ? .likely : when.sureness
        } else if let span = spans[column.column] {
            action.when = span
            action.whenPlace = action.place
            action.whenSureness = .likely
        }
        if let measure = cells.measure?.share(part, of: count) {
            action.measureAsWritten = measure.read
            action.measures = CellSplitting.measures(measure)
        }
        action.crossReferences = cells.crossReference.map(CellSplitting.paragraphs) ?? []
        action.risks = cells.risks?.read
        action.rag = cells.rag?.text
        // Columns of years with a tick in one say when.
        let ticked = cells.progress.filter { Tick.isTick($0.cell.text) }
        if action.when == nil, let first = ticked.first {
            action.when = When(parsing: ticked.map(\.period).joined(separator: ", "), context)
            action.whenPlace = first.cell.place
            action.whenSureness = .likely
        }
        action.progress = cells.progress.filter { !Tick.isTick($0.cell.text) }.map {
            ReadProgress(period: $0.period, text: $0.cell.read)
        }
        action.extras = cells.extras.map { ReadExtra(header: $0.header, text: $0.cell.read) }
        if !hasDuties { InlineDuties.take(from: &action, context) }
        note(&action)
        for cell in [cells.lead, cells.partners, cells.when, cells.measure].compactMap(\.self) {
            guard let ditto = cell.ditto else { continue }
            action.doubts.append(
                Doubt("“\(ditto)” was read as “\(cell.text)”, as in the row above.", place: cell.place)
            )
        }
    }

    /// One column for both, headed "Lead and timescale" or "Who / when".
    private var sharesLeadAndDate: Bool {
        !columns.has(.when) && columns.all(.lead).contains { ($0.meaning.scores[.when] ?? 0) >= 0.4 }
    }

    /// The same few words stand in most rows, so each is read once.
    private mutating func when(_ cell: CellText, _ column: ColumnReading.Column) -> When {
        let key = "\(column.meaning.year ?? 0) \(cell.isoDate ?? "") \(cell.text)"
        if let known = known[key] { return known }
        let when = CellSplitting.when(cell, context(for: column))
        known[key] = when
        return when
    }

    /// The table says in columns of its own who and when.
    private var hasDuties: Bool { columns.has(.lead) || columns.has(.when) }

    /// A bare "March" under a header that names a year falls in that year.
    private func context(for column: ColumnReading.Column) -> DateReading {
        guard let span = spans[column.column]?.milestones.first, let first = span.earliest, let last = span.latest,
            first <= last
        else { return context }
        var context = context
        context.within = first...last
        return context
    }

    /// What a person should look at.
    private func note(_ action: inout ReadAction) {
        if let lead = action.leadsAsWritten, ValueShape(lead.text).isDate, Words.count(lead.text) <= 3 {
            action.doubts.append(Doubt("“\(lead.text)” stands where the lead should be.", place: lead.place))
        }
    }
}
