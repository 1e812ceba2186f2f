import Delivery
import Desk
import DocumentWriting
import Foundation
import Markup
import PlanReading
import Strategy
import Web

/// The files a report is taken away as.
enum ReportFile: String, CaseIterable, Sendable {
    case docx, odt, xlsx, csv

    var words: Phrase {
        switch self {
        case .docx: Phrase(same: "Word")
        case .odt: Phrase(same: "OpenDocument")
        case .xlsx: Phrase(same: "Excel")
        case .csv: Phrase(same: "CSV")
        }
    }

    var contentType: String {
        switch self {
        case .docx: WordFile.contentType
        case .odt: OpenTextFile.contentType
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }

    func bytes(of content: ReportContent, in language: Language) throws -> [UInt8] {
        switch self {
        case .docx: try WordFile.bytes(of: content.document(in: language))
        case .odt: try OpenTextFile.bytes(of: content.document(in: language))
        case .xlsx: try PlanWorkbook.bytes(of: content.exchange(in: language), sheet: "Report")
        case .csv: Array(content.exchange(in: language).csv.utf8)
        }
    }
}

let reportFileRoutes: [Route] = ReportFile.allCases.map { file in
    .get("/reports/:report/versions/:number/export.\(file.rawValue)", for: .staffWho(.seePlans)) { visit in
        let shown = try await visit.ask(visit.versionAsked)
        return .download(
            Download(
                name: "report.\(file.rawValue)",
                contentType: file.contentType,
                bytes: try file.bytes(of: shown.content, in: visit.language)
            )
        )
    }
}

extension ReportContent {
    /// As a document to be written: the summary, then each section.
    func document(in language: Language) -> WrittenDocument {
        let title = title.text(in: language)
        var blocks: [Block] = [
            .heading(level: 1, Paragraph(title, place: Place())), .line(basis.text(in: language)),
            .heading(level: 2, Paragraph(ReportWords.summary.text(in: language), place: Place())),
        ]
        blocks += summary.map { .item($0.forColleagues.text(in: language)) }
        for part in parts { blocks += part.blocks(in: language) }
        return WrittenDocument(title: title, language: language == .welsh ? .welsh : .english, blocks: blocks)
    }

    func exchange(in language: Language) -> ExchangeTable {
        let lines = table(in: language)
        return ExchangeTable(headers: lines.first ?? [], rows: Array(lines.dropFirst()))
    }

    /// As a table of text, a line for each sentence, for each row of a section and for each commentary.
    func table(in language: Language) -> [[String]] {
        let used = ReportColumn.allCases.filter { column in parts.contains { $0.composed.columns.contains(column) } }
        let section = Phrase(en: "Section", cy: "Adran").text(in: language)
        let text = Phrase(en: "Text", cy: "Testun").text(in: language)
        var lines = [[section, text] + used.map { $0.words.text(in: language) }]
        func add(_ title: String, _ words: String) { lines.append([title, words] + used.map { _ in "" }) }
        for words in summary { add(ReportWords.summary.text(in: language), words.forColleagues.text(in: language)) }
        for part in parts {
            let title = part.title.text(in: language)
            for sentence in part.composed.sentences { add(title, sentence.forColleagues.text(in: language)) }
            for row in part.composed.rows {
                let cells = Dictionary(
                    zip(part.composed.columns, row.cells.map { $0.forColleagues.text(in: language) }),
                    uniquingKeysWith: { first, _ in first }
                )
                lines.append([title, ""] + used.map { cells[$0] ?? "" })
            }
            for words in [part.originalCommentary, part.commentary].compactMap({ $0 }) { add(title, words.words) }
        }
        return lines
    }
}

extension ReportPart {
    fileprivate func blocks(in language: Language) -> [Block] {
        var blocks: [Block] = [.heading(level: 2, Paragraph(title.text(in: language), place: Place()))]
        if let cameFrom { blocks.append(.line(cameFrom.text(in: language))) }
        let sentences = composed.sentences.map { $0.forColleagues.text(in: language) }.joined(separator: " ")
        if !sentences.isEmpty { blocks.append(.line(sentences)) }
        if !composed.rows.isEmpty { blocks.append(.table(table(in: language))) }
        for words in [originalCommentary, commentary].compactMap({ $0 }) {
            blocks += words.words.asLines.map { kind == .asks ? .item($0) : .line($0) }
        }
        return blocks
    }

    private func table(in language: Language) -> Table {
        let head = composed.columns.map { $0.words.text(in: language) }
        let body = composed.rows.map { row in row.cells.map { $0.forColleagues.text(in: language) } }
        let rows = ([head] + body).enumerated().map { index, cells in
            TableRow(
                isMarkedHeader: index == 0,
                cells: cells.enumerated().map { column, words in
                    Cell(
                        column: column,
                        paragraphs: words.asLines.map { Paragraph($0, place: Place()) },
                        place: Place()
                    )
                },
                place: Place()
            )
        }
        return Table(name: title.text(in: language), rows: rows, width: head.count, place: Place())
    }
}

extension Block {
    fileprivate static func line(_ words: String) -> Block { .paragraph(Paragraph(words, place: Place())) }
    fileprivate static func item(_ words: String) -> Block {
        .paragraph(Paragraph(words, isListItem: true, marker: "•", place: Place()))
    }
}
