import Foundation
import PlanReading
import Testing

/// Tests over the collected plans, which stand beside the checkout on machines that have them.
@Suite("The collected plans", SharedPlans.areHere)
struct SharedFilesTests {
    private static func folder(_ name: String) throws -> URL {
        try #require(SharedPlans.folder).appending(path: name)
    }

    private static func read(_ file: URL) throws -> SourceDocument {
        try DocumentReader.read([UInt8](Data(contentsOf: file)), named: file.lastPathComponent)
    }

    @Test("A plan says the same as Word document, OpenDocument text, web page and PDF")
    func sameInEveryFormat() throws {
        let folder = try Self.folder("documents")
        for place in ["coventry", "east_sussex", "oxfordshire", "south_glos", "sunderland"] {
            let word = try Self.read(folder.appending(path: "\(place).docx"))
            for other in ["odt", "html", "pdf"] {
                let document = try Self.read(folder.appending(path: "\(place).\(other)"))
                #expect(document.blocks.count == word.blocks.count, "\(place).\(other)")
                #expect(Self.rows(document).count == Self.rows(word).count, "\(place).\(other)")
                let different = zip(Self.rows(document), Self.rows(word)).filter { $0 != $1 }
                // A word too long for its column is cut in two on a PDF's page.
                #expect(different.count <= (other == "pdf" ? 1 : 0), "\(place).\(other): \(different)")
            }
        }
    }

    @Test("Each hostile file is refused in words or read safely")
    func hostile() throws {
        let folder = try Self.folder("hostile")
        let refused: [String: UnreadablePlan.Kind] = [
            "bomb-spaces.docx": .tooLarge, "bomb-spaces.xlsx": .tooLarge, "lying-sizes.docx": .tooLarge,
            "deep-nesting.docx": .tooLarge, "deep-nesting.html": .tooLarge, "entity-expansion.docx": .forbidden,
            "entity-quadratic.docx": .forbidden, "external-entity.docx": .forbidden, "truncated.docx": .damaged,
            "empty.docx": .empty, "no-document.docx": .notThisKind, "program.docx": .notThisKind,
            "program.xlsx": .notThisKind,
            "password.docx": .protected, "huge-cell.csv": .tooLarge, "huge-cell-5mb.csv.gz": .unsupported,
            "unclosed-quote.csv": .damaged,
        ]
        let rows: [String: Int] = [
            "csv-named.xlsx": 2, "path-names.docx": 3, "macro-renamed.docx": 3, "remote-parts.docx": 3,
            "empty-styled-rows.xlsx": 3,
            "empty-styled-wide.xlsx": 3, "far-corner.xlsx": 3, "huge-spans.html": 4, "formula-cells.csv": 6,
            "nul-bytes.csv": 4,
            "script-cells.html": 5, "utf-16.csv": 3, "utf-16-tabs.csv": 3,
        ]
        for (name, kind) in refused {
            #expect(throws: UnreadablePlan.self, "\(name)") { try Self.read(folder.appending(path: name)) }
            do { _ = try Self.read(folder.appending(path: name)) } catch {
                #expect((error as? UnreadablePlan)?.kind == kind, "\(name): \(error)")
            }
        }
        for (name, count) in rows {
            #expect(try Self.rows(Self.read(folder.appending(path: name))).count == count, "\(name)")
        }
    }

    /// The words of every row, cells divided, white space and the division into paragraphs left aside.
    private static func rows(_ document: SourceDocument) -> [[String]] {
        document.blocks.flatMap { block -> [[String]] in
            guard case .table(let table) = block else { return [] }
            return table.rows.map { row in
                row.cells.map { $0.continuesFromAbove ? "^" : $0.text.filter { !$0.isWhitespace } }
            }
        }
    }
}
