/// Reads plain or pasted text: lines that share tabs are a table, every other line is a paragraph of its own.
enum PlainDocument {
    /// One line, or several where a quoted cell pasted from a spreadsheet runs over them.
    private struct Line {
        var number: Int
        var fields: [ArraySlice<UInt8>]

        /// Tabs stand between words, not only before or after them.
        var isTabbed: Bool

        /// It has tabs and says something: beside a row, it is more of that row or a row with one cell filled.
        var isRow: Bool { fields.count > 1 && fields.contains { $0.contains { $0 > 0x20 } } }

        /// More than one of its columns says something.
        var isFilled: Bool { fields.count { $0.contains { $0 > 0x20 } } > 1 }

        var block: Block? {
            let text = FoldedText.fold(Array(fields.joined(separator: [0x20])))
            return text.isEmpty ? nil : .paragraph(Paragraph(text, place: Place(line: number)))
        }
    }

    /// Reads a text that has been turned into UTF-8.
    static func read(_ bytes: [UInt8]) throws(UnreadablePlan) -> SourceDocument {
        let (clean, controlLine) = ControlCharacters.removed(from: bytes)
        var document = SourceDocument(format: .text)
        if let controlLine { document.doubts.append(ControlCharacters.doubt(line: controlLine)) }

        var run: [Line] = []
        var tables = 0
        var cellsLeft = Limit.documentCells
        let lines = try lines(of: clean)
        for (index, line) in lines.enumerated() {
            let leadsRow = index + 1 < lines.count && lines[index + 1].isTabbed
            if line.isTabbed || line.isRow && (!run.isEmpty || leadsRow) {
                cellsLeft -= line.fields.count
                run.append(line)
            } else {
                append(run, to: &document, &tables)
                run = []
                if let block = line.block { document.blocks.append(block) }
            }
            if cellsLeft < 0 || document.blocks.count > Limit.blocks { throw .tooManyCells }
        }
        append(run, to: &document, &tables)
        guard !document.blocks.isEmpty else { throw .emptyFile }
        return document
    }

    private static func append(_ run: [Line], to document: inout SourceDocument, _ tables: inout Int) {
        // One row alone is a table as well when two of its cells say something: a page may end before and after it.
        guard run.count > 1 || run.contains(where: \.isFilled) else {
            document.blocks.append(contentsOf: run.compactMap(\.block))
            return
        }
        tables += 1
        var rows: [TableRow] = []
        for (offset, line) in run.enumerated() {
            var cells: [Cell] = []
            for (column, field) in line.fields.enumerated() {
                let place = Place(table: tables, row: offset + 1, column: column + 1, line: line.number)
                let paragraphs = Paragraph.lines(of: field, place: place)
                if !paragraphs.isEmpty { cells.append(Cell(column: column, paragraphs: paragraphs, place: place)) }
            }
            if cells.isEmpty { continue }
            rows.append(TableRow(cells: cells, place: Place(table: tables, row: offset + 1, line: line.number)))
        }
        guard !rows.isEmpty else { return }
        let width = rows.compactMap { $0.cells.last.map { $0.column + 1 } }.max() ?? 1
        let place = Place(table: tables, line: run.first?.number)
        document.blocks.append(.table(Table(rows: rows, width: width, place: place)))
    }

    /// The lines, each split at its tabs.
    ///
    /// A quote that opens a tabbed cell and closes later holds its lines together.
    private static func lines(of bytes: [UInt8]) throws(UnreadablePlan) -> [Line] {
        var lines: [Line] = []
        var index = 0
        var number = 1
        while index < bytes.count {
            let end = endOfLine(in: bytes, from: index)
            if end - index > Limit.paragraphBytes { throw .tooLargeUnpacked }
            let text = bytes[index..<end]
            if let cells = MarkdownRow.cells(of: text) {
                // The line of dashes under the header says nothing.
                if !MarkdownRow.isRule(cells) { lines.append(Line(number: number, fields: cells, isTabbed: true)) }
                number += 1
                index = min(bytes.count, end + 1)
                if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { index = end + 2 }
                continue
            }
            if text.contains(0x09), text.contains(UInt8(ascii: "\"")), let joined = quoted(in: bytes, from: index) {
                lines.append(Line(number: number, fields: joined.fields, isTabbed: true))
                number += bytes[index..<joined.end].count { $0 == 0x0A }
                index = joined.end
                continue
            }
            // Tabs at the ends only push a line along; they do not make a table of it.
            let isTabbed = trim(text).contains(0x09)
            let fields = text.split(separator: 0x09, maxSplits: Limit.columns, omittingEmptySubsequences: false)
            lines.append(Line(number: number, fields: fields.isEmpty ? [text] : fields, isTabbed: isTabbed))
            number += 1
            index = min(bytes.count, end + 1)
            if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { index = end + 2 }
        }
        return lines
    }

    private static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, first <= 0x20 { text.removeFirst() }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        return text
    }

    private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D, bytes[index] != 0x0C { index += 1 }
        return index
    }

    /// The record that begins at `start` when its quotes are those of a spreadsheet: opened after a tab, closed before one.
    private static func quoted(in bytes: [UInt8], from start: Int) -> (fields: [ArraySlice<UInt8>], end: Int)? {
        let window = Array(bytes[start..<min(bytes.count, start + Limit.cellBytes)])
        var values = SeparatedValues(window, separator: 0x09)
        guard let record = try? values.next(), record.fields.count > 1 else { return nil }
        return (record.fields, start + values.consumed)
    }
}
