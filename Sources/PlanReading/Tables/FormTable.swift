/// A table that is a form, with the names of things down its left side: "Action", "Lead", "By when", one card an action.
///
/// Turned on its side it is a table like any other.
enum FormTable {
    /// The table with its names as a header and each card as a row; nil when it is not such a form.
    static func turned(_ table: Table) -> Table? {
        if let sideways = SidewaysTable.turned(table) { return sideways }
        guard table.width == 2, table.rows.count >= 3 else { return nil }
        var names: [String] = []
        var known = 0
        var pairs = 0
        for row in table.rows {
            guard let name = row.cells.first, name.column == 0, name.columnSpan == 1, !name.paragraphs.isEmpty else {
                continue
            }
            pairs += 1
            let text = name.text
            guard Words.count(text) <= 8 else { return nil }
            if HeaderMeaning(text).best >= 0.6 { known += 1 }
            if !names.contains(where: { Words.key($0) == Words.key(text) }) { names.append(text) }
            if names.count > 20 { return nil }
        }
        let hasAction = names.contains { (HeaderMeaning($0).scores[.action] ?? 0) >= 0.6 }
        guard pairs >= 3, known * 4 >= pairs * 3, known >= 3, hasAction, names.count >= 3 else { return nil }
        return rows(of: table, names: names)
    }

    private static func rows(of table: Table, names: [String]) -> Table {
        let keys = names.map { Words.key($0) }
        let header = names.enumerated().map { index, name in
            Cell(column: index, paragraphs: [Paragraph(name, place: table.place)], place: table.place)
        }
        var rows = [TableRow(isMarkedHeader: true, cells: header, place: table.place)]
        var cells: [Cell] = []
        var seen = Set<Int>()
        func finish(_ rows: inout [TableRow]) {
            guard let place = cells.first?.place else { return }
            rows.append(TableRow(cells: cells.sorted { $0.column < $1.column }, place: place))
            cells = []
            seen = []
        }
        for row in table.rows {
            guard let name = row.cells.first, name.column == 0, name.columnSpan == 1,
                let index = keys.firstIndex(of: Words.key(name.text))
            else {
                finish(&rows)
                rows.append(row)
                continue
            }
            if seen.contains(index) { finish(&rows) }
            seen.insert(index)
            guard var value = row.cells.dropFirst().first else { continue }
            value.column = index
            cells.append(value)
        }
        finish(&rows)
        for index in rows.indices where rows[index].cells.first?.columnSpan == 2 {
            rows[index].cells[0].columnSpan = names.count
        }
        return Table(name: table.name, rows: rows, width: names.count, place: table.place)
    }
}
