/// Headers of columns that ran together into a line, or stand one a line: "Ref Objective Who will lead By when".
enum HeaderRun {
    /// The columns that lines name together, and how many lines that takes.
    struct Header: Sendable, Hashable {
        var columns: [HeaderPhrases.Column]
        var lines: Int
    }

    /// The columns a line of text names from its first word to its last; nil when it says anything else.
    static func columns(of text: String) -> [HeaderPhrases.Column]? {
        let words = text.split(separator: " ")
        guard words.count > 1, words.count <= mostWords else { return nil }
        return cover(HeaderRun.words(words), allowsUnknown: true)
    }

    /// The header that begins at a line, nil when none does.
    static func header(in lines: [FlatLine], from start: Int) -> Header? {
        guard start < lines.count, let first = lines[start].text.split(separator: " ").first,
            let opening = HeaderPhrases.words(of: String(first)).first, openings.contains(opening)
        else { return nil }
        var words: [Word] = []
        var best: Header?
        var taken = 0
        for line in lines[start...].prefix(mostLines) {
            let added = HeaderRun.words(line.text.split(separator: " "))
            guard !line.isTabbed, words.count + added.count <= mostWords, taken == 0 || added.count <= 10 else { break }
            words += added
            taken += 1
            if let best, best.lines == 1, added.count > 4 { break }
            if let columns = cover(words, allowsUnknown: taken == 1) {
                best = Header(columns: columns, lines: taken)
            } else if taken > (best?.lines ?? 0) + 6 {
                break
            }
        }
        return best
    }

    /// A word, with the words in brackets that follow it: "Action (January - December)".
    private struct Word {
        var text: String
        var plain: String
        var startsLine: Bool
        var endsLine = false
    }

    private static func words(_ pieces: [Substring]) -> [Word] {
        var words: [Word] = []
        var depth = 0
        for piece in pieces {
            let opens = piece.hasPrefix("(")
            if opens { depth += 1 }
            if depth > 0, let last = words.indices.last {
                words[last].text += " " + piece
            } else {
                words.append(Word(text: String(piece), plain: String(piece), startsLine: words.isEmpty))
            }
            if depth > 0, piece.hasSuffix(")") || piece.hasSuffix("):") { depth -= 1 }
        }
        if let last = words.indices.last { words[last].endsLine = true }
        return words
    }

    /// The best way to a place in the header: how it was reached, and how many columns were known.
    private struct Step {
        var cost: Double
        var from: Int
        var role: ColumnRole
        var isKnown: Bool
    }

    private static let mostWords = 60
    private static let mostLines = 16

    /// The words that a header can begin with.
    private static let openings: Set<String> = Set(
        HeaderPhrases.roles.keys.compactMap { $0.split(separator: " ").first.map(String.init) }
    )

    private static func cover(_ words: [Word], allowsUnknown: Bool) -> [HeaderPhrases.Column]? {
        var steps: [Step?] = [Step(cost: 0, from: 0, role: .ignored, isKnown: false)]
        for end in 1...max(1, words.count) {
            var best: Step?
            for start in stride(from: end - 1, through: max(0, end - HeaderPhrases.longest), by: -1) {
                guard start < words.count, let before = steps[start] else { continue }
                guard let step = step(words[start..<end], after: before, allowsUnknown: allowsUnknown, at: start)
                else { continue }
                if step.cost < best?.cost ?? .infinity { best = step }
            }
            steps.append(best)
        }
        guard steps.count == words.count + 1, steps.last.flatMap({ $0 }) != nil else { return nil }
        var columns: [HeaderPhrases.Column] = []
        var known: [ColumnRole] = []
        var end = words.count
        while end > 0, let step = steps[end], step.from < end {
            let header = words[step.from..<end].map(\.text).joined(separator: " ")
            columns.append(HeaderPhrases.Column(role: step.role, header: header))
            if step.isKnown { known.append(step.role) }
            end = step.from
        }
        return isHeader(known, of: columns.count) ? columns.reversed() : nil
    }

    private static func step(_ words: ArraySlice<Word>, after before: Step, allowsUnknown: Bool, at start: Int) -> Step?
    {
        guard let first = words.first?.text.first, first.isUppercase || first.isNumber || first == "#" else {
            return nil
        }
        let text = words.map(\.plain).joined(separator: " ")
        let phrase = HeaderPhrases.words(of: text)
        // Words that end a sentence or a clause are not headers.
        if text.hasSuffix("."), phrase.last != "no" { return nil }
        if text.hasSuffix(",") || text.hasSuffix(";") { return nil }
        let crossings = words.dropFirst().count { $0.startsLine }
        let breaks = Double(crossings) * 0.4
        if let role = HeaderPhrases.roles[phrase.joined(separator: " ")] {
            return Step(cost: before.cost + 1 + breaks, from: start, role: role, isKnown: true)
        }
        guard phrase.count <= 7, crossings == 0 else { return nil }
        if let role = HeaderPhrases.role(of: text), role == .progress ? words.count == 1 : phrase.count > 1 {
            let isLine = words.first?.startsLine ?? false && words.last?.endsLine ?? false
            let telling: Set<ColumnRole> = [
                .priorityYearOne, .priorityYearTwo, .actionYearOne, .actionYearTwo, .progress, .ref, .dataSource,
            ]
            if isLine && !allowsUnknown || telling.contains(role) && phrase.count <= 4 {
                return Step(
                    cost: before.cost + 1.5 + 0.3 * Double(phrase.count),
                    from: start,
                    role: role,
                    isKnown: true
                )
            }
        }
        guard allowsUnknown, phrase.count <= 4 else { return nil }
        return Step(cost: before.cost + 4 + Double(phrase.count), from: start, role: .extra, isKnown: false)
    }

    private static func isHeader(_ known: [ColumnRole], of count: Int) -> Bool {
        guard known.contains(where: HeaderPhrases.saysPromise), (count - known.count) * 3 <= known.count else {
            return false
        }
        let telling: Set<ColumnRole> = [
            .lead, .when, .measure, .response, .progress, .partners, .rag, .risks, .actionYearOne, .actionYearTwo,
            .dataSource,
        ]
        return Set(known).count >= 2 && known.contains(where: telling.contains)
    }
}
