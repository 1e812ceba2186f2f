public import Markup

extension HTML {
    /// Which rows of a long list are shown, and ways to the others.
    public static func pages(of total: Int, size: Int, current: Int, path: (Int) -> String) -> HTML {
        let size = max(1, size)
        let last = max(1, (max(0, total) - 1) / size + 1)
        let current = (1...last).contains(current) ? current : 1
        let first: Int = total == 0 ? 0 : (current - 1) * size + 1
        let end: Int = current == last ? total : current * size
        let showing = Phrase(en: "Showing \(first) to \(end) of \(total)", cy: "Yn dangos \(first) i \(end) o \(total)")
        guard last > 1 else { return "<p>\(showing)</p>" }
        let near = [1, current - 1, current, current + 1, last].filter { (1...last).contains($0) }
        var links: [HTML] = []
        var before = 0
        for number in Set(near).sorted() {
            if number > before + 1 { links.append("<li><span>…</span></li>") }
            links.append(pageLink(number, current, path))
            before = number
        }
        if current > 1 { links.insert(step(Words.previous, "prev", path(current - 1)), at: 0) }
        if current < last { links.append(step(Words.next, "next", path(current + 1))) }
        return """
            <p>\(showing)</p><nav aria-label="\(Phrase(en: "Pages", cy: "Tudalennau"))"><ul class="page">\(links)</ul></nav>
            """
    }

    private static func pageLink(_ number: Int, _ current: Int, _ path: (Int) -> String) -> HTML {
        let isHere = number == current
        return """
            <li><a href="\(Address.safe(path(number)).text)"\(if: isHere, " aria-current=\"page\"")>\
            <span class="vh">\(Words.page) </span>\(number)</a></li>
            """
    }

    private static func step(_ words: Phrase, _ relation: String, _ path: String) -> HTML {
        "<li><a href=\"\(Address.safe(path).text)\" rel=\"\(relation)\">\(words)</a></li>"
    }
}
