import PlanReading

/// Documents written on the spot, from the parts of them that matter to a test.
enum Samples {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    static func relationships(_ links: [(id: String, type: String, target: String)]) -> String {
        let rows = links.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(rows.joined())"
            + "</Relationships>"
    }

    static func word(_ body: String, styles: String = "", numbering: String = "", more: [(String, String)] = [])
        -> [UInt8]
    {
        let names = "xmlns:w=\"\(word)\" xmlns:mc=\"\(compatibility)\""
        return Zip(
            [
                ("_rels/.rels", relationships([("r1", "officeDocument", "word/document.xml")])),
                (
                    "word/_rels/document.xml.rels",
                    relationships([("r1", "styles", "styles.xml"), ("r2", "numbering", "numbering.xml")])
                ),
                ("word/document.xml", "<w:document \(names)><w:body>\(body)</w:body></w:document>"),
                ("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"),
                ("word/numbering.xml", "<w:numbering \(names)>\(numbering)</w:numbering>"),
            ] + more
        ).bytes
    }

    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    /// A workbook of sheets: their names, what their `sheetData` holds, and what comes after it.
    static func workbook(
        _ sheets: [(name: String, state: String, data: String)],
        strings: String = "",
        styles: String = "",
        properties: String = ""
    ) -> [UInt8] {
        var links = [("s", "sharedStrings", "sharedStrings.xml"), ("t", "styles", "styles.xml")]
        var list = ""
        var parts: [(String, String)] = []
        for (index, one) in sheets.enumerated() {
            links.append(("r\(index)", "worksheet", "worksheets/sheet\(index).xml"))
            list += "<sheet name=\"\(one.name)\" sheetId=\"\(index + 1)\" state=\"\(one.state)\" r:id=\"r\(index)\"/>"
            parts.append(("xl/worksheets/sheet\(index).xml", "<worksheet xmlns=\"\(sheet)\">\(one.data)</worksheet>"))
        }
        parts += [
            ("_rels/.rels", relationships([("r1", "officeDocument", "xl/workbook.xml")])),
            ("xl/_rels/workbook.xml.rels", relationships(links.map { (id: $0.0, type: $0.1, target: $0.2) })),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(sheet)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(list)</sheets></workbook>"
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(sheet)\">\(strings)</sst>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(sheet)\">\(styles)</styleSheet>"),
        ]
        return Zip(parts).bytes
    }

    static func openText(_ body: String, styles: String = "") -> [UInt8] {
        let names = ["office", "text", "table", "style"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        let fo = "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
        return Zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                "<office:document-content \(names.joined(separator: " ")) \(fo)>"
                    + "<office:automatic-styles>\(styles)</office:automatic-styles>"
                    + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
            ),
        ]).bytes
    }
}

/// Says briefly what a document holds, so that a test can say what it expects.
enum Said {
    /// `H1 words`, `[a)] words`, `words`, and `table`.
    static func blocks(_ document: SourceDocument) -> [String] {
        document.blocks.map { block in
            switch block {
            case .heading(let level, let paragraph): "H\(level) \(said(paragraph))"
            case .paragraph(let paragraph): said(paragraph)
            case .table: "table"
            }
        }
    }

    /// The rows of the nth table: a cell as `words`, `words+span` or `^`; paragraphs are divided by ` / `.
    static func table(_ document: SourceDocument, _ number: Int = 1) -> [[String]] {
        let tables = document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        guard tables.indices.contains(number - 1) else { return [] }
        return tables[number - 1].rows.map { row in
            row.cells.map { cell in
                let words = cell.paragraphs.map(said).joined(separator: " / ")
                return (cell.continuesFromAbove ? "^" : words) + (cell.columnSpan > 1 ? "+\(cell.columnSpan)" : "")
            }
        }
    }

    private static func said(_ paragraph: Paragraph) -> String {
        (paragraph.marker.map { "[\($0)] " } ?? "") + paragraph.text
    }
}
