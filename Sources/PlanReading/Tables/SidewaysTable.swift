/// A table that lies on its side: its first column names what each row holds, and each further column is an action.
enum SidewaysTable {
    /// The table with its first column as the header; nil when it does not lie so.
    static func turned(_ table: Table) -> Table? {
        guard (3...40).contains(table.width), (3...20).contains(table.rows.count) else { return nil }
        guard table.rows.allSatisfy({ row in row.cells.allSatisfy { $0.columnSpan == 1 && !$0.continuesFromAbove } })
        else { return nil }
        // The first row may only number the actions.
        let isNumbered = name(of: table.rows[0]).isEmpty && numbersAll(table.rows[0])
        let rows = isNumbered ? table.rows.dropFirst() : table.rows[...]
        let names = rows.map(name)
        guard names.count >= 3, !names.contains(where: \.isEmpty), Set(names.map { Words.key($0) }).count == names.count
        else { return nil }
        let meanings = names.map(HeaderMeaning.init)
        let known = meanings.count { $0.best >= 0.6 }
        func says(_ role: ColumnRole) -> Bool { meanings.contains { ($0.scores[role] ?? 0) >= 0.6 } }
        guard known * 4 >= names.count * 3, says(.action), says(.lead) || says(.when) else { return nil }
        guard let first = rows.first, !HeaderRow.isHeader(first, width: table.width) else { return nil }
        return stood(up: table, Array(rows), names)
    }

    private static func stood(up table: Table, _ lines: [TableRow], _ names: [String]) -> Table {
        let header = names.enumerated().map { index, name in
            Cell(column: index, paragraphs: [Paragraph(name, place: lines[index].place)], place: lines[index].place)
        }
        var rows = [TableRow(isMarkedHeader: true, cells: header, place: table.place)]
        for column in 1..<table.width {
            var cells: [Cell] = []
            for (index, line) in lines.enumerated() {
                guard var cell = line.cells.first(where: { $0.column == column }), !cell.paragraphs.isEmpty else {
                    continue
                }
                cell.column = index
                cells.append(cell)
            }
            if let place = cells.first?.place { rows.append(TableRow(cells: cells, place: place)) }
        }
        return Table(name: table.name, rows: rows, width: names.count, place: table.place)
    }

    private static func name(of row: TableRow) -> String {
        row.cells.first { $0.column == 0 }.map { Words.folded($0.text) } ?? ""
    }

    private static func numbersAll(_ row: TableRow) -> Bool {
        row.cells.allSatisfy { cell in
            cell.paragraphs.isEmpty || Words.of(cell.text, limit: 3).last.map { Reference(whole: $0) != nil } ?? true
        }
    }
}
