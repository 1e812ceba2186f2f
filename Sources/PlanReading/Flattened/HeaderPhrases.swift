/// The words that stand above the columns of plans, and what such a column holds.
enum HeaderPhrases {
    /// One column as its header was found.
    struct Column: Sendable, Hashable {
        var role: ColumnRole
        var header: String
    }

    /// What a column holds by its header; nil when the header says nothing known.
    static func role(of header: String) -> ColumnRole? {
        let words = words(of: header)
        if let role = roles[words.joined(separator: " ")] { return role }
        let years = header.split { !$0.isNumber && $0 != "/" && $0 != "-" && $0 != "–" }
        if words.count <= 4, years.contains(where: { $0.count >= 7 && $0.prefix(2) == "20" }) { return .progress }
        return byKey(words)
    }

    /// A long or unusual header by the words in it that tell most.
    private static func byKey(_ words: [String]) -> ColumnRole? {
        let isYearOne = words.contains("one") || words.contains("1")
        let isYearTwo = words.contains("two") || words.contains("2")
        if words.contains("year"), isYearOne || isYearTwo {
            if words.contains("priority") { return isYearOne ? .priorityYearOne : .priorityYearTwo }
            if words.contains(where: { $0.hasPrefix("action") }) { return isYearOne ? .actionYearOne : .actionYearTwo }
        }
        for (key, role) in keys where words.contains(key) { return role }
        return nil
    }

    /// The columns of a tabbed line that is a header: nil when it is not one.
    static func columns(of line: FlatLine) -> [Column]? {
        guard line.isTabbed else { return HeaderRun.columns(of: line.text) }
        let filled = line.cells.filter { !$0.isEmpty }
        guard filled.count > 1, filled.allSatisfy({ $0.utf8.count <= 200 }) else { return nil }
        let known = filled.map { role(of: $0) }
        let certain = filled.count { roles[words(of: $0).joined(separator: " ")] != nil }
        let named = known.count { $0 != nil }
        guard certain > 0, named * 2 >= filled.count, named > 1 || certain == filled.count else { return nil }
        guard known.contains(where: { $0.map(saysPromise) ?? false }) else { return nil }
        return line.cells.map { Column(role: $0.isEmpty ? .ref : role(of: $0) ?? .extra, header: $0) }
    }

    /// A column that no table of promises or of answers lacks.
    static func saysPromise(_ role: ColumnRole) -> Bool {
        switch role {
        case .action, .actionYearOne, .actionYearTwo, .objective, .youSaid: true
        default: false
        }
    }

    /// Lowercase words without punctuation.
    static func words(of text: String) -> [String] {
        let pieces = text.lowercased().split { !$0.isLetter && !$0.isNumber && !inWords.contains($0) }
        return pieces.map { piece in String(piece.filter { $0 != "’" && $0 != "'" }) }.filter { !$0.isEmpty }
    }

    private static let inWords: Set<Character> = ["%", "#", "’", "'"]

    /// How many words the longest phrase has.
    static let longest: Int = roles.keys.map { $0.split(separator: " ").count }.max() ?? 1

    /// Phrase → role.
    static let roles: [String: ColumnRole] = {
        var result: [String: ColumnRole] = [:]
        for (role, phrases) in HeaderWords.phrases {
            for phrase in phrases.split(separator: ",") {
                result[phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")] = role
            }
        }
        return result
    }()

    /// Words that tell what a header of several words is about, the most telling first.
    private static let keys: [(String, ColumnRole)] = [
        ("said", .youSaid), ("rag", .rag), ("lead", .lead), ("responsible", .lead), ("responsibility", .lead),
        ("owner", .lead), ("partners", .partners), ("timescale", .when), ("timescales", .when), ("deadline", .when),
        ("when", .when), ("risk", .risks), ("risks", .risks), ("source", .dataSource), ("sources", .dataSource),
        ("measure", .measure), ("measured", .measure), ("measures", .measure), ("success", .measure),
        ("indicators", .measure), ("evidence", .measure), ("progress", .progress), ("update", .progress),
        ("reference", .crossReference), ("point", .ref), ("action", .action), ("actions", .action),
        ("activity", .action), ("task", .action), ("objective", .objective), ("outcome", .outcome),
        ("theme", .theme), ("priority", .theme), ("aim", .theme), ("response", .response),
    ]
}
