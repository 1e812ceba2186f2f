import Delivery
import DesignSystem
import Markup

extension ReportContent {
    /// The report as a page: what matters on one sheet first, then each section whole.
    ///
    /// `after` adds to a section's end, such as a way to forward it.
    func html(after: (ReportPart) -> HTML? = { _ in nil }) -> HTML {
        let asked: HTML? =
            asks.isEmpty ? nil : "<h3>\(SectionKind.asks.words)</h3><ol>\(HTML.items(asks))</ol>"
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
        guard !isOfEachPlan else { return nil }
        return composed.sentences.first.map { ": \($0.forColleagues)" }
    }

    func html(after: HTML?) -> HTML {
        let from: HTML? = cameFrom.map { "<p class=\"meta\">\($0)</p>" }
        let list: HTML = "<ul>\(HTML.items(composed.sentences.map(\.forColleagues)))</ul>"
        let running: HTML? =
            composed.sentences.isEmpty ? nil : "<p>\(HTML.running(composed.sentences))</p>"
        let sentences = isOfEachPlan ? list : running
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

    /// Whether each of its sentences is of another plan: then they are a list.
    private var isOfEachPlan: Bool {
        kind == .progress && composed.sentences.count > 1 && composed.columns.contains(.plan)
    }

    /// Its lines; where they are of several plans a table for each, that is named once and leaves room for the rest.
    private var table: HTML? {
        guard !composed.rows.isEmpty else { return nil }
        guard let plan = composed.columns.firstIndex(of: .plan), plan > 0 else {
            return table(composed.rows, called: title, at: 0)
        }
        var order: [ReportText] = []
        var rows: [ReportText: [ReportRow]] = [:]
        for row in composed.rows where row.cells.indices.contains(plan) {
            if rows[row.cells[plan]] == nil { order.append(row.cells[plan]) }
            rows[row.cells[plan], default: []].append(row)
        }
        let tables: [HTML] = order.enumerated().map { index, name in
            // The same plans stand in other sections too: the section's name tells their tables apart.
            let called = name.forColleagues
            return table(
                rows[name] ?? [],
                called: Phrase(en: "\(called.en) (\(title.en))", cy: "\(called.cy) (\(title.cy))"),
                at: index,
                without: plan
            )
        }
        return "\(tables)"
    }

    private func table(
        _ rows: [ReportRow],
        called name: Phrase,
        at index: Int,
        without left: Int? = nil
    ) -> HTML {
        let lines = Phrase.counted(
            rows.count,
            en: EnglishForms(one: "1 line", other: "\(rows.count) lines"),
            cy: WelshForms(two: "2 linell", other: "\(rows.count) llinell")
        )
        return .table(
            Phrase(en: "\(name.en): \(lines.en)", cy: "\(name.cy): \(lines.cy)"),
            id: index == 0 ? "rows-\(id.written)" : "rows-\(id.written)-\(index)",
            columns: composed.columns.enumerated().filter { $0.offset != left }.map {
                Column($0.element.words)
            },
            rows: rows.map { row in
                row.cells.enumerated().filter { $0.offset != left }.map { index, cell in
                    let path = index == 0 ? row.path : nil
                    return path.map { .link(cell.forColleagues, to: $0) } ?? "\(cell.forColleagues)"
                }
            },
            stacks: true
        )
    }
}
