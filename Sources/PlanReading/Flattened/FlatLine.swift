/// A line of a text that was once laid out: what it says, and what is left of its layout.
struct FlatLine: Sendable, Hashable {
    /// What it says, white space folded; never empty.
    var text: String
    /// The pieces between tabs, each trimmed, outermost empty ones kept: one piece when there is no tab.
    var cells: [String]
    /// Where it stood, counted from 1.
    var number: Int
    /// Blank lines before it.
    var gap: Int
    /// The level of a heading, when the file says that it is one.
    var headingLevel: Int?
    /// A page began here.
    var startsPage = false

    /// A row of a table whose columns were kept apart by tabs.
    var isTabbed: Bool { cells.count > 1 }
}

extension FlatLine {
    /// The lines of plain text, blank ones counted but left out.
    static func lines(of texts: [String]) -> [FlatLine] {
        var result: [FlatLine] = []
        var gap = 0
        var startsPage = false
        for (index, raw) in texts.enumerated() {
            if raw.contains("\u{0C}") { startsPage = true }
            guard var line = FlatLine(raw: raw, number: index + 1) else {
                gap += 1
                continue
            }
            line.gap = gap
            line.startsPage = startsPage
            result.append(line)
            gap = 0
            startsPage = false
        }
        return withBullets(result)
    }

    /// A single letter that several lines begin with is a bullet whose shape was lost: "O Who are carers?".
    static func withBullets(_ lines: [FlatLine]) -> [FlatLine] {
        let lettered = lines.indices.filter { index in
            let text = lines[index].text
            return text.hasPrefix("O ") && (text.dropFirst(2).first?.isUppercase ?? false)
        }
        guard lettered.count > 1 else { return lines }
        var lines = lines
        for index in lettered {
            let isTitle = !(lines[index].text.last.map { ".;,".contains($0) } ?? true)
            let text = String(lines[index].text.dropFirst(2))
            lines[index].text = isTitle ? text : "• " + text
            lines[index].cells = [lines[index].text]
        }
        return lines
    }

    /// A line with its white space folded and markup left by an extractor taken off; nil when nothing is left.
    init?(raw: String, number: Int) {
        let plain = FlatLine.withoutMarkup(raw)
        let cells = plain.split(separator: "\t", omittingEmptySubsequences: false).map { FlatLine.folded($0) }
        let text = FlatLine.folded(Substring(plain))
        guard !text.isEmpty else { return nil }
        self.init(text: text, cells: cells, number: number, gap: 0)
    }

    /// White space of every kind as single spaces, none at the ends.
    static func folded(_ text: Substring) -> String {
        text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }).joined(separator: " ")
    }

    /// Takes off the marks of emphasis that extractors leave: `<u>`, `</i>`, `**`.
    private static func withoutMarkup(_ raw: String) -> String {
        guard raw.contains("<") || raw.contains("**") else { return raw }
        var result = ""
        var rest = raw[...]
        while let character = rest.first {
            if character == "<", let tag = tags.first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(tag.count)
            } else if rest.hasPrefix("**") {
                rest = rest.dropFirst(2)
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static let tags: [String] = ["u", "i", "b", "em", "strong", "sup", "sub", "br"]
        .flatMap { ["<\($0)>", "</\($0)>", "<\($0)/>"] }
}
