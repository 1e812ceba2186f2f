import Dates
import DocumentWriting
import Foundation
import Markup
import PlanReading

/// One agency's promises in the form that partners submit to a joint strategy.
///
/// Priority, action point, what our organisation will do, risks, and progress year by year: a row a promise.
struct PartnerForm: Sendable, Equatable {
    struct Row: Sendable, Equatable {
        /// Which strategy it is for; empty in a form for one strategy.
        var strategy = ""
        /// The theme with its reference and, on a line of its own, its aim.
        var priority = ""
        var point = ""
        var text = ""
        var when = ""
        var risks = ""
        /// In the order of the form's periods.
        var progress: [String] = []
    }

    /// The years, each with a column of its own.
    let periods: [String]
    let rows: [Row]

    /// Words are tidied as every document is read: spaces folded, no empty lines.
    init(periods: [String], rows: [Row]) {
        self.periods = periods.map { $0.tidyLine }
        self.rows = rows.map { row in
            var row = row
            row.strategy = row.strategy.tidyLine
            row.priority = row.priority.tidyLines
            row.point = row.point.tidyLine
            row.text = row.text.tidyLines
            row.when = row.when.tidyLine
            row.risks = row.risks.tidyLines
            let cells = row.progress.prefix(periods.count).map { $0.tidyLines }
            row.progress = cells + Array(repeating: "", count: max(0, periods.count - cells.count))
            return row
        }
    }

    /// What stands above the columns; the one a partner leaves out is the strategy's own.
    enum Header: String, CaseIterable {
        case strategy, priority, point, text, when, risks

        var words: Phrase {
            switch self {
            case .strategy: Phrase(en: "Strategy", cy: "Strategaeth")
            case .priority: Phrase(en: "Priority", cy: "Blaenoriaeth")
            case .point: Phrase(en: "Planned Action Point", cy: "Pwynt gweithredu")
            case .text: Phrase(en: "What our organisation will do", cy: "Yr hyn y bydd ein sefydliad yn ei wneud")
            case .when: Phrase(en: "By when", cy: "Erbyn pryd")
            case .risks: Phrase(en: "Risks", cy: "Risgiau")
            }
        }

        /// The column that a header of either language stands above.
        init?(_ written: String) {
            guard let header = Self.allCases.first(where: { [$0.words.en, $0.words.cy].contains(written) }) else {
                return nil
            }
            self = header
        }
    }

    private var namesStrategies: Bool { rows.contains { !$0.strategy.isEmpty } }
    private var hasDates: Bool { rows.contains { !$0.when.isEmpty } }

    /// The form as one table of text, for CSV and spreadsheets.
    var table: ExchangeTable { ExchangeTable(headers: headers(in: .english), rows: rows.map(cells)) }

    private func headers(in language: Language) -> [String] {
        let columns: [Header] =
            (namesStrategies ? [.strategy] : []) + [.priority, .point, .text] + (hasDates ? [.when] : []) + [.risks]
        return columns.map { $0.words.text(in: language) } + periods
    }

    private func cells(_ row: Row) -> [String] {
        (namesStrategies ? [row.strategy] : []) + [row.priority, row.point, row.text] + (hasDates ? [row.when] : [])
            + [row.risks] + row.progress
    }

    /// The form as a document of words.
    func document(title: String, agency: String, language: WrittenDocument.Language) -> WrittenDocument {
        let nowhere = Place()
        let spoken: Language = language == .welsh ? .welsh : .english
        let headers = headers(in: spoken)
        let lines = [headers] + rows.map(cells)
        let organisation = Phrase(en: "Organisation: \(agency)", cy: "Sefydliad: \(agency)").text(in: spoken)
        let table = Table(
            rows: lines.enumerated().map { number, line in
                TableRow(
                    isMarkedHeader: number == 0,
                    cells: line.enumerated().map { column, text in
                        Cell(
                            column: column,
                            paragraphs: text.split(separator: "\n").map { Paragraph(String($0), place: nowhere) },
                            place: nowhere
                        )
                    },
                    place: nowhere
                )
            },
            width: headers.count,
            place: nowhere
        )
        return WrittenDocument(
            title: title,
            language: language,
            blocks: [
                .heading(level: 1, Paragraph(title, place: nowhere)),
                .paragraph(Paragraph(organisation, place: nowhere)), .table(table),
            ]
        )
    }
}

extension String {
    /// One line, its spaces folded.
    var tidyLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Lines, each tidied, none empty.
    var tidyLines: String {
        split(whereSeparator: \.isNewline).map { String($0).tidyLine }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
