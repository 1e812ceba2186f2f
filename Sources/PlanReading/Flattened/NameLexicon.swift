/// Names of those who lead, learnt from the text itself: what stands between slashes, and what recurs beside dates with
/// different words around it.
struct NameLexicon: Sendable {
    /// Lowercase words joined by spaces → how sure it is that they are a name: 0 to 1 and more.
    private var weights: [String: Double] = [:]

    static let longest = 9

    init() {}

    /// Learns from the words of a table, and from where dates begin (`ends` of names), end
    /// (`starts` of names) and stand (`dates`).
    init(learningFrom tokens: [FlatToken], ends: [Int], starts: [Int], dates: Set<Int>) {
        var contexts: [String: Set<String>] = [:]
        var delimited: [String: Int] = [:]
        for end in ends + tokens.indices.filter({ tokens[$0].text == "/" }) {
            NameLexicon.learnBackwards(from: end, tokens, dates, contexts: &contexts, delimited: &delimited)
        }
        for start in starts + tokens.indices.filter({ tokens[$0].text == "/" }).map({ $0 + 1 }) {
            NameLexicon.learnForwards(from: start, tokens, dates, contexts: &contexts, delimited: &delimited)
        }
        for (name, words) in contexts where words.count > 1 {
            weights[name] = 1 + 0.35 * Double(min(words.count, 8) - 2)
        }
        for (name, times) in delimited {
            weights[name, default: 0] += 0.8 + 0.2 * Double(min(times, 5))
        }
        learnShortNames(tokens)
    }

    func weight(_ name: String) -> Double? { weights[name] }

    /// Adds what is known to be a name.
    mutating func know(_ text: String) {
        let key = text.split(separator: " ").map { FlatToken.plain(String($0)) }.filter { !$0.isEmpty }
        if (1...NameLexicon.longest).contains(key.count) { weights[key.joined(separator: " "), default: 0] += 1 }
    }

    /// Takes in what another lexicon learnt.
    mutating func merge(_ other: NameLexicon) {
        weights.merge(other.weights) { max($0, $1) + 0.1 }
    }

    /// Adds names that were read whole from rows.
    mutating func add(_ name: String) {
        weights[name, default: 0] += 0.4
    }

    static func key(_ tokens: ArraySlice<FlatToken>) -> String {
        tokens.lazy.map(\.plain).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func learnBackwards(
        from end: Int,
        _ tokens: [FlatToken],
        _ dates: Set<Int>,
        contexts: inout [String: Set<String>],
        delimited: inout [String: Int]
    ) {
        var start = end
        while start > 0, end - start < longest {
            start -= 1
            let token = tokens[start]
            if token.isSeparator || dates.contains(start) { break }
            let isBounded = start == 0 || tokens[start - 1].isSeparator || token.startsLine
            let cutsRun = !isBounded && tokens[start - 1].isCapital && FlatWords.agencyNouns.contains(token.plain)
            let followsSlash = isBounded && start > 0 && tokens[start - 1].text == "/"
            if !cutsRun, mayBegin(token) || followsSlash && !FlatWords.dangling.contains(token.plain) {
                let name = key(tokens[start..<end])
                let before = start == 0 ? "" : token.startsLine ? "\n" : tokens[start - 1].plain
                contexts[name, default: []].insert(before)
                if isBounded { delimited[name, default: 0] += 1 }
            }
            if isBounded { break }
        }
    }

    private static func learnForwards(
        from start: Int,
        _ tokens: [FlatToken],
        _ dates: Set<Int>,
        contexts: inout [String: Set<String>],
        delimited: inout [String: Int]
    ) {
        guard start < tokens.count, mayBegin(tokens[start]) else { return }
        var end = start
        while end < tokens.count, end - start < longest {
            let token = tokens[end]
            if token.isSeparator || dates.contains(end) { break }
            end += 1
            let name = key(tokens[start..<end])
            let isBounded = end == tokens.count || tokens[end].isSeparator || token.endsLine
            contexts[name, default: []].insert(end == tokens.count ? "" : token.endsLine ? "\n" : tokens[end].plain)
            if end < tokens.count, tokens[end].isSeparator, start > 0, tokens[start - 1].isSeparator {
                delimited[name, default: 0] += 1
            }
            if isBounded { break }
        }
    }

    /// A name begins with a capital, or is a common noun such as "partners".
    private static func mayBegin(_ token: FlatToken) -> Bool {
        if token.isCapital {
            return !FlatWords.dangling.contains(token.plain) || token.plain == "all" || token.isInitials
        }
        return FlatWords.agencyNouns.contains(token.plain)
    }

    /// "Northmoor Carers Hub (NCH)": both the short name and the whole.
    private mutating func learnShortNames(_ tokens: [FlatToken]) {
        for (index, token) in tokens.enumerated() {
            guard token.text.hasPrefix("("), token.text.hasSuffix(")"), token.isInitials else { continue }
            let letters = token.plain
            var first = index
            var wanted = letters[...]
            while first > 0, index - first < NameLexicon.longest, let letter = wanted.last {
                first -= 1
                let word = tokens[first]
                if word.isSeparator { break }
                if word.plain.first == letter { wanted = wanted.dropLast() }
            }
            guard wanted.isEmpty, first < index else { continue }
            weights[letters, default: 0] += 1
            weights[NameLexicon.key(tokens[first...index]), default: 0] += 1.2
            weights[NameLexicon.key(tokens[first..<index]), default: 0] += 0.8
        }
    }
}
