import Delivery
import DesignSystem
import Markup

extension ReportContent {
    /// The report as a page: what matters on one sheet first, then each section whole.
    ///
    /// `after` adds to a section's end, such as a way to forward it.
    func html(after: (ReportPart) -> HTML? = { _ in nil }) -> HTML {
        let asked: HTML? = asks.isEmpty ? nil : "<h3>\(SectionKind.asks.words)</h3><ol>\(HTML.items(asks))</ol>"
        let contents: [HTML] = parts.map { part in
            "<li><a href=\"#section-\(part.id.written)\">\(part.title)</a>\(part.firstWords)</li>"
        }
        return """
            <section class="report-summary stack" aria-labelledby="summary"><h2 id="summary">\(ReportWords.summary)</h2>
            <p class="meta">\(basis)</p>
            <ul>\(HTML.items(summary.map(\.forColleagues)))</ul>\(asked)
            <h3>\(Phrase(en: "In this report", cy: "Yn yr adroddiad hwn"))</h3><ul>\(contents)</ul></section>
            \(parts.map { $0.html(after: after($0)) })
            """
    }
}

extension ReportPart {
    /// Its first sentence, for the contents.
    fileprivate var firstWords: HTML? {
        composed.sentences.first.map { ": \($0.forColleagues)" }
    }

    func html(after: HTML?) -> HTML {
        let from: HTML? = cameFrom.map { "<p class=\"meta\">\($0)</p>" }
        let sentences: HTML? =
            composed.sentences.isEmpty ? nil : "<p>\(HTML.running(composed.sentences))</p>"
        return """
            <section class="stack" aria-labelledby="section-\(id.written)"><h2 id="section-\(id.written)">\(title)</h2>\(from)\
            \(sentences)\(table)\(words(originalCommentary?.words))\(words(commentary?.words))\(after)</section>
            """
    }

    /// What somebody wrote: the lines of what is asked are a list, anything else is paragraphs.
    private func words(_ text: String?) -> HTML? {
        guard let lines = text?.asLines, !lines.isEmpty else { return nil }
        if kind == .asks || originalKind == .asks { return "<ol>\(HTML.items(lines))</ol>" }
        return .inset("\(HTML.paragraphs(lines))")
    }

    private var table: HTML? {
        let count = composed.rows.count
        guard count > 0 else { return nil }
        let lines = Phrase.counted(
            count,
            en: EnglishForms(one: "1 line", other: "\(count) lines"),
            cy: WelshForms(two: "2 linell", other: "\(count) llinell")
        )
        return .table(
            Phrase(en: "\(title.en): \(lines.en)", cy: "\(title.cy): \(lines.cy)"),
            id: "rows-\(id.written)",
            columns: composed.columns.map { Column($0.words) },
            rows: composed.rows.map { row in
                row.cells.enumerated().map { index, cell in
                    let path = index == 0 ? row.path : nil
                    return path.map { .link(cell.forColleagues, to: $0) } ?? "\(cell.forColleagues)"
                }
            },
            stacks: true
        )
    }
}
