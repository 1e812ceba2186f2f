/// Tells the row that names the columns from the rows below it.
enum HeaderRow {
    /// Whether a row of several filled cells reads as a header.
    static func isHeader(_ row: TableRow, width: Int) -> Bool {
        var filled = 0
        var known = 0
        var clear = 0
        var periods = 0
        var values = 0
        for cell in row.cells where !cell.paragraphs.isEmpty {
            filled += 1
            guard isShort(cell) else { return false }
            let text = cell.text
            let meaning = HeaderMeaning(text)
            if meaning.best >= 0.7 {
                clear += 1
                known += 1
            } else if meaning.best >= 0.45 || meaning.period != nil {
                known += 1
                if meaning.period != nil { periods += 1 }
            } else if Reference(whole: text) != nil || (ValueShape(text).isDate && Words.count(text) <= 3) {
                values += 1
            }
        }
        // One odd name among many known ones does not make a row of values of it.
        if values > 0 && clear < 3 + values { return false }
        if row.isMarkedHeader && filled >= 2 { return true }
        // "Short term", "Medium term", "Long term" and nothing else.
        let isTerms = filled >= 2 && row.cells.allSatisfy { $0.paragraphs.isEmpty || HeaderPeriod.isTerm($0.text) }
        let isClear = clear >= 2 || (clear == 1 && periods > 0) || isTerms
        return filled >= 2 && isClear && known * 2 >= filled
    }

    /// Whether the one filled cell of a row names its column: "Objective" over a list.
    static func isHeader(single cell: Cell, of row: TableRow) -> Bool {
        guard isShort(cell), Words.count(cell.text) <= 6 else { return false }
        let best = HeaderMeaning(cell.text).best
        return best >= 0.9 || (row.isMarkedHeader && best >= 0.6)
    }

    /// Whether `row` names the parts of a wide header cell in the row above it.
    static func isSecond(_ row: TableRow, under first: TableRow, width: Int) -> Bool {
        let wide = first.cells.filter { $0.columnSpan > 1 && $0.columnSpan < width && !$0.paragraphs.isEmpty }
        let filled = row.cells.filter { !$0.paragraphs.isEmpty }
        guard !filled.isEmpty, filled.allSatisfy(isShort) else { return false }
        if first.isMarkedHeader && row.isMarkedHeader { return true }
        guard !wide.isEmpty, filled.allSatisfy({ Words.count($0.text) <= 6 }) else { return false }
        return filled.allSatisfy { cell in
            wide.contains { $0.column <= cell.column && cell.column < $0.column + $0.columnSpan }
        }
    }

    /// Whether `row` stands over a header: cells across several columns and nothing else of note.
    static func isOver(_ row: TableRow, _ next: TableRow, width: Int) -> Bool {
        let filled = row.cells.filter { !$0.paragraphs.isEmpty }
        let wide = filled.filter { $0.columnSpan > 1 && $0.columnSpan < width }
        return wide.count >= 2 && filled.allSatisfy(isShort)
    }

    /// The names of the columns, the words of a wide cell before those under it.
    static func cells(_ rows: [TableRow]) -> [HeaderCell] {
        var cells: [HeaderCell] = []
        guard let last = rows.last else { return cells }
        var taken = Set<Int>()
        for cell in last.cells where !cell.paragraphs.isEmpty {
            let above = rows.dropLast().compactMap { covering(cell.column, in: $0)?.text }
            let words = (above + [cell.text]).joined(separator: " ")
            cells.append(HeaderCell(column: cell.column, span: max(1, cell.columnSpan), text: Words.folded(words)))
            taken.formUnion(cell.column..<(cell.column + max(1, cell.columnSpan)))
        }
        for row in rows.dropLast() {
            for cell in row.cells where !cell.paragraphs.isEmpty && !taken.contains(cell.column) {
                guard cell.columnSpan == 1 || rows.count == 1 else { continue }
                cells.append(HeaderCell(column: cell.column, span: max(1, cell.columnSpan), text: cell.text))
                taken.insert(cell.column)
            }
        }
        return cells.sorted { $0.column < $1.column }
    }

    static func isShort(_ cell: Cell) -> Bool {
        let bytes = cell.bytes
        return bytes <= 240 && (bytes <= 80 || Words.count(cell.text.withoutBrackets) <= 14)
    }

    private static func covering(_ column: Int, in row: TableRow) -> Cell? {
        row.cells.first {
            $0.column <= column && column < $0.column + max(1, $0.columnSpan) && !$0.paragraphs.isEmpty
        }
    }
}

extension Cell {
    /// How long its text is, roughly.
    var bytes: Int { paragraphs.reduce(0) { $0 + $1.text.utf8.count } }
}
