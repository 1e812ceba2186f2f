import PlanReading

/// The body of an OpenDocument text.
struct OpenTextBody {
    private let document: WrittenDocument
    private var out = ""
    private var columnStyles = ""
    private var tables = 0

    init(_ document: WrittenDocument) { self.document = document }

    mutating func written() -> String {
        for block in document.blocks {
            switch block {
            case .heading(let level, let paragraph):
                let rank = min(max(level, 1), 9)
                out += "<text:h text:style-name=\"Heading_20_\(rank)\" text:outline-level=\"\(rank)\">"
                out += "\(spaced(words(paragraph)))</text:h>"
            case .paragraph(let paragraph): add(paragraph)
            case .table(let table): add(table)
            }
        }
        return """
            \(xmlHead)<office:document-content \(openSpaces)><office:automatic-styles>\(columnStyles)\
            <style:style style:name="Bold" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>\
            </style:style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties \
            fo:border="0.5pt solid #595959" fo:padding="0.1cm"/></style:style>\
            <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" \
            text:bullet-char="•"/></text:list-style></office:automatic-styles><office:body><office:text>\(out)\
            </office:text></office:body></office:document-content>
            """
    }

    private func isBullet(_ paragraph: Paragraph) -> Bool {
        paragraph.isListItem && paragraph.marker.map { $0.count == 1 && !$0.isNumbered } ?? true
    }

    /// A counted marker is typed before the words, as its own document showed it.
    private func words(_ paragraph: Paragraph) -> String {
        guard let marker = paragraph.marker, !isBullet(paragraph) else { return paragraph.text }
        return "\(marker) \(paragraph.text)"
    }

    private mutating func add(_ paragraph: Paragraph, bold: Bool = false) {
        let style = paragraph.isBold || bold ? " text:style-name=\"Bold\"" : ""
        let line = "<text:p\(style)>\(spaced(words(paragraph)))</text:p>"
        let isItem = paragraph.isListItem && isBullet(paragraph)
        out +=
            isItem
            ? "<text:list text:style-name=\"Bullets\"><text:list-item>\(line)</text:list-item></text:list>" : line
    }

    private mutating func add(_ table: Table) {
        guard table.width > 0, !table.rows.isEmpty else { return }
        tables += 1
        let name = "Table\(tables)"
        for (column, width) in table.widths(10_000).enumerated() {
            columnStyles += """
                <style:style style:name="\(name).\(column)" style:family="table-column">\
                <style:table-column-properties style:rel-column-width="\(width)*"/></style:style>
                """
        }
        let title = table.name.map { "<table:title>\(marked($0))</table:title>" } ?? ""
        out += "<table:table table:name=\"\(name)\">\(title)"
        for column in 0..<table.width { out += "<table:table-column table:style-name=\"\(name).\(column)\"/>" }
        let headers = table.rows.prefix { $0.isMarkedHeader }.count
        if headers > 0 { out += "<table:table-header-rows>" }
        for number in table.rows.indices {
            if number == headers, headers > 0 { out += "</table:table-header-rows>" }
            add(table.rows[number], at: number, of: table)
        }
        if headers == table.rows.count { out += "</table:table-header-rows>" }
        out += "</table:table>"
    }

    private mutating func add(_ row: TableRow, at number: Int, of table: Table) {
        out += "<table:table-row>"
        for cell in table.filled(row) {
            if cell.continuesFromAbove {
                out += String(repeating: "<table:covered-table-cell/>", count: cell.columnSpan)
                continue
            }
            let depth = table.depth(of: cell, at: number)
            let down = depth > 1 ? " table:number-rows-spanned=\"\(depth)\"" : ""
            let across = cell.columnSpan > 1 ? " table:number-columns-spanned=\"\(cell.columnSpan)\"" : ""
            out += "<table:table-cell table:style-name=\"Cell\"\(across)\(down)>"
            for paragraph in cell.paragraphs { add(paragraph, bold: row.isMarkedHeader) }
            if cell.paragraphs.isEmpty { out += "<text:p/>" }
            out += "</table:table-cell>"
            out += String(repeating: "<table:covered-table-cell/>", count: cell.columnSpan - 1)
        }
        out += "</table:table-row>"
    }
}

/// Runs of spaces, tabs and line ends as OpenDocument has them: it folds what is typed.
private func spaced(_ text: String) -> String {
    marked(text).replacing("\t", with: "<text:tab/>").replacing("\n", with: "<text:line-break/>")
        .replacing("  ", with: " <text:s/>")
}
