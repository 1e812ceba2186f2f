/// What carers said beside what was answered, put back into rows: "You said | We did".
struct SaidTable {
    /// A theme, what was said of it, and the answers.
    struct Row {
        var theme: [FlatLine.Part] = []
        var said: [FlatLine.Part] = []
        var response: [FlatLine.Part] = []
        var line: Int
    }

    private(set) var rows: [Row] = []

    init(columns: [HeaderPhrases.Column], body: ArraySlice<FlatLine>) {
        let hasTheme = columns.contains { [.theme, .outcome, .objective, .ref].contains($0.role) }
        for line in body { read(line, hasTheme: hasTheme) }
    }

    private mutating func read(_ line: FlatLine, hasTheme: Bool) {
        let part = FlatLine.Part(text: SaidTable.withoutBullet(line.text), line: line.number)
        guard let word = line.text.split(separator: " ").first.map(String.init) else { return }
        let isAnswer =
            FlatMarker.isDotted(word) || SaidTable.answers.contains(FlatToken.plain(word)) && !line.text.hasSuffix("?")
        guard let last = rows.indices.last else {
            rows.append(Row(line: line.number))
            put(part, in: 0, isTheme: hasTheme && !SaidTable.isQuoted(line.text))
            return
        }
        if hasTheme, FlatMarker.number(word) != nil, word.count < line.text.count {
            rows.append(Row(line: line.number))
            put(part, in: last + 1, isTheme: true)
        } else if isAnswer {
            rows[last].response.append(part)
        } else if rows[last].response.isEmpty {
            put(part, in: last, isTheme: false)
        } else if hasTheme, !SaidTable.isQuoted(line.text) {
            // More of the answer, on a line of its own.
            rows[last].response.append(part)
        } else {
            rows.append(Row(theme: rows[last].theme, line: line.number))
            put(part, in: last + 1, isTheme: false)
        }
    }

    /// Puts words where they belong; a quotation with its answer on the same line is taken apart.
    private mutating func put(_ part: FlatLine.Part, in row: Int, isTheme: Bool) {
        if isTheme {
            rows[row].theme.append(part)
        } else if let close = part.text.firstIndex(of: "”"),
            let next = part.text.index(close, offsetBy: 2, limitedBy: part.text.endIndex),
            next < part.text.endIndex, part.text[next].isUppercase
        {
            rows[row].said.append(FlatLine.Part(text: String(part.text[...close]), line: part.line))
            rows[row].response.append(FlatLine.Part(text: String(part.text[next...]), line: part.line))
        } else if let last = rows[row].said.indices.last, part.text.first?.isLowercase ?? false {
            rows[row].said[last].text += " " + part.text
        } else {
            rows[row].said.append(part)
        }
    }

    private static func isQuoted(_ text: String) -> Bool {
        text.first.map { "“\"‘'".contains($0) } ?? false
    }

    private static func withoutBullet(_ text: String) -> String {
        guard let word = text.split(separator: " ").first, FlatToken.bullets.contains(String(word)) else { return text }
        return String(text.dropFirst(word.count + 1))
    }

    private static let answers: Set<String> = ["we", "weve", "were", "well", "our"]
}
