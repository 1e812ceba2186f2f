/// A table whose columns are still kept apart by tabs, put back into whole rows.
///
/// Extraction breaks rows: at page ends, where a cell ran over several lines, where a number was glued to the words beside
/// it, and where empty cells were lost.
struct TabbedTable {
    /// A row of text by column, with the line it began on.
    struct Row {
        var cells: [[FlatLine.Part]]
        var line: Int
        /// How its cells were placed, for the lines that carry it on.
        var width: Int
        var placing: [Int]

        func text(_ column: Int) -> String {
            column < cells.count ? cells[column].map(\.text).joined(separator: " ") : ""
        }
    }

    private(set) var columns: [HeaderPhrases.Column]
    private(set) var rows: [Row] = []

    init(columns: [HeaderPhrases.Column], body: ArraySlice<FlatLine>) {
        self.columns = columns
        settleColumns(body)
        let layout = CellPlacing(columns: self.columns, lines: body)
        for line in body {
            let cells = line.cells.map { $0.contains { $0.isLetter || $0.isNumber } ? $0 : "" }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            if !line.isTabbed {
                carryOn(line)
                continue
            }
            add(layout.split(cells), at: line.number, with: layout)
        }
        joinBrokenGroups()
    }

    /// Drops columns that are empty throughout, and adds the one for numbers that a header leaves out.
    private mutating func settleColumns(_ body: ArraySlice<FlatLine>) {
        while let last = columns.last, last.header.isEmpty, columns.count > 1,
            !body.contains(where: { $0.cells.count >= columns.count && !$0.cells[columns.count - 1].isEmpty })
        {
            columns.removeLast()
        }
        let isNumbered = body.contains { line in
            line.cells.count == columns.count + 1 && line.cells.first.map(CellPlacing.isReference) ?? false
        }
        if isNumbered, columns.first?.role != .ref {
            columns.insert(HeaderPhrases.Column(role: .ref, header: "Ref"), at: 0)
        }
        for index in columns.indices where columns[index].role == .ref && index > 0 && columns[index].header.isEmpty {
            columns[index].role = .extra
        }
        if columns.contains(where: { $0.role == .actionYearOne || $0.role == .actionYearTwo }),
            let first = columns.firstIndex(where: { $0.role == .action })
        {
            columns[first].role = .objective
        }
    }

    private mutating func add(_ cells: [String], at line: Int, with layout: CellPlacing) {
        // The lines that carry a row on stand as its first line did.
        var placing: [Int]
        if let last = rows.last, last.width == cells.count, cells.first.map({ !CellPlacing.isReference($0) }) ?? true {
            placing = last.placing
        } else {
            placing = layout.placing(of: cells)
        }
        if placing.count != cells.count { placing = layout.placing(of: cells) }
        var row = Row(
            cells: Array(repeating: [], count: columns.count),
            line: line,
            width: cells.count,
            placing: placing
        )
        for (cell, column) in zip(cells, placing) where !cell.isEmpty && column < columns.count {
            row.cells[column] += GluedWords.apart(cell).map { FlatLine.Part(text: $0, line: line) }
        }
        guard let last = rows.indices.last else {
            rows.append(row)
            return
        }
        if RowContinuation(columns: columns.map(\.role), rows: rows).continues(row) {
            for column in columns.indices where !row.cells[column].isEmpty {
                rows[last].cells[column] = RowContinuation.joined(
                    rows[last].cells[column],
                    row.cells[column],
                    role: columns[column].role
                )
            }
        } else {
            handBack(&row, to: last)
            rows.append(row)
        }
    }

    /// The end of a sentence left open in the row above, printed at the start of this row's cell.
    private mutating func handBack(_ row: inout Row, to above: Int) {
        for column in columns.indices where row.cells[column].count > 1 {
            guard let first = row.cells[column].first, first.text.first?.isLowercase ?? false,
                RowContinuation.isUnfinished(rows[above].text(column))
            else { continue }
            rows[above].cells[column] = RowContinuation.joined(
                rows[above].cells[column],
                [first],
                role: columns[column].role
            )
            row.cells[column].removeFirst()
        }
    }

    /// A line without tabs that carries on the last cell.
    private mutating func carryOn(_ line: FlatLine) {
        guard let last = rows.indices.last, let column = rows[last].cells.lastIndex(where: { !$0.isEmpty }) else {
            return
        }
        let part = FlatLine.Part(text: line.text, line: line.number)
        rows[last].cells[column] = RowContinuation.joined(rows[last].cells[column], [part], role: columns[column].role)
    }

    /// A merged cell cut in two by a page: its second half stands in a later row and begins in the middle of a sentence.
    private mutating func joinBrokenGroups() {
        for column in columns.indices where [.theme, .objective, .outcome].contains(columns[column].role) {
            var owner: Int?
            for index in rows.indices where !rows[index].cells[column].isEmpty {
                let starts = rows[index].text(column).first?.isLowercase ?? false
                if starts, let owner,
                    RowContinuation.isUnfinished(rows[owner].text(column))
                        || rows[owner].text(column).first?.isLowercase != true
                {
                    rows[owner].cells[column] = RowContinuation.joined(
                        rows[owner].cells[column],
                        rows[index].cells[column],
                        role: columns[column].role
                    )
                    rows[index].cells[column] = []
                } else {
                    owner = index
                }
            }
        }
    }
}
