import PlanReading
import Testing

@Suite("Reading OpenDocument texts") struct OpenDocumentTests {
    private func read(_ body: String, styles: String = "") throws -> SourceDocument {
        try DocumentReader.read(Samples.openText(body, styles: styles), named: "plan.odt")
    }

    @Test("Headings, spaces and lists with their numbers")
    func words() throws {
        let styles = """
            <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix=")" style:num-format="a"/>
            <text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
            """
        let body = """
            <text:h text:outline-level="2">Priority<text:s text:c="3"/>one</text:h>
            <text:list text:style-name="L1"><text:list-item><text:p>First</text:p><text:p>More of it</text:p>
            <text:list><text:list-item><text:p>Under</text:p></text:list-item></text:list></text:list-item>
            <text:list-item><text:p>Second</text:p></text:list-item></text:list>
            <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Third</text:p></text:list-item></text:list>
            """
        #expect(
            try Said.blocks(read(body, styles: styles)) == [
                "H2 Priority one", "[a)] First", "More of it", "[•] Under", "[b)] Second", "[c)] Third",
            ]
        )
    }

    @Test("Spans, covered cells, header rows and repeated cells")
    func tables() throws {
        let body = """
            <table:table><table:table-header-rows><table:table-row>
            <table:table-cell table:number-columns-spanned="2"><text:p>Plan</text:p></table:table-cell><table:covered-table-cell/>
            <table:table-cell><text:p>Lead</text:p></table:table-cell></table:table-row></table:table-header-rows>
            <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="2"><text:p>Same</text:p></table:table-cell></table:table-row>
            <table:table-row><table:covered-table-cell/><table:table-cell><text:p>Two</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table>
            """
        let document = try read(body)
        #expect(Said.table(document) == [["Plan+2", "Lead"], ["1", "Same", "Same"], ["^", "Two"]])
        guard case .table(let table) = document.blocks.first else { return }
        #expect(table.rows.map(\.isMarkedHeader) == [true, false, false])
    }

    @Test("Tracked deletions, notes, comments and contents lists are left out")
    func leftOut() throws {
        let body = """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted</text:p></text:deletion>
            </text:changed-region></text:tracked-changes>
            <text:table-of-content><text:index-body><text:p>Contents</text:p></text:index-body></text:table-of-content>
            <text:p>Kept<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body>
            </text:note><office:annotation><text:p>Comment</text:p></office:annotation></text:p>
            """
        #expect(try Said.blocks(read(body)) == ["Kept"])
    }

    @Test("A document whose parts are encrypted is said to be protected")
    func encrypted() {
        let manifest = """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>
            """
        let bytes = Zip([("META-INF/manifest.xml", manifest), ("content.xml", "not XML at all")]).bytes
        #expect(throws: UnreadablePlan.self) { try DocumentReader.read(bytes) }
        #expect { try DocumentReader.read(bytes) } throws: { ($0 as? UnreadablePlan)?.kind == .protected }
    }
}
