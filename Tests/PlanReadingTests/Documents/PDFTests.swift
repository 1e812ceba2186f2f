import Testing

@testable import PlanReading

@Suite("Tables on the pages of a PDF") struct PDFTests {
    private func word(_ text: String, _ left: Double, _ top: Double, height: Double = 10) -> PDFWord {
        PDFWord(text: text, left: left, top: top, right: left + Double(text.count) * 5, bottom: top + height)
    }

    private func across(_ positions: [Double], from: Double = 0, to: Double = 300) -> [PDFRule] {
        positions.map { PDFRule(at: $0, from: from, to: to) }
    }

    private func down(_ positions: [Double], from: Double, to: Double) -> [PDFRule] {
        positions.map { PDFRule(at: $0, from: from, to: to) }
    }

    private func document(_ pages: [PDFPage]) throws -> SourceDocument {
        SourceDocument(format: .pdf, blocks: try PDFBlocks.blocks(of: pages))
    }

    @Test("Words fall into the cells that lines enclose; where no line divides, cells are merged")
    func ruled() throws {
        var page = PDFPage(height: 400)
        page.across = across([50, 70, 110]) + across([90], from: 50)
        page.down = down([0, 50, 200, 300], from: 50, to: 110)
        page.words = [
            word("Heading", 0, 10, height: 20), word("Ref", 4, 55), word("Action", 54, 55), word("Lead", 204, 55),
            word("1.1", 4, 75), word("Drop-in", 54, 75), word("Council", 204, 75), word("Newsletter", 54, 95),
            word("Health", 204, 95),
        ]
        let document = try document([page])
        #expect(Said.blocks(document) == ["H1 Heading", "table"])
        #expect(
            Said.table(document) == [
                ["Ref", "Action", "Lead"], ["1.1", "Drop-in", "Council"], ["^", "Newsletter", "Health"],
            ]
        )
    }

    @Test("A table goes on over the page's end: its header is not repeated, and a row cut in two is one again")
    func overPages() throws {
        func page(_ rows: [[String]]) -> PDFPage {
            var page = PDFPage(height: 400)
            let edges = (0...rows.count).map { 20 + Double($0) * 20 }
            page.across = across(edges)
            page.down = down([0, 50, 220, 300], from: 20, to: edges.last ?? 20)
            for (row, cells) in rows.enumerated() {
                for (column, text) in cells.enumerated() where !text.isEmpty {
                    var left = [4.0, 54, 224][column]
                    for one in text.split(separator: " ") {
                        page.words.append(word(String(one), left, 25 + Double(row) * 20))
                        left += Double(one.count) * 5 + 3
                    }
                }
            }
            return page
        }
        let header = ["Ref", "Action", "Lead"]
        let document = try document([
            page([header, ["1", "Hold a drop-in", "Council"], ["2", "Publish a newsletter for all", "Health"]]),
            page([header, ["", "carers each month", ""], ["3", "Train staff", "Council"]]),
        ])
        #expect(
            Said.table(document) == [
                header, ["1", "Hold a drop-in", "Council"],
                ["2", "Publish a newsletter for all carers each month", "Health"],
                ["3", "Train staff", "Council"],
            ]
        )
    }

    @Test("A line under every row is enough where space divides the columns, the header above the first")
    func levelLines() throws {
        var page = PDFPage(height: 400)
        page.across = across([40, 60, 80, 100])
        for (row, cells) in [("Ref", "Action"), ("1", "Drop-in"), ("2", "Newsletter"), ("3", "Training")].enumerated() {
            page.words += [word(cells.0, 4, 27 + Double(row) * 20), word(cells.1, 80, 27 + Double(row) * 20)]
        }
        #expect(
            try Said.table(document([page])) == [
                ["Ref", "Action"], ["1", "Drop-in"], ["2", "Newsletter"], ["3", "Training"],
            ]
        )
    }

    @Test("What every page repeats at its foot is left out")
    func margins() throws {
        let pages = (1...3).map { number in
            PDFPage(words: [word("Words", 0, 100), word("Page", 0, 385), word("\(number)", 30, 385)], height: 400)
        }
        #expect(try Said.blocks(document(pages)) == ["Words", "Words", "Words"])
    }

    @Test("A page without poppler's words is refused, not crashed on")
    func notAPDF() {
        #expect(throws: UnreadablePlan.self) { try DocumentReader.read(Array("%PDF-1.7 and then nothing".utf8)) }
    }
}
