import DesignSystem
import Foundation
import Markup

extension ContractContent {
    /// The report as a page: all on one sheet first, then each indicator with the periods before.
    var html: HTML {
        let provisional: HTML? =
            facts.isProvisional ? .inset("<p>\(ContractWords.provisional)</p>") : nil
        let head = [
            Fact(ContractWords.provider, text: facts.provider),
            Fact(ContractWords.commissioner, text: facts.commissioner),
            Fact(MeasuresWords.period, "\(facts.period.name)"),
            Fact(Phrase(en: "Counted on", cy: "Cyfrifwyd ar"), .day(facts.asOf)),
        ]
        return """
            \(.summaryList(head))\(provisional)
            \(narrative.overall.map { "<h2>\(ContractWords.overall)</h2>\(Self.paragraphs($0))" as HTML })
            <h2>\(ContractWords.summary)</h2><p class="meta">\(ContractWords.how)</p>\(summary)
            \(facts.lines.enumerated().map { section($1, at: $0) })
            """
    }

    private var summary: HTML {
        let lines = facts.lines
        let latest = lines.map(\.latest)
        return FilledTable(
            heads: lines.map { "\($0.name.phrase)" },
            headed: MeasuresWords.indicator,
            columns: [
                (
                    Column(MeasuresWords.figure, isNumber: true),
                    latest.map { figure in figure.map { "\($0.said.phrase) \($0.mark)" } }
                ),
                (Column(MeasuresWords.parts, isNumber: true), latest.map { $0?.parts.map { "\($0.phrase)" } }),
                (Column(MeasuresWords.target, isNumber: true), lines.map { $0.targetSaid.map { "\($0.phrase)" } }),
                (Column(ContractWords.verdict), lines.map { $0.verdict.map { "\($0.words)" } }),
                (Column(ContractWords.open, isNumber: true), latest.map { $0?.openWords }),
                (Column(ContractWords.longest, isNumber: true), latest.map { $0?.waitWords }),
            ]
        ).html(ContractWords.summary, id: "summary")
    }

    private func section(_ line: ContractLine, at place: Int) -> HTML {
        let words: HTML? = narrative.line(line.indicator).map { .inset(Self.paragraphs($0)) }
        return """
            <section class="stack"><h2>\(line.name.phrase)</h2>
            <p>\(line.sentence.phrase)</p>\(words)\(line.table(id: "line-\(place)-numbers"))
            <p class="meta">\(line.prose?.html ?? "\(line.how.phrase)") \(ContractWords.scope): \(line.scope.words.lowercasedFirst).</p></section>
            """
    }

    private static func paragraphs(_ text: String) -> HTML {
        let lines: [HTML] = text.split(whereSeparator: \.isNewline).map { "<p>\(String($0))</p>" }
        return "\(lines)"
    }
}

extension ContractLine {
    private var isShare: Bool { figures.contains { $0.said.en.hasSuffix("%") } }

    /// Its figures, newest first; none where no period has one.
    fileprivate func table(id: String) -> HTML? {
        let shown = Array(figures.reversed())
        guard shown.contains(where: { $0.why == nil || $0.openWords != nil }) else { return nil }
        return FilledTable(
            heads: shown.map { "\($0.period.name) \($0.mark)" },
            headed: MeasuresWords.period,
            columns: [
                (Column(MeasuresWords.figure, isNumber: true), shown.map { "\($0.said.phrase)" }),
                (Column(MeasuresWords.parts, isNumber: true), shown.map { $0.parts.map { "\($0.phrase)" } }),
                (Column(MeasuresWords.range, isNumber: true), shown.map { $0.range(isShare).map { "\($0)" } }),
                (Column(ContractWords.open, isNumber: true), shown.map(\.openWords)),
                (Column(ContractWords.longest, isNumber: true), shown.map(\.waitWords)),
            ]
        ).html(name.phrase, id: id)
    }
}

/// A table without the columns that have nothing in them.
private struct FilledTable {
    let heads: [HTML]
    let headed: Phrase
    let columns: [(column: Column, cells: [HTML?])]

    func html(_ caption: Phrase, id: String) -> HTML {
        let filled = columns.filter { $0.cells.contains { $0 != nil } }
        return .table(
            caption,
            id: id,
            columns: [Column(headed)] + filled.map(\.column),
            rows: heads.enumerated().map { row, head in [head] + filled.map { $0.cells[row] ?? "–" } },
            stacks: filled.count > 2,
            isCaptionSeen: false
        )
    }
}

extension ContractFigure {
    fileprivate var mark: HTML? { isProvisional ? .tag(MeasuresWords.provisional, .info) : nil }
    fileprivate var openWords: HTML? {
        isOpenHidden ? "\(ContractWords.few)" : open.map { "\(String($0))" }
    }
    fileprivate var waitWords: HTML? { longestWait.map { "\(Phrase.number($0))" } }
}

extension Phrase {
    /// The same with its first letter small, for the middle of a sentence.
    fileprivate var lowercasedFirst: Phrase { Phrase(en: en.lowercasedFirst, cy: cy.lowercasedFirst) }
}
