import PlanReading
import Testing

@Suite("Reading Word documents") struct WordTests {
    private func read(_ body: String, styles: String = "", numbering: String = "") throws -> SourceDocument {
        try DocumentReader.read(Samples.word(body, styles: styles, numbering: numbering), named: "plan.docx")
    }

    @Test("Headings are known by the outline level of their style, its name, or the style it is based on")
    func headings() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Area"/><w:basedOn w:val="A"/></w:style>
            <w:style w:type="paragraph" w:styleId="C"><w:name w:val="Big"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="D"><w:name w:val="toc 1"/></w:style>
            """
        let body = ["A", "B", "C", "D", "E"].map { Samples.paragraph("Words", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
        #expect(try Said.blocks(read(body, styles: styles)) == ["H2 Words", "H2 Words", "H1 Words", "Words"])
    }

    @Test("Automatic numbers are counted through their levels, and a cell that holds only a number keeps it")
    func numbering() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
            <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        func item(_ text: String, _ level: Int) -> String {
            Samples.paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>")
        }
        let body =
            [item("a", 0), item("b", 1), item("c", 1), item("d", 2), item("e", 3), item("f", 0), item("g", 1)].joined()
            + "<w:tbl><w:tr><w:tc>\(item("", 0))</w:tc>\(Samples.cell("Hold a drop-in"))</w:tr></w:tbl>"
        let document = try read(body, numbering: numbering)
        #expect(
            Said.blocks(document) == [
                "[3.] a", "[3.a)] b", "[3.b)] c", "[(i)] d", "[•] e", "[4.] f", "[4.a)] g", "table",
            ]
        )
        #expect(Said.table(document) == [["5.", "Hold a drop-in"]])
    }

    @Test("Merged cells stand once, and what they cover says that it goes on from above")
    func merges() throws {
        let body = """
            <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(Samples.cell("Ref"))\(Samples.cell("Plan", "<w:gridSpan w:val=\"2\"/>"))</w:tr>
            <w:tr>\(Samples.cell("1", "<w:vMerge w:val=\"restart\"/>"))\(Samples.cell("One"))\(Samples.cell("Council"))</w:tr>
            <w:tr>\(Samples.cell("", "<w:vMerge/>"))\(Samples.cell("Two"))\(Samples.cell("Health"))</w:tr>
            <w:tr>\(Samples.cell(""))\(Samples.cell(""))\(Samples.cell(""))</w:tr>
            <w:tr>\(Samples.cell("2"))\(Samples.cell("Three"))\(Samples.cell(""))</w:tr></w:tbl>
            """
        let document = try read(body)
        #expect(
            Said.table(document) == [
                ["Ref", "Plan+2"], ["1", "One", "Council"], ["^", "Two", "Health"], ["2", "Three"],
            ]
        )
        guard case .table(let table) = document.blocks.first else { return }
        #expect(table.rows.map(\.isMarkedHeader) == [true, false, false, false])
        #expect(table.rows.map(\.place.row) == [1, 2, 3, 5])
        #expect(table.width == 3)
        #expect(table.rows.last?.cells.last?.paragraphs.first?.place == Place(table: 1, row: 5, column: 2))
    }

    @Test("Tracked insertions count; deleted words, rows and paragraph ends do not")
    func trackedChanges() throws {
        let body = """
            <w:p><w:r><w:t>Hold </w:t></w:r><w:ins w:id="1"><w:r><w:t>a drop-in</w:t></w:r></w:ins>\
            <w:del w:id="2"><w:r><w:delText>nothing</w:delText></w:r></w:del>\
            <w:moveFrom w:id="3"><w:r><w:t>moved away</w:t></w:r></w:moveFrom></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t>Half a </w:t></w:r></w:p>
            <w:p><w:r><w:t>sentence</w:t></w:r></w:p>
            <w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr>\(Samples.cell("Gone"))</w:tr><w:tr>\(Samples.cell("Kept"))</w:tr></w:tbl>
            """
        let document = try read(body)
        #expect(Said.blocks(document) == ["Hold a drop-in", "Half a sentence", "table"])
        #expect(Said.table(document) == [["Kept"]])
        #expect(document.doubts.contains { $0.message.contains("tracked changes") })
    }

    @Test("Breaks divide the paragraphs of a cell and are spaces elsewhere; tabs are spaces")
    func breaks() throws {
        let broken = "<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t><w:tab/><w:t>Three</w:t></w:r></w:p>"
        let document = try read("\(broken)<w:tbl><w:tr><w:tc>\(broken)</w:tc>\(Samples.cell("x"))</w:tr></w:tbl>")
        #expect(Said.blocks(document) == ["One Two Three", "table"])
        #expect(Said.table(document) == [["One / Two Three", "x"]])
    }

    @Test("Text boxes are read once, fields show their result, hidden words and notes' signs are left out")
    func otherContents() throws {
        let body = """
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>\(Samples.paragraph("In a box"))</w:txbxContent></mc:Choice>\
            <mc:Fallback><w:txbxContent>\(Samples.paragraph("In a box"))</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>\
            <w:r><w:t>Around it</w:t></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>
            """
        let document = try read(body)
        #expect(Said.blocks(document) == ["In a box", "Around it", "7"])
        #expect(document.doubts.contains { $0.message.contains("Hidden text") })
    }

    @Test("A table inside a cell keeps its words there; a table around a table only lays out the page")
    func nestedTables() throws {
        func table(_ rows: [[String]]) -> String {
            "<w:tbl>"
                + rows.map {
                    "<w:tr>\($0.map { $0.hasPrefix("<") ? "<w:tc>\($0)</w:tc>" : Samples.cell($0) }.joined())</w:tr>"
                }
                .joined() + "</w:tbl>"
        }
        let inner = table([["1", "2"], ["3", "4"]])
        let kept = try read(table([["a", "b"], ["c", "d"], ["e", inner]]))
        #expect(Said.table(kept) == [["a", "b"], ["c", "d"], ["e", "1 / 2 / 3 / 4"]])
        let frame = try read(table([[Samples.paragraph("Above") + inner]]))
        #expect(Said.blocks(frame) == ["Above", "table"])
        #expect(Said.table(frame) == [["1", "2"], ["3", "4"]])
    }

    @Test("Bold is only said of a paragraph that is bold throughout")
    func bold() throws {
        let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r>"
        let document = try read("<w:p>\(bold)</w:p><w:p>\(bold)<w:r><w:t> and not</w:t></w:r></w:p>")
        let isBold = document.blocks.compactMap {
            if case .paragraph(let paragraph) = $0 { paragraph.isBold } else { nil }
        }
        #expect(isBold == [true, false])
    }

    @Test("The stated title is kept, and macros are mentioned")
    func titleAndMacros() throws {
        let core = "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title> Carers’ plan </dc:title></p>"
        let bytes = Samples.word(
            Samples.paragraph("Words"),
            more: [("docProps/core.xml", core), ("word/vbaProject.bin", "x")]
        )
        let document = try DocumentReader.read(bytes, named: "plan.docx")
        #expect(document.statedTitle == "Carers’ plan")
        #expect(document.doubts.contains { $0.message.contains("macros") })
    }
}
