import DocumentWriting
import Foundation
import PlanReading
import Testing

/// What is written is what a reader finds: the same blocks, and the same plan.
@Suite struct ReadBackTests {
    @Test(arguments: documents) func aDocumentWrittenReadsBackAsItWas(_ file: URL) throws {
        let read = try DocumentReader.read([UInt8](Data(contentsOf: file)), named: file.lastPathComponent)
        let written = WrittenDocument(title: "A plan", blocks: read.blocks)

        let word = try DocumentReader.read(WordFile.bytes(of: written), named: "plan.docx")
        let open = try DocumentReader.read(OpenTextFile.bytes(of: written), named: "plan.odt")

        #expect(outline(word) == outline(read))
        #expect(outline(open) == outline(read))
        #expect(word.statedTitle == "A plan")
        #expect(open.statedTitle == "A plan")
    }

    @Test func wordsThatAreMarksStayWords() throws {
        let words = "5 < 6 & \"more\" \u{1}]]> <w:t>Ŵyn</w:t>"
        let written = WrittenDocument(
            title: words,
            language: .welsh,
            blocks: [.paragraph(Paragraph(words, place: Place()))]
        )

        let read = [
            try DocumentReader.read(WordFile.bytes(of: written)),
            try DocumentReader.read(OpenTextFile.bytes(of: written)),
        ]

        for document in read {
            #expect(outline(document) == ["5 < 6 & \"more\" ]]> <w:t>Ŵyn</w:t>"])
        }
    }

    @Test func theSameDocumentIsTheSameBytes() throws {
        let written = WrittenDocument(title: "Plan", blocks: [.paragraph(Paragraph("One", place: Place()))])

        #expect(try WordFile.bytes(of: written) == WordFile.bytes(of: written))
        #expect(try OpenTextFile.bytes(of: written) == OpenTextFile.bytes(of: written))
    }
}

/// Our invented plans, and the real ones where they are at hand.
private let documents: [URL] = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL
    let folders = ["Sources/App/Example/Plans", "../shared/plans/documents", "../shared/plans/awkward"]
    let found = folders.flatMap { folder -> [URL] in
        let place = package.appending(path: folder).standardizedFileURL
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
            print("Skipped: there is no \(folder).")
            return []
        }
        return names.sorted().filter { [".html", ".docx", ".odt"].contains(where: $0.hasSuffix) }.map {
            place.appending(path: $0)
        }
    }
    return found
}()

/// A document as lines: what each block is, and what it says.
private func outline(_ document: SourceDocument) -> [String] {
    document.blocks.flatMap { block -> [String] in
        switch block {
        case .heading(let level, let words): ["\(level) \(words.text)"]
        case .paragraph(let words): [words.shown]
        case .table(let table):
            table.rows.map { row in
                (row.isMarkedHeader ? "# " : "| ")
                    + row.cells.filter { !$0.paragraphs.isEmpty }.map { cell in
                        "\(cell.column)+\(cell.columnSpan): " + cell.paragraphs.map(\.shown).joined(separator: " ¶ ")
                    }.joined(separator: " | ")
            }
        }
    }
}

extension Paragraph {
    /// With its marker, unless that is a bullet, of which any will do.
    fileprivate var shown: String {
        guard let marker, marker.count > 1 else { return text }
        return "\(marker) \(text)"
    }
}
