import PlanReading

/// The body of a Word file.
struct WordBody {
    private let document: WrittenDocument
    private var out = ""

    init(_ document: WrittenDocument) { self.document = document }

    mutating func written() -> String {
        out = "\(xmlHead)<w:document xmlns:w=\"\(wordSpace)\"><w:body>"
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .heading(let level, let paragraph): add(paragraph, style: "Heading\(min(max(level, 1), 9))")
            case .paragraph(let paragraph): add(paragraph, style: "Normal")
            case .table(let table):
                add(table)
                // Two tables without a paragraph between them are one table to Word; after the last, one must stand.
                let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
                if case .table? = next { out += "<w:p/>" } else if next == nil { out += "<w:p/>" }
            }
        }
        let page =
            document.isLandscape ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
        out += """
            <w:sectPr><w:pgSz \(page)/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" \
            w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
            """
        return out
    }

    private mutating func add(_ paragraph: Paragraph, style: String) {
        let isBullet = paragraph.isListItem && paragraph.marker.map { $0.count == 1 && !$0.isNumbered } ?? true
        let list =
            paragraph.isListItem && isBullet ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" : ""
        let typed = isBullet ? nil : paragraph.marker
        let words = typed.map { "\($0) \(paragraph.text)" } ?? paragraph.text
        let bold = paragraph.isBold ? "<w:rPr><w:b/></w:rPr>" : ""
        out += """
            <w:p><w:pPr><w:pStyle w:val="\(style)"/>\(list)</w:pPr><w:r>\(bold)<w:t xml:space="preserve">\
            \(marked(words))</w:t></w:r></w:p>
            """
    }

    private mutating func add(_ table: Table) {
        guard table.width > 0, !table.rows.isEmpty else { return }
        let widths = table.widths(document.isLandscape ? 14_570 : 9638)
        let caption = table.name.map { "<w:tblCaption w:val=\"\(marked($0))\"/>" } ?? ""
        out += """
            <w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/>\
            <w:tblLayout w:type="fixed"/>\(caption)</w:tblPr><w:tblGrid>\
            \(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>
            """
        for (number, row) in table.rows.enumerated() {
            let header = row.isMarkedHeader ? "<w:tblHeader/>" : ""
            out += "<w:tr><w:trPr><w:cantSplit/>\(header)</w:trPr>"
            for cell in table.filled(row) { add(cell, of: table, at: number, widths) }
            out += "</w:tr>"
        }
        out += "</w:tbl>"
    }

    private mutating func add(_ cell: Cell, of table: Table, at row: Int, _ widths: [Int]) {
        let width = widths[cell.column..<min(widths.count, cell.column + cell.columnSpan)].reduce(0, +)
        out += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        if cell.columnSpan > 1 { out += "<w:gridSpan w:val=\"\(cell.columnSpan)\"/>" }
        if cell.continuesFromAbove {
            out += "<w:vMerge/>"
        } else if table.depth(of: cell, at: row) > 1 {
            out += "<w:vMerge w:val=\"restart\"/>"
        }
        out += "</w:tcPr>"
        if cell.paragraphs.isEmpty { out += "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>" }
        for paragraph in cell.paragraphs {
            var shown = paragraph
            if table.rows[row].isMarkedHeader { shown.isBold = true }
            add(shown, style: "Cell")
        }
        out += "</w:tc>"
    }
}

extension String {
    /// A marker that counts: "a)", "3.", "(iv)".
    var isNumbered: Bool { contains { $0.isNumber || $0.isLetter } }
}
