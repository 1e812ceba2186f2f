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
        let rows: [[HTML]] = facts.lines.map { line in
            let figure = line.latest
            let mark: HTML? = figure?.isProvisional == true ? .tag(MeasuresWords.provisional, .info) : nil
            return [
                "\(line.name.phrase)", "\(figure?.said.phrase ?? MeasuresWords.noFigure) \(mark)",
                "\(figure?.parts?.phrase ?? Phrase(same: "–"))", "\(line.targetSaid?.phrase ?? Phrase(same: "–"))",
                line.verdict.map { "\($0.words)" } ?? "–", figure?.openWords ?? "–", figure?.waitWords ?? "–",
            ]
        }
        return .table(
            ContractWords.summary,
            id: "summary",
            columns: [
                Column(MeasuresWords.indicator), Column(MeasuresWords.figure, isNumber: true),
                Column(MeasuresWords.parts, isNumber: true), Column(MeasuresWords.target, isNumber: true),
                Column(ContractWords.verdict), Column(ContractWords.open, isNumber: true),
                Column(ContractWords.longest, isNumber: true),
            ],
            rows: rows,
            isCaptionSeen: false
        )
    }

    private func section(_ line: ContractLine, at place: Int) -> HTML {
        let words: HTML? = narrative.line(line.indicator).map { .inset(Self.paragraphs($0)) }
        return """
            <section class="stack" aria-labelledby="line-\(place)"><h2 id="line-\(place)">\(line.name.phrase)</h2>
            <p>\(line.sentence.phrase)</p>\(words)\(line.table(id: "line-\(place)-numbers"))
            <p class="meta">\(line.how.phrase) \(ContractWords.scope): \(line.scope.words.lowercasedFirst).</p></section>
            """
    }

    private static func paragraphs(_ text: String) -> HTML {
        let lines: [HTML] = text.split(whereSeparator: \.isNewline).map { "<p>\(String($0))</p>" }
        return "\(lines)"
    }
}

extension ContractLine {
    private var isShare: Bool { figures.contains { $0.said.en.hasSuffix("%") } }

    /// Its figures, newest first.
    fileprivate func table(id: String) -> HTML {
        let rows: [[HTML]] = figures.reversed().map { figure in
            let mark: HTML? = figure.isProvisional ? .tag(MeasuresWords.provisional, .info) : nil
            return [
                "\(figure.period.name) \(mark)", "\(figure.said.phrase)",
                "\(figure.parts?.phrase ?? Phrase(same: "–"))", "\(figure.range(isShare) ?? Phrase(same: "–"))",
                figure.openWords, figure.waitWords,
            ]
        }
        return .table(
            name.phrase,
            id: id,
            columns: [
                Column(MeasuresWords.period), Column(MeasuresWords.figure, isNumber: true),
                Column(MeasuresWords.parts, isNumber: true), Column(MeasuresWords.range, isNumber: true),
                Column(ContractWords.open, isNumber: true), Column(ContractWords.longest, isNumber: true),
            ],
            rows: rows,
            isCaptionSeen: false
        )
    }
}

extension ContractFigure {
    fileprivate var openWords: HTML {
        isOpenHidden ? "\(MeasuresWords.hidden)" : open.map { "\(String($0))" } ?? "–"
    }
    fileprivate var waitWords: HTML { longestWait.map { "\(String($0))" } ?? "–" }
}

extension Phrase {
    /// The same with its first letter small, for the middle of a sentence.
    fileprivate var lowercasedFirst: Phrase { Phrase(en: en.lowercasedFirst, cy: cy.lowercasedFirst) }
}
