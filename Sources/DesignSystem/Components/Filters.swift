public import Markup

/// A filter that is on, and the address of the same list without it.
public struct ChosenFilter: Sendable {
    public let words: Phrase
    public let without: String

    public init(_ words: Phrase, without: String) {
        self.words = words
        self.without = without
    }
}

extension HTML {
    /// The filters of a list beside the list itself; on a narrow screen they fold into one line.
    public static func filtered(action: String, filters: HTML, chosen: [ChosenFilter], clear: String, _ list: HTML)
        -> HTML
    {
        let title =
            chosen.isEmpty
            ? Phrase(en: "Filter", cy: "Hidlo")
            : Phrase(en: "Filter (\(chosen.count) chosen)", cy: "Hidlo (\(chosen.count) wedi’u dewis)")
        return """
            <div class="side start"><details class="filters"><summary><h2>\(title)</h2></summary>
            <form class="stack" method="get" action="\(Address.safe(action).text)">\(button(Words.applyFilters))\(filters)\
            \(button(Words.applyFilters, .secondary))</form></details>
            <div class="stack">\(chips(chosen, clear: clear))\(list)</div></div>
            """
    }

    /// What the list is narrowed by, each with a way to widen it again.
    public static func chips(_ chosen: [ChosenFilter], clear: String) -> HTML? {
        guard !chosen.isEmpty else { return nil }
        let lines: [HTML] = chosen.map { filter in
            """
            <li><a href="\(Address.safe(filter.without).text)"><span class="vh">\(Words.removeFilter) </span>\(filter.words) \
            <span aria-hidden="true">×</span></a></li>
            """
        }
        return """
            <ul class="chips" aria-label="\(Phrase(en: "Filters you have chosen", cy: "Hidlwyr rydych wedi’u dewis"))">\(lines)\
            <li><a href="\(Address.safe(clear).text)">\(Words.clearFilters)</a></li></ul>
            """
    }
}
