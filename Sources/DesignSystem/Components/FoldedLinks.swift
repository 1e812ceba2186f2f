import Markup

extension HTML {
    /// Links beside one another: `most` of them, as many as are read at a glance, and the rest folded; the one that
    /// leads `here`, to this page, is always among the first.
    static func foldedLinks(_ items: [NavigationItem], here: String?, most: Int) -> HTML {
        var shown = Array(items.prefix(most))
        if let own = items.first(where: { $0.path == here }), !shown.contains(own), let last = shown.indices.last {
            shown[last] = own
        }
        let folded = items.count > most ? items.filter { !shown.contains($0) } : []
        func line(_ item: NavigationItem) -> HTML {
            "<li><a href=\"\(Address.safe(item.path).text)\"\(if: item.path == here, " aria-current=\"page\"")>\(item.words)</a></li>"
        }
        let more: HTML? =
            folded.isEmpty
            ? nil
            : """
            <details><summary>\(Phrase(en: "More", cy: "Mwy"))</summary><ul>\(each: folded, line)</ul></details>
            """
        return "<div class=\"wrap\"><ul>\(each: shown, line)</ul>\(more)</div>"
    }
}
