import Dates

/// How well a run of words fits a column.
struct ColumnScores: Sendable {
    let tokens: [FlatToken]
    let whens: WhenSpans
    var names: NameLexicon
    let markers: RowMarkers
    /// What cross-references point at: titles of outcomes, and what recurs at the ends of rows.
    var links = NameLexicon()
    /// Each line holds one cell, or a part of one.
    var cellsAreLines = false

    /// How a column's words are judged.
    enum Kind: Sendable, Hashable {
        case reference, names, when, short, prose
    }

    static func kind(of role: ColumnRole) -> Kind {
        switch role {
        case .ref: .reference
        case .lead, .partners, .crossReference: .names
        case .when: .when
        case .priority, .rag, .priorityYearOne, .priorityYearTwo: .short
        default: .prose
        }
    }

    /// What leaving each column of a row empty costs.
    func emptyCosts(of roles: [ColumnRole]) -> [Double] {
        roles.indices.map { column in
            let role = roles[column]
            let before = column > 0 ? ColumnScores.kind(of: roles[column - 1]) : .reference
            // Two columns of prose side by side: nothing else shows where one ends.
            if role == .measure, before == .prose { return 2.8 }
            // Objectives stand in each row, unless the rows under one are lettered.
            if role == .objective || role == .outcome, !markers.hasItems { return 2.5 }
            return ColumnScores.emptyCost(of: role)
        }
    }

    private static func emptyCost(of role: ColumnRole) -> Double {
        switch role {
        case .action, .actionYearOne, .youSaid: 7
        case .lead: 2.5
        case .when: 3
        case .response, .measure: 1.5
        case .objective, .theme, .outcome: 0.4
        default: 0.8
        }
    }

    /// How likely a column of prose begins at a word.
    func proseStart(at index: Int, role: ColumnRole) -> Double {
        guard index < tokens.count else { return -20 }
        let token = tokens[index]
        var score = 0.0
        if token.isSeparator || token.text.first == ")" { return -20 }
        if token.isLower { score -= token.startsLine && token.gap > 0 ? 2 : 5 }
        if token.startsLine { score += 1.5 + Double(min(token.gap, 2)) * 0.5 }
        if index > 0, !token.startsLine || token.gap == 0 {
            let before = tokens[index - 1]
            if before.text == "," {
                score -= 4
            } else if FlatWords.dangling.contains(before.plain), before.isLower {
                score -= 4
            }
            if before.endsSentence || before.text == ";" { score += 1 }
            if before.isCapital, token.isCapital, !token.startsLine, !before.endsSentence { score -= 0.7 }
        }
        if markers.isReference(index) { return score - 6 }
        if markers.isGroup(index) {
            return role == .theme || role == .objective || role == .outcome ? score + 4 : score - 6
        }
        if index > 0, markers.isMarker(index - 1), role != .action, markers.isItem(index - 1) { return score - 8 }
        if markers.isItem(index) { return role == .action ? score + 6 : score - 3 }
        switch role {
        case .action, .actionYearOne, .actionYearTwo, .response:
            if FlatWords.doing.contains(token.plain) { score += 2 }
        case .measure:
            if FlatWords.measuring.contains(token.plain) || token.text.hasPrefix("%") { score += 1.5 }
            let next = tokens[index..<min(index + 4, tokens.count)]
            if next.contains(where: { $0.plain.hasSuffix("ed") && $0.plain.count > 4 }) { score += 0.8 }
        default: break
        }
        return score
    }

    /// What a word costs inside a column of prose.
    func proseCost(at index: Int, isFirst: Bool, role: ColumnRole) -> Double {
        var cost = 0.0
        let token = tokens[index]
        if !isFirst {
            if markers.isMarker(index) { cost += token.opensLine ? 9 : 6 }
            if token.startsLine, token.isCapital, token.gap > 0 { cost += 0.5 }
            // A cell of dates or of names alone on its line is seldom a line of prose.
            if token.startsLine, whens.spans[index].contains(where: { tokens[$0.end - 1].endsLine }) { cost += 3 }
        }
        switch role {
        case .objective, .theme, .outcome: cost += 0.08
        default: break
        }
        return cost
    }

    /// How well a whole line says when, whatever its words.
    func whenLine(_ start: Int, _ end: Int) -> Double {
        let count = Double(end - start)
        guard cellsAreLines else { return count < 12 ? -4 - 0.3 * count : -20 }
        let understood = When(parsing: FlatToken.text(of: tokens[start..<end])).understood
        switch understood {
        case .whole: return 6
        case .part: return count < 30 ? 2 - 0.05 * count : -6
        case .nothing: return count < 12 ? -4 - 0.3 * count : -20
        }
    }

    /// A word or two such as "High", "Amber".
    func short(_ start: Int, _ end: Int) -> Double {
        let words = tokens[start..<end].map(\.plain).joined(separator: " ")
        return ColumnScores.ratings.contains(words) ? 5 : -8
    }

    private static let ratings: Set<String> = [
        "high", "medium", "low", "h", "m", "l", "red", "amber", "green", "blue", "grey", "complete", "completed",
        "on track",
        "not started", "in progress", "at risk", "off track", "delayed", "overdue", "r", "a", "g", "b", "critical",
        "essential", "desirable", "started", "underway",
    ]
}
