import Foundation
import Markup
import PlanReading
import Strategy
import TestSupport
import Testing

@testable import Boards

/// The files a report is taken away as, read back: each says what the page says.
@Suite struct ReportFileStories {
    @Test(arguments: TestStore.allCases)
    func everyFileOfAReportSaysWhatItsPageSays(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let help = "A trainer, please; \"soon\""
            try await world.approve("Train reception staff", .offTrack, why: "=Two posts are empty", help: help)
            let report = try await world.report(to: meeting, signed: false)
            let late = try await world.section(.late, of: report)
            let wrote = try await world.lead.post(
                "\(report)/sections/\(late.id.written)",
                ["words": "We worry.\nSo do they.", "was": ""]
            )
            #expect(wrote.status == .seeOther)
            try await world.sign(report)

            for (prefix, language) in [("", Language.english), ("/cy", .welsh)] {
                for file in ReportFile.allCases {
                    let answer = try await world.member.get("\(prefix)\(report)/versions/1/export.\(file.rawValue)")
                    let read = try DocumentReader.read(answer.body, named: "report.\(file.rawValue)")
                    try holds(read, try await world.content(report), in: language, as: file)
                    for words in ["Two posts are empty", help, "We worry.", "So do they."] {
                        #expect(read.everyWord.contains { $0.contains(words) }, "\(file) \(prefix): \(words)")
                    }
                    guard language == .english else { continue }
                    for words in ["None of the 4 actions is done.", "2 actions are late."] {
                        #expect(read.everyWord.contains { $0.contains(words) }, "\(file): \(words)")
                    }
                }
            }
        }
    }

    /// Every sentence and every cell of every section, in its order.
    private func holds(_ read: SourceDocument, _ content: ReportContent, in language: Language, as file: ReportFile)
        throws
    {
        for part in content.parts {
            let title = part.title.text(in: language)
            for sentence in part.composed.sentences.map({ $0.forColleagues.text(in: language) }) {
                #expect(read.everyWord.contains { $0.contains(sentence) }, "\(file): \(sentence)")
            }
            let rows = part.composed.rows.map { $0.cells.map { $0.forColleagues.text(in: language) } }
            if file == .docx || file == .odt {
                #expect(read.headings.contains(title))
                guard !rows.isEmpty else { continue }
                let head = part.composed.columns.map { $0.words.text(in: language) }
                #expect(read.tables.contains { $0 == [head] + rows }, "\(file): \(title)")
            } else {
                // One table for all sections: a row is found by its section and what it says, whatever stands between.
                for row in rows {
                    // What a spreadsheet would take for a formula is marked as text.
                    let said = row.filter { !$0.isEmpty }.map { file == .csv && $0.hasPrefix("=") ? "'" + $0 : $0 }
                    #expect(
                        read.tables.joined().contains { line in
                            line.first == title && line.dropFirst(2).filter { !$0.isEmpty }.isReorder(of: said)
                        },
                        "\(file): \(row)"
                    )
                }
            }
        }
    }
}

extension SourceDocument {
    fileprivate var headings: [String] {
        blocks.compactMap { if case .heading(_, let words) = $0 { words.text } else { nil } }
    }

    /// Each table as rows of cells.
    fileprivate var tables: [[[String]]] {
        blocks.compactMap { block in
            guard case .table(let table) = block else { return nil }
            return table.rows.map { row in
                var cells = [String](repeating: "", count: table.width)
                for cell in row.cells where cell.column < cells.count {
                    cells[cell.column] = cell.paragraphs.map(\.text).joined(separator: "\n")
                }
                return cells
            }
        }
    }

    fileprivate var everyWord: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(_, let words), .paragraph(let words): [words.text]
            case .table: []
            }
        } + tables.flatMap { $0.flatMap { $0 } }
    }
}

extension [String] {
    fileprivate func isReorder(of others: [String]) -> Bool { sorted() == others.sorted() }
}
