import PlanReading

/// One table of a document, its rows written anew where the plan says something else.
struct TableLayout {
    private(set) var table: Table
    private let columns: [UnderstoodColumn]

    init(_ table: Table, _ columns: [UnderstoodColumn]) {
        self.table = table
        self.columns = columns
    }

    mutating func write(_ rows: LayoutRows, inTable number: Int) {
        var written: [TableRow] = []
        for row in table.rows {
            let spot = LayoutRows.Spot(table: number, row: row.place.row ?? 0)
            guard let lines = rows.lines[spot], !rows.untouched.contains(spot) else {
                written.append(row)
                continue
            }
            // A row whose actions are all gone leaves; what was merged down from it begins a row later.
            if lines.isEmpty { carried = row.cells.filter { !isOfAction($0) && !$0.paragraphs.isEmpty } }
            for (index, line) in lines.enumerated() {
                written.append(filled(row, with: line, isFirst: index == 0, isAlone: lines.count == 1))
            }
        }
        table.rows = written.map { takingUp($0) }
    }

    /// Cells of rows that left, for the row beneath to begin with.
    private var carried: [Cell] = []

    private mutating func takingUp(_ row: TableRow) -> TableRow {
        guard !carried.isEmpty else { return row }
        var row = row
        for index in row.cells.indices where row.cells[index].continuesFromAbove {
            guard let head = carried.first(where: { $0.column == row.cells[index].column }) else { continue }
            row.cells[index].continuesFromAbove = false
            row.cells[index].paragraphs = head.paragraphs
        }
        carried = []
        return row
    }

    /// The row with one action in it; rows after the first continue what stands beside it.
    private func filled(_ row: TableRow, with line: LayoutRows.Line, isFirst: Bool, isAlone: Bool) -> TableRow {
        var row = row
        let isWhole = !isAlone || line.said == nil
        for index in row.cells.indices {
            let cell = row.cells[index]
            guard let column = columns.first(where: { $0.column == cell.column }), let field = column.field else {
                if !isFirst {
                    row.cells[index].continuesFromAbove = true
                    row.cells[index].paragraphs = []
                }
                continue
            }
            guard isWhole || line.changed.contains(field) else { continue }
            let texts = column.texts(of: line.values)
            row.cells[index].isoDate = nil
            row.cells[index].continuesFromAbove = false
            row.cells[index].paragraphs = texts.map { Paragraph($0, place: cell.place) }
        }
        return row
    }

    private func isOfAction(_ cell: Cell) -> Bool {
        columns.first { $0.column == cell.column }?.field != nil
    }
}

extension UnderstoodColumn {
    /// The field of an action that the column holds; none for levels and what is not read.
    fileprivate var field: ActionField? {
        switch role {
        case .ref: .ref
        case .action, .actionYearOne, .actionYearTwo: .text
        case .lead: .leads
        case .partners: .partners
        case .when: .when
        case .measure: .measures
        case .crossReference: .crossReferences
        case .priority, .priorityYearOne, .priorityYearTwo: .priority
        case .risks: .risks
        case .progress: .progress
        case .rag: .rag
        case .dataSource: .dataSources
        case .extra: .extras
        case .theme, .outcome, .objective, .youSaid, .response, .ignored: nil
        }
    }

    /// What the column is to say of an action, a paragraph each.
    fileprivate func texts(of values: ActionValues) -> [String] {
        let text: [String?] =
            switch role {
            case .lead: values.leads
            case .partners: values.partners
            case .measure: values.measures
            case .crossReference: values.crossReferences
            case .dataSource: values.dataSources
            case .progress: values.progress.filter { $0.period == header || header.contains($0.period) }.map(\.text)
            case .extra: values.extras.filter { $0.header == header }.map(\.text)
            default: [field.flatMap { values.text(of: $0) }]
            }
        return text.compactMap(\.self).flatMap { $0.split(whereSeparator: \.isNewline) }.map(String.init)
    }
}
