/// How well a run of words fits a column.
struct ColumnScores: Sendable {
    let tokens: [FlatToken]
    let whens: WhenSpans
    var names: NameLexicon
    let markers: RowMarkers

    /// How a column's words are judged.
    enum Kind: Sendable, Hashable {
        case reference, names, when, short, prose
    }

    static func kind(of role: ColumnRole) -> Kind {
        switch role {
        case .ref: .reference
        case .lead, .partners: .names
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
            if markers.isItem(index) || markers.isReference(index) { cost += token.opensLine ? 9 : 6 }
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

    /// How well the words are one name.
    func name(_ start: Int, _ end: Int) -> Double {
        let words = tokens[start..<end]
        guard let first = words.first, let last = words.last else { return -20 }
        var score = 0.0
        if words.dropFirst().contains(where: { $0.startsLine && $0.gap > 0 }) { score -= 2 }
        if first.startsLine { score += 0.7 }
        if last.endsLine { score += 0.5 }
        if first.startsLine, last.endsLine { score += 1 }
        if whens.spans[start].contains(where: { $0.score > 3.4 }) { score -= 6 }
        if let weight = names.weight(NameLexicon.key(words)) { return score + 2.5 + min(weight, 4) }
        if !first.isCapital, !FlatWords.agencyNouns.contains(first.plain) { return -9 }
        if FlatWords.connectors.contains(last.plain) || FlatWords.dangling.contains(first.plain) && first.plain != "all"
        {
            return -9
        }
        if (start..<end).contains(where: { index in whens.spans[index].contains { $0.score > 3.4 } }) { score -= 5 }
        score -= 1.5
        var capitals = 0
        for word in words {
            if word.isInitials {
                score += 1
            } else if word.isCapital {
                capitals += 1
                score += capitals < 4 ? 0.5 : 0
            } else if word.isNumber {
                score -= 2
            } else if FlatWords.agencyNouns.contains(word.plain) {
                score += 0.1
            } else if !FlatWords.connectors.contains(word.plain) {
                score -= 2.5
            }
            if word.endsSentence, word.plain.count > 2 { score -= 2 }
        }
        if FlatWords.doing.contains(first.plain) { score -= 0.8 }
        return score - Double(max(0, words.count - 7)) * 0.6
    }

    /// How likely names begin at a word.
    func nameStart(at index: Int) -> Double {
        guard index > 0, index < tokens.count, !tokens[index].startsLine else { return 1 }
        if tokens[index].text.hasPrefix("(") { return -6 }
        if tokens[index].isLower { return -7 }
        let before = tokens[index - 1]
        if FlatWords.dangling.contains(before.plain), before.isLower || before.plain.count < 4 { return -4 }
        if before.text == "," || before.text == "/" { return -2 }
        if before.endsSentence { return 0.8 }
        // A run of capitals is seldom cut in two, unless what follows is a name known from elsewhere.
        return before.isCapital ? -2 : 0.4
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
