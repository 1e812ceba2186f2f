public import Markup

/// A column of a table.
public struct Column: Sendable {
    /// How the whole list is ordered by this column now.
    public enum Order: String, Sendable { case ascending, descending }

    public let words: Phrase
    public let isNumber: Bool
    /// Where the same list is, ordered by this column.
    public let sort: String?
    public let order: Order?

    public init(_ words: Phrase, isNumber: Bool = false, sort: String? = nil, order: Order? = nil) {
        self.words = words
        self.isNumber = isNumber
        self.sort = sort
        self.order = order
    }

    fileprivate var head: HTML {
        let arrow = order.map { $0 == .ascending ? "▲" : "▼" } ?? "↕"
        let words: HTML =
            sort.map {
                """
                <a class="sort" href="\(Address.safe($0).text)">\(self.words) <span aria-hidden="true">\(arrow)</span></a>
                """
            } ?? "\(self.words)"
        let sorted: HTML? = order.map { " aria-sort=\"\($0.rawValue)\"" }
        return "<th scope=\"col\" role=\"columnheader\"\(if: isNumber, " class=\"num\"")\(sorted)>\(words)</th>"
    }
}

extension HTML {
    /// A table with a caption; the first cell of each row is its heading.
    ///
    /// On a narrow screen each row becomes a list of named facts; without `stacks`, as few narrow columns of numbers can be,
    /// it stays a table and scrolls in a box of its own. `isCaptionSeen` is false where a heading has just said the same.
    /// Several tables with the same columns on one page line up with `isEven`.
    public static func table(
        _ caption: Phrase,
        id: String = "table",
        columns: [Column],
        rows: [[HTML]],
        stacks: Bool = true,
        isEven: Bool = false,
        isCaptionSeen: Bool = true
    ) -> HTML {
        let lines: [HTML] = rows.map { row in
            let cells: [HTML] = row.enumerated().map { index, cell in
                cellOf(cell, at: index, columns.indices.contains(index) ? columns[index] : nil)
            }
            return "<tr role=\"row\">\(cells)</tr>"
        }
        let kind = [stacks ? "stacks" : nil, isEven ? "even" : nil].compactMap { $0 }.joined(separator: " ")
        return """
            <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)-caption">\
            <table role="table" class="\(kind)">
            <caption id="\(id)-caption"\(if: !isCaptionSeen, " class=\"vh\"")>\(caption)</caption><thead role="rowgroup"><tr role="row">\
            \(each: columns, \.head)</tr></thead><tbody role="rowgroup">\(lines)</tbody></table></div>
            """
    }

    /// Roles are said outright because a stacked table is no longer laid out as one.
    private static func cellOf(_ cell: HTML, at index: Int, _ column: Column?) -> HTML {
        guard index > 0 else { return "<th scope=\"row\" role=\"rowheader\">\(cell)</th>" }
        let label: HTML? = column.map { " data-label=\"\($0.words)\"" }
        return "<td role=\"cell\"\(label)\(if: column?.isNumber == true, " class=\"num\"")>\(cell)</td>"
    }

    /// Facts about one thing: what, the answer, and perhaps a way to change it.
    public static func summaryList(_ facts: [Fact]) -> HTML {
        let lines: [HTML] = facts.map { fact in
            let change: HTML? = fact.action.map { "<dd>\($0)</dd>" }
            return "<div><dt>\(fact.name)</dt><dd>\(fact.answer)</dd>\(change)</div>"
        }
        return "<dl class=\"sum\">\(lines)</dl>"
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
    public init(
        _ name: Phrase,
        text: String?,
        otherwise: Phrase = Phrase(en: "None", cy: "Dim"),
        action: HTML? = nil
    ) {
        self.init(name, text.map { "\($0)" } ?? .none(otherwise), action: action)
    }
}
