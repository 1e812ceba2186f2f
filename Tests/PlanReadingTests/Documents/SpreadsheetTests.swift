import PlanReading
import Testing

@Suite("Reading Excel workbooks") struct SpreadsheetTests {
    private func read(
        _ data: String,
        strings: String = "",
        styles: String = "",
        properties: String = ""
    ) throws -> SourceDocument {
        let bytes = Samples.workbook(
            [(name: "Plan", state: "visible", data: data)],
            strings: strings,
            styles: styles,
            properties: properties
        )
        return try DocumentReader.read(bytes, named: "plan.xlsx")
    }

    @Test("Texts shared and in their cells, results of formulas and truths are read, each line a paragraph")
    func texts() throws {
        let strings = "<si><r><t>Carers </t></r><r><t>Centre</t></r><rPh><t>x</t></rPh></si><si><t>One\nTwo</t></si>"
        let data = """
            <sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>
            <c r="D2" t="inlineStr"><is><t>Inline</t></is></c><c r="E2" t="str"><f>A1&amp;B1</f><v>Made</v></c>
            <c r="F2" t="b"><v>1</v></c><c r="G2"/></row></sheetData>
            """
        let document = try read(data, strings: strings)
        #expect(Said.table(document) == [["Carers Centre", "One / Two", "Inline", "Made", "Yes"]])
        guard case .table(let table) = document.blocks.first else { return }
        #expect(table.name == "Plan")
        #expect(table.rows.first?.cells.map(\.column) == [0, 1, 3, 4, 5])
        #expect(table.rows.first?.place == Place(sheet: "Plan", table: 1, row: 2))
    }

    @Test(
        "Numbers and days are shown as the sheet shows them",
        arguments: [
            ("General", "1.1000000000000001", "1.1", nil), ("General", "3", "3", nil), ("0.00", "1.1", "1.10", nil),
            ("#,##0", "1234567", "1,234,567", nil), ("0%", "0.25", "25%", nil),
            ("mmm\\-yy", "43160", "Mar-18", "2018-03-01"),
            ("dd/mm/yyyy", "43160", "01/03/2018", "2018-03-01"),
            ("[$-809]d mmmm yyyy;@", "43190", "31 March 2018", "2018-03-31"),
            ("dddd d mmm", "43160", "Thursday 1 Mar", "2018-03-01"), ("h:mm", "0.5", "12:00", nil),
            ("\"by \"mmm yyyy", "43160", "by Mar 2018", "2018-03-01"), ("General", "-0.5", "-0.5", nil),
        ] as [(String, String, String, String?)]
    )
    func numbers(_ format: String, _ value: String, _ shown: String, _ day: String?) throws {
        let code = format.replacing("\"", with: "&quot;")
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        let document = try read(
            "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>\(value)</v></c></row></sheetData>",
            styles: styles
        )
        #expect(Said.table(document) == [[shown]])
        guard case .table(let table) = document.blocks.first else { return }
        #expect(table.rows.first?.cells.first?.isoDate == day)
    }

    @Test("Days of the built-in formats, and of workbooks that count from 1904")
    func daySystems() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let data = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>41698</v></c></row></sheetData>"
        #expect(try Said.table(read(data, styles: styles)) == [["28/02/2014"]])
        let macintosh = try read(data, styles: styles, properties: "<workbookPr date1904=\"1\"/>")
        #expect(Said.table(macintosh) == [["01/03/2018"]])
    }

    @Test("Merged cells are held to the rows and columns that say something")
    func merges() throws {
        func cell(_ reference: String, _ text: String) -> String {
            "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        let data = """
            <sheetData><row r="1">\(cell("A1", "Plan"))</row><row r="3">\(cell("A3", "1.1"))\(cell("B3", "One"))</row>
            <row r="4">\(cell("B4", "Two"))</row><row r="5">\(cell("A5", "1.2"))\(cell("B5", "Three"))\(cell("C5", "x"))</row></sheetData>
            <mergeCells><mergeCell ref="A1:XFD2"/><mergeCell ref="A3:A4"/><mergeCell ref="B5:B1048576"/></mergeCells>
            """
        #expect(try Said.table(read(data)) == [["Plan+3"], ["1.1", "One"], ["^", "Two"], ["1.2", "Three", "x"]])
    }

    @Test("Hidden sheets are left out with a doubt, hidden rows are kept with one")
    func hidden() throws {
        let data = "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"str\"><v>Words</v></c></row></sheetData>"
        let sheets = ["visible", "hidden", "veryHidden"].map { (name: "Sheet \($0)", state: $0, data: data) }
        let document = try DocumentReader.read(Samples.workbook(sheets), named: "plan.xlsx")
        #expect(document.blocks.count == 1)
        #expect(document.doubts.map(\.message).filter { $0.contains("hidden sheet") }.count == 2)
        #expect(document.doubts.contains { $0.message.contains("hidden rows") })
    }

    @Test("A large empty area that is only formatted ends the sheet")
    func emptyFormatting() throws {
        let empty = (2...25_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"1\"/></row>" }.joined()
        let data = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Words</v></c></row>\(empty)</sheetData>"
        let document = try read(data)
        #expect(Said.table(document) == [["Words"]])
        #expect(document.doubts.contains { $0.message.contains("empty area after row 1") })
    }

    @Test("A cell that is far too long is refused with its row and sheet named")
    func longCell() {
        let long = String(repeating: "word ", count: 30_000)
        let data = "<sheetData><row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>\(long)</t></is></c></row></sheetData>"
        #expect {
            try read(data)
        } throws: { error in
            (error as? UnreadablePlan)?.kind == .tooLarge && "\(error)".contains("row 7 of sheet “Plan”")
        }
    }
}
