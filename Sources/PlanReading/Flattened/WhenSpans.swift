/// Where in a run of words a phrase stands that says when: "March 2018", "Ongoing", "June 2017 and ongoing".
struct WhenSpans: Sendable {
    /// A phrase from a word up to another, and how surely it stands for itself.
    struct Span: Sendable, Hashable {
        var end: Int
        var score: Double
    }

    /// The spans that begin at each word.
    private(set) var spans: [[Span]]

    init(_ tokens: [FlatToken]) {
        spans = tokens.indices.map { WhenSpans.spans(in: tokens, from: $0) }
    }

    private static func spans(in tokens: [FlatToken], from start: Int) -> [Span] {
        if let numbered = WhenPhrase.numbered(tokens, from: start) { return [numbered] }
        guard let first = WhenPhrase.match(tokens, from: start) else { return [] }
        let standing = standing(tokens, at: start)
        var result: [Span] = []
        var end = first.end
        var score = first.score
        append(end, score + standing, tokens, to: &result)
        // "April 2018 ... Sept 2018" on lines of their own, "June 2017 and ongoing", "2017 - 2019".
        for _ in 0..<4 {
            guard end < tokens.count else { break }
            var next = end
            let isLinked = links.contains(tokens[next].plain) || tokens[next].isSeparator || isDash(tokens[next].text)
            if isLinked { next += 1 }
            guard next < tokens.count, isLinked || tokens[next].startsLine,
                let more = WhenPhrase.match(tokens, from: next)
            else { break }
            end = more.end
            score += isLinked ? 0.5 : -0.5
            append(end, score + standing, tokens, to: &result)
        }
        return result
    }

    private static func append(_ end: Int, _ score: Double, _ tokens: [FlatToken], to result: inout [Span]) {
        var end = end
        result.append(Span(end: end, score: score + ending(tokens, at: end)))
        // "(autumn)", "onwards", and a note in brackets belong to the phrase.
        if end < tokens.count, trailing.contains(tokens[end].plain), !tokens[end].startsLine {
            end += 1
            result.append(Span(end: end, score: score + 1 + ending(tokens, at: end)))
        } else if end < tokens.count, tokens[end].isLower, !tokens[end].startsLine {
            // "Ongoing with yearly review": up to the capital that the next cell begins with.
            var stop = end
            while stop < tokens.count, stop - end < 8, !tokens[stop].isCapital, !tokens[stop].startsLine { stop += 1 }
            if stop == tokens.count || tokens[stop].startsLine || tokens[stop].isCapital {
                result.append(Span(end: stop, score: score - 1.5))
            }
        } else if end < tokens.count, tokens[end].text.hasPrefix("("), !tokens[end].startsLine {
            var close = end
            while close < tokens.count, close - end < 6, !tokens[close].text.hasSuffix(")") { close += 1 }
            if close < tokens.count, tokens[close].text.hasSuffix(")") {
                result.append(Span(end: close + 1, score: score + 1 + ending(tokens, at: close + 1)))
            }
        }
    }

    /// How likely it is that a cell begins here and not that a sentence goes on.
    private static func standing(_ tokens: [FlatToken], at start: Int) -> Double {
        let token = tokens[start]
        if token.startsLine { return token.isLower && token.gap == 0 ? -1 : 1 }
        guard start > 0 else { return 0 }
        let before = tokens[start - 1]
        if FlatWords.dangling.contains(before.plain), before.isLower || before.plain == "by" { return -7 }
        if WhenPhrase.isMonth(before.plain), token.isNumber { return -7 }
        return token.isLower ? -5 : 0
    }

    private static func ending(_ tokens: [FlatToken], at end: Int) -> Double {
        guard end < tokens.count else { return 1 }
        if tokens[end].startsLine { return 1 }
        return tokens[end].isLower ? -3 : 0
    }

    private static func isDash(_ text: String) -> Bool { text == "-" || text == "–" || text == "—" || text == "&" }

    private static let links: Set<String> = ["and", "then", "to", "until", "or", "by"]
    private static let trailing: Set<String> = ["onwards", "onward", "annually", "quarterly", "monthly", "latest"]
}
