/// A document put back together from lines: headings, paragraphs and tables, as if its layout had never been lost.
struct RebuiltDocument {
    private(set) var blocks: [Block] = []
    private(set) var tables = 0
    private(set) var doubts: [Doubt] = []

    mutating func heading(_ level: Int, _ text: String, line: Int) {
        blocks.append(.heading(level: level, Paragraph(text, isBold: true, place: Place(line: line))))
    }

    mutating func paragraph(_ line: FlatLine) {
        let word = line.text.prefix { $0 != " " }
        let rest = line.text.dropFirst(word.count + 1)
        if FlatToken.bullets.contains(String(word)), !rest.isEmpty {
            let place = Place(line: line.number)
            blocks.append(.paragraph(Paragraph(String(rest), isListItem: true, marker: String(word), place: place)))
        } else {
            paragraph(line.text, line: line.number)
        }
    }

    mutating func paragraph(_ text: String, line: Int) {
        // A line that goes on in the middle of a sentence belongs to the line before.
        if text.first?.isLowercase ?? false, case .paragraph(var before)? = blocks.last,
            before.place.line.map({ line - $0 <= 40 }) ?? false,
            !(before.text.last.map { ".;:!?".contains($0) } ?? true)
        {
            before.text += " " + text
            blocks[blocks.count - 1] = .paragraph(before)
            return
        }
        blocks.append(.paragraph(Paragraph(text, place: Place(line: line))))
    }

    mutating func doubt(_ message: String, line: Int) {
        doubts.append(Doubt(message, place: Place(line: line)))
    }

    /// One cell of a row still to be placed.
    struct LooseCell {
        var column: Int
        var parts: [FlatLine.Part]
        var continuesFromAbove = false
    }

    /// Adds a table with a header row.
    mutating func table(headers: [String], headerLine: Int, rows: [(line: Int, cells: [LooseCell])]) {
        tables += 1
        let number = tables
        let width = headers.count
        let header = TableRow(
            isMarkedHeader: true,
            cells: headers.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                let place = Place(table: number, row: 1, column: column + 1, line: headerLine)
                return Cell(column: column, paragraphs: [Paragraph(text, place: place)], place: place)
            },
            place: Place(table: number, row: 1, line: headerLine)
        )
        var tableRows = [header]
        for (index, row) in rows.enumerated() {
            let cells = row.cells.filter { $0.column < width }.map { loose in
                cell(loose, table: number, row: index + 2, line: row.line)
            }
            tableRows.append(TableRow(cells: cells, place: Place(table: number, row: index + 2, line: row.line)))
        }
        blocks.append(.table(Table(rows: tableRows, width: width, place: Place(table: number, line: headerLine))))
    }

    private func cell(_ loose: LooseCell, table: Int, row: Int, line: Int) -> Cell {
        func place(_ line: Int) -> Place { Place(table: table, row: row, column: loose.column + 1, line: line) }
        let paragraphs = loose.parts.map { part in
            Paragraph(part.text, isListItem: part.isItem, marker: part.isItem ? "•" : nil, place: place(part.line))
        }
        return Cell(
            column: loose.column,
            continuesFromAbove: loose.continuesFromAbove,
            paragraphs: paragraphs,
            place: place(loose.parts.first?.line ?? line)
        )
    }
}
