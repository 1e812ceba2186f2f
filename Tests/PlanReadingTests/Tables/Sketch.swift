import PlanReading

/// A document written as a sketch, for tests that should show the table they are about.
///
/// A line that begins with `#` is a heading, `-` a list item, `**` a bold line, `=== Name` begins a new table or sheet, and
/// `|` a row of cells. In a cell, `^` continues the one above, `>3 text` is three columns wide, `¶` begins a new paragraph,
/// `• ` a list item and `*` a bold one. A line of `||` is a blank row, counted and left out.
enum Sketch {
    static func document(_ text: String, as format: SourceDocument.Format = .docx) -> SourceDocument {
        var blocks: [Block] = []
        var table: [TableRow] = []
        var name: String?
        var tables = 0
        var number = 0
        func finish() {
            if !table.isEmpty {
                let width = table.flatMap(\.cells).map { $0.column + $0.columnSpan }.max() ?? 0
                blocks.append(
                    .table(Table(name: name, rows: table, width: width, place: Place(sheet: name, table: tables)))
                )
            }
            table = []
            number = 0
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " }
            if line.hasPrefix("===") {
                finish()
                name = line.dropFirst(3).drop { $0 == " " }.isEmpty ? nil : String(line.dropFirst(4))
            } else if line.hasPrefix("|") {
                if table.isEmpty && number == 0 { tables += 1 }
                number += 1
                if line != "||" { table.append(row(line, Place(sheet: name, table: tables, row: number))) }
            } else {
                finish()
                if let block = block(line, Place(line: index + 1)) { blocks.append(block) }
            }
        }
        finish()
        return SourceDocument(format: format, blocks: blocks)
    }

    private static func block(_ line: Substring, _ place: Place) -> Block? {
        if line.isEmpty { return nil }
        if line.hasPrefix("#") {
            let level = line.prefix { $0 == "#" }.count
            return .heading(level: level, Paragraph(String(line.dropFirst(level + 1)), place: place))
        }
        return .paragraph(paragraph(line, place))
    }

    private static func paragraph(_ text: Substring, _ place: Place) -> Paragraph {
        if text.hasPrefix("- ") || text.hasPrefix("• ") {
            return Paragraph(String(text.dropFirst(2)), isListItem: true, marker: "•", place: place)
        }
        if text.hasPrefix("**") { return Paragraph(String(text.dropFirst(2)), isBold: true, place: place) }
        return Paragraph(String(text), place: place)
    }

    private static func row(_ line: Substring, _ place: Place) -> TableRow {
        var cells: [Cell] = []
        var column = 0
        var parts = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        if parts.last?.allSatisfy({ $0 == " " }) == true { parts.removeLast() }
        for part in parts {
            var text = trimmed(part)
            var place = place
            place.column = column + 1
            var span = 1
            if text.hasPrefix(">"), let wide = Int(text.dropFirst().prefix { $0.isNumber }) {
                span = wide
                text = trimmed(text.dropFirst().drop { $0.isNumber })
            }
            let continues = text == "^"
            let paragraphs = continues ? [] : text.split(separator: "¶").map { paragraph(trimmed($0), place) }
            cells.append(
                Cell(
                    column: column,
                    columnSpan: span,
                    continuesFromAbove: continues,
                    paragraphs: paragraphs.filter { !$0.text.isEmpty },
                    place: place
                )
            )
            column += span
        }
        return TableRow(cells: cells, place: place)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
