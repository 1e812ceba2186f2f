public import Markup

/// A column of a table.
public struct Column: Sendable {
    public let words: Phrase
    public let isNumber: Bool

    public init(_ words: Phrase, isNumber: Bool = false) {
        self.words = words
        self.isNumber = isNumber
    }
}

extension HTML {
    /// A table with a caption; the first cell of each row is its heading.
    public static func table(_ caption: Phrase, id: String = "table", columns: [Column], rows: [[HTML]]) -> HTML {
        let heads: [HTML] = columns.map { "<th scope=\"col\"\(if: $0.isNumber, " class=\"num\"")>\($0.words)</th>" }
        let lines: [HTML] = rows.map { row in
            let cells: [HTML] = row.enumerated().map { index, cell in
                let isNumber = index < columns.count && columns[index].isNumber
                return index == 0
                    ? "<th scope=\"row\">\(cell)</th>" : "<td\(if: isNumber, " class=\"num\"")>\(cell)</td>"
            }
            return "<tr>\(cells)</tr>"
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)-caption"><table>
            <caption id="\(id)-caption">\(caption)</caption><thead><tr>\(heads)</tr></thead><tbody>\(lines)</tbody></table></div>
            """
    }

    /// Facts about one thing: what, the answer, and perhaps a way to change it.
    public static func summaryList(_ facts: [Fact]) -> HTML {
        let lines: [HTML] = facts.map { fact in
            let change: HTML? = fact.action.map { "<dd>\($0)</dd>" }
            return "<div><dt>\(fact.name)</dt><dd>\(fact.answer)</dd>\(change)</div>"
        }
        return "<dl class=\"sum\">\(lines)</dl>"
    }

    /// Which rows of a long list are shown, and ways to the others.
    public static func pages(of total: Int, size: Int, current: Int, path: (Int) -> String) -> HTML {
        let last = max(1, (total + size - 1) / max(1, size))
        let first = total == 0 ? 0 : (current - 1) * size + 1
        let end = min(total, current * size)
        let showing = Phrase(
            en: "Showing \(first) to \(end) of \(total)",
            cy: "Yn dangos \(first) i \(end) o \(total)"
        )
        guard last > 1 else { return "<p>\(showing)</p>" }
        let near = [1, current - 1, current, current + 1, last].filter { (1...last).contains($0) }
        let shown = Array(Set(near)).sorted()
        let links: [HTML] = shown.map { number in
            number == current
                ? "<li><span aria-current=\"page\">\(number)</span></li>"
                : "<li><a href=\"\(path(number))\">\(number)</a></li>"
        }
        return """
            <p>\(showing)</p><nav aria-label="\(Phrase(en: "Pages", cy: "Tudalennau"))"><ul class="page">\(links)</ul></nav>
            """
    }
}

/// One line of a summary list.
public struct Fact: Sendable {
    public let name: Phrase
    public let answer: HTML
    public let action: HTML?

    public init(_ name: Phrase, _ answer: HTML, action: HTML? = nil) {
        self.name = name
        self.answer = answer
        self.action = action
    }

    /// Plain text, or words for its absence.
    public init(_ name: Phrase, text: String?, action: HTML? = nil) {
        self.init(name, text.map { "\($0)" } ?? .none(), action: action)
    }
}
