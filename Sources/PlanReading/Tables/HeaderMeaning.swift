/// What a column's header says of it.
struct HeaderMeaning {
    /// Role → how well the words fit, 0 to 1.
    var scores: [ColumnRole: Double] = [:]
    /// 1 for "Year One Action" or "Priority Yr 1".
    var year: Int?
    /// The words for that year, as they stand: "Year One".
    var yearWords: String?
    /// The header, or a part of it, is a stretch of time: "2009/10", "Q1", "April 2024 update".
    var period: String?
    /// The stretch of time whose actions the column holds: "2026/27" for "Actions 2026/27".
    var actionPeriod: String?
    /// What stood in brackets when it is a stretch of time: "January - December 2024".
    var span: String?

    var best: Double { scores.values.max() ?? 0 }

    init(_ header: String) {
        let bare = HeaderMeaning.whole(header.withoutBrackets)
        var words = Words.of(bare, limit: 24)
        takeYear(from: &words)
        period = HeaderPeriod.find(in: bare)
        if year != nil || HeaderPeriod.isTerm(header) { span = HeaderPeriod.bracketed(in: header) }
        score(words)
        takeActionPeriod(bare)
        let inside = HeaderPeriod.brackets(in: header)
        if scores.isEmpty, let inside { score(Words.of(inside, limit: 24)) }
        if best < 0.45 { askWhat(words.first) }
    }

    /// Every phrase in the header counts for its roles, by how much of the header it covers.
    private mutating func score(_ words: [String]) {
        guard !words.isEmpty else { return }
        var covered = Set<Int>()
        var length = min(HeaderVocabulary.longest, words.count)
        while length > 0 {
            for start in 0...(words.count - length) {
                let range = start..<(start + length)
                // A word inside a longer phrase has said its piece: the "action" of "action owner".
                if range.allSatisfy(covered.contains) { continue }
                guard let meanings = HeaderVocabulary.phrases[words[range].joined(separator: " ")] else { continue }
                let share = Double(length) / Double(words.count)
                for meaning in meanings {
                    let score = meaning.weight * (0.3 + 0.7 * share)
                    scores[meaning.role] = max(scores[meaning.role] ?? 0, score)
                }
                if length > 1 { covered.formUnion(range) }
            }
            length -= 1
        }
    }

    /// "What we will do in 2026/27": the words that are no date say that these are actions, and nothing else does.
    private mutating func takeActionPeriod(_ header: String) {
        guard year == nil, let parted = HeaderPeriod.parted(header) else { return }
        var rest = HeaderMeaning()
        rest.score(parted.rest)
        guard let action = rest.scores[.action], action >= 0.75, action >= rest.best else { return }
        actionPeriod = parted.period
        scores = rest.scores
    }

    private init() {}

    /// "We will" for "we'll", which without its apostrophe is another word.
    private static func whole(_ header: String) -> String {
        guard header.contains(where: { $0 == "'" || $0 == "\u{2019}" }) else { return header }
        return header.split(separator: " ").map { word in
            ["we'll", "we\u{2019}ll"].contains(word.lowercased()) ? "we will" : String(word)
        }.joined(separator: " ")
    }

    /// A question nobody has seen before still says what it asks for by how it begins.
    private mutating func askWhat(_ first: String?) {
        switch first {
        case "who"?, "whos"?, "whose"?, "wholl"?, "pwy"?: scores[.lead] = 0.6
        case "when"?, "whens"?, "pryd"?: scores[.when] = 0.6
        default: break
        }
    }

    /// Takes "year one" or "yr 1" out of the words.
    private mutating func takeYear(from words: inout [String]) {
        guard words.count > 1 else { return }
        for index in 0..<(words.count - 1) where words[index + 1] == "year" {
            guard let number = HeaderMeaning.ordinals[words[index]] else { continue }
            year = number
            yearWords = "Year \(HeaderMeaning.yearNames[number] ?? words[index])"
            words.removeSubrange(index...(index + 1))
            words = words.filter { $0 != "in" && $0 != "the" }
            return
        }
        for index in 0..<(words.count - 1) where words[index] == "year" || words[index] == "yr" {
            guard let number = HeaderMeaning.yearNumbers[words[index + 1]] else { continue }
            year = number
            yearWords = "Year \(HeaderMeaning.yearNames[number] ?? words[index + 1])"
            words.removeSubrange(index...(index + 1))
            return
        }
    }

    private static let yearNumbers: [String: Int] = [
        "one": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5,
    ]
    private static let ordinals: [String: Int] = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5]
    private static let yearNames: [Int: String] = [1: "One", 2: "Two", 3: "Three", 4: "Four", 5: "Five"]
}
