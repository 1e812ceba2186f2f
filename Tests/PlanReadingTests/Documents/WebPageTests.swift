import PlanReading
import Testing

@Suite("Reading web pages") struct WebPageTests {
    private func read(_ html: String) throws -> SourceDocument {
        try DocumentReader.read(Array(html.utf8), named: "plan.html")
    }

    @Test("Headings, lists and paragraphs, without what is not words")
    func words() throws {
        let page = """
            <!DOCTYPE html><title>Plan</title><style>p { color: red }</style><h1>Carers &amp; families</h1><p>One<script>x()</script>
            line<!-- not this --> <del>old</del></p><ol type="a"><li>First<li>Second</ol><ul><li>Third</ul><div>Loose<p>Next</div>
            """
        let document = try read(page)
        #expect(document.statedTitle == "Plan")
        #expect(
            Said.blocks(document) == [
                "H1 Carers & families", "One line", "[a.] First", "[b.] Second", "[•] Third", "Loose", "Next",
            ]
        )
    }

    @Test("Rows and columns that are spanned, header rows, and lines in a cell")
    func tables() throws {
        let page = """
            <table><caption>Plan</caption><thead><tr><th>Ref<th colspan=2>Action</thead>
            <tr><td rowspan=2>1<td>One<br>Two<td>Council<tr><td><p>Three</p><p>Four</p><td>Health</table>
            """
        let document = try read(page)
        #expect(
            Said.table(document) == [
                ["Ref", "Action+2"], ["1", "One / Two", "Council"], ["^", "Three / Four", "Health"],
            ]
        )
        guard case .table(let table) = document.blocks.first else { return }
        #expect(table.name == "Plan")
        #expect(table.rows.map(\.isMarkedHeader) == [true, false, false])
    }

    @Test("Spans are held to the table there is")
    func hugeSpans() throws {
        let page = """
            <table><tr><th>Ref<th>Action<th>Lead<tr><td>1<td>One<td rowspan=65534 colspan=1000>Council
            <tr><td rowspan=4294967295>2<td colspan=-1>Two<td colspan=999999999>Health</table>
            """
        #expect(
            try Said.table(read(page)) == [
                ["Ref", "Action", "Lead"], ["1", "One", "Council"], ["2", "Two", "Health"],
            ]
        )
    }

    @Test("A page whose elements never end is refused", arguments: ["<table><tr><td>", "<div>", "<b>", "<ul><li>"])
    func deepNesting(_ tags: String) {
        let page = "<html><p>Words</p>" + String(repeating: tags, count: 20_000)
        #expect { try read(page) } throws: { ($0 as? UnreadablePlan)?.kind == .tooLarge }
    }
}
