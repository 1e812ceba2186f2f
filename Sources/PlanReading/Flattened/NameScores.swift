extension ColumnScores {
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

    /// How well the words are one thing that a cross-reference points at.
    func link(_ start: Int, _ end: Int) -> Double {
        let words = tokens[start..<end]
        guard let first = words.first, let last = words.last, first.isCapital else { return -9 }
        let key = NameLexicon.key(words)
        if let weight = links.weight(key) { return 3 + min(weight, 2) }
        if key == "all" { return 3 }
        guard first.startsLine, last.endsLine, words.count < 8 else { return -6 }
        return FlatWords.measuring.contains(first.plain) ? -4 : -1
    }

    /// How likely a whole line is a cell of names that no list knows: "Everyone who gives advice".
    func nameLine(_ start: Int, _ end: Int) -> Double {
        let words = tokens[start..<end]
        guard let first = words.first, let last = words.last, first.isCapital else { return -9 }
        var score = 0.5 - 0.15 * Double(words.count)
        if FlatWords.doing.contains(first.plain) || last.text.hasSuffix(".") { score -= 3 }
        if words.contains(where: { $0.plain == "will" }) { score -= 3 }
        return score
    }
}
