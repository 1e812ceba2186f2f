/// Reads `.csv` and `.tsv`: the whole file is one table.
enum SeparatedDocument {
    /// Reads a file that has been turned into UTF-8.
    static func read(_ bytes: [UInt8]) throws(UnreadablePlan) -> SourceDocument {
        let (clean, controlLine) = ControlCharacters.removed(from: bytes)
        var document = SourceDocument(format: .csv)
        if let controlLine { document.doubts.append(ControlCharacters.doubt(line: controlLine)) }

        let stated = statedSeparator(clean)
        let separator = stated?.separator ?? Separator.best(in: clean)?.separator ?? UInt8(ascii: ",")
        var values = SeparatedValues(clean, separator: separator, from: stated?.length ?? 0)
        var rows: [TableRow] = []
        var width = 0
        var cellsLeft = Limit.workbookCells
        while let record = try values.next() {
            guard let row = row(of: record, number: values.number) else { continue }
            cellsLeft -= row.cells.count
            if cellsLeft < 0 { throw .tooManyCells }
            width = max(width, (row.cells.last?.column ?? 0) + 1)
            rows.append(row)
        }
        guard !rows.isEmpty else { throw .emptyFile }
        document.blocks = [.table(Table(rows: rows, width: width, place: Place(table: 1)))]
        return document
    }

    private static func row(of record: SeparatedValues.Record, number: Int) -> TableRow? {
        var cells: [Cell] = []
        for (column, field) in record.fields.enumerated() {
            let place = Place(table: 1, row: number, column: column + 1)
            let paragraphs = Paragraph.lines(of: field, place: place)
            if !paragraphs.isEmpty { cells.append(Cell(column: column, paragraphs: paragraphs, place: place)) }
        }
        return cells.isEmpty ? nil : TableRow(cells: cells, place: Place(table: 1, row: number))
    }

    /// `sep=;` on the first line, by which spreadsheet programs are told.
    private static func statedSeparator(_ bytes: [UInt8]) -> (separator: UInt8, length: Int)? {
        guard bytes.count > 5, bytes.starts(with: Array("sep=".utf8)), Separator.candidates.contains(bytes[4]) else {
            return nil
        }
        var length = 5
        while length < bytes.count, bytes[length] == 0x0D || bytes[length] == 0x0A { length += 1 }
        return (bytes[4], length)
    }
}
