import Foundation
import Statistics

/// Which indicators may be meant by a measure of success: by the words they share and nothing else.
struct Suggestion: Sendable {
    let indicator: Indicator
    /// The words that both have, as the measure has them.
    let words: [String]
    fileprivate let likeness: Double

    /// The three likeliest, the likeliest first; only those that share two words or more.
    static func of(_ measure: String, among indicators: [Indicator]) -> [Suggestion] {
        let mine = PlainWords(measure)
        let likely = indicators.filter { $0.retiredOn == nil }.compactMap { indicator -> Suggestion? in
            Likeness(mine, indicator.definition).map {
                Suggestion(indicator: indicator, words: $0.words, likeness: $0.value)
            }
        }
        return Array(likely.sorted { ($1.likeness, $0.indicator.code) < ($0.likeness, $1.indicator.code) }.prefix(3))
    }

    /// The percentage a measure names, where it names one: "at least 65% of carers".
    static func target(in measure: String, for definition: Definition) -> Double? {
        guard definition.kind == .share, let sign = measure.firstIndex(of: "%") else { return nil }
        let digits = measure[..<sign].reversed().prefix { $0.isNumber || $0 == "." }.reversed()
        return Double(String(digits)).flatMap { (0...100).contains($0) ? $0 : nil }
    }

    /// Which way a measure's words go; the indicator's own way where they do not say.
    static func direction(in measure: String, for definition: Definition) -> Polarity {
        let words = PlainWords(measure).stems
        let up: Set = ["increas", "more", "higher", "rise", "improv", "grow", "raise"]
        let down: Set = ["reduc", "fewer", "lower", "fall", "decreas", "less", "cut", "shorter"]
        let goesUp = !words.isDisjoint(with: up)
        let goesDown = !words.isDisjoint(with: down)
        if goesUp != goesDown { return goesUp ? .higher : .lower }
        return definition.polarity
    }
}

/// How alike a measure and a definition are, by their words in either language.
private struct Likeness {
    let words: [String]
    let value: Double

    /// - Returns: `nil` where they share fewer than two words, or few of many.
    init?(_ mine: PlainWords, _ definition: Definition) {
        let english = [definition.name, definition.question, definition.counted, definition.outOf ?? ""]
        let welsh = [definition.nameWelsh ?? ""] + english.compactMap { BuiltInWelsh.welsh($0) }
        let tried = [(definition.name, english), (definition.nameWelsh ?? "", welsh)].map { name, texts in
            Self.likeness(mine, PlainWords(name), PlainWords(texts.joined(separator: " ")))
        }
        guard let best = tried.compactMap(\.self).max(by: { $0.value < $1.value }) else { return nil }
        words = best.words
        value = best.value
    }

    private static func likeness(_ mine: PlainWords, _ named: PlainWords, _ all: PlainWords) -> (
        words: [String], value: Double
    )? {
        let shared = mine.words.filter { all.stems.contains(PlainWords.stem($0)) }
        guard shared.count >= 2 else { return nil }
        // Words of its name count twice: a definition says much beside the point.
        let inName = shared.filter { named.stems.contains(PlainWords.stem($0)) }.count
        let value = Double(shared.count + inName) / Double(mine.words.count + max(named.words.count, 1))
        return value >= 0.3 ? (shared, value) : nil
    }
}

/// What of the program's own library may be meant by a measure of success, and is not taken up yet.
struct LibrarySuggestion: Sendable {
    let code: String
    let definition: Definition
    /// The words that both have, as the measure has them.
    let words: [String]

    /// The three likeliest of those that none of these indicators is.
    static func of(_ measure: String, besides indicators: [Indicator]) -> [LibrarySuggestion] {
        let mine = PlainWords(measure)
        let taken = Set(indicators.flatMap { [$0.definition.query, $0.code.lowercased()].compactMap(\.self) })
        let library =
            CaseworkQuery.all.map { ($0.code, $0.definition) } + EnteredIndicator.all.map { ($0.code, $0.definition) }
        let likely = library.filter { !taken.contains($0.0) }.compactMap { code, definition in
            Likeness(mine, definition).map { (code, definition, $0) }
        }
        return likely.sorted { ($1.2.value, $0.0) < ($0.2.value, $1.0) }.prefix(3).map {
            LibrarySuggestion(code: $0.0, definition: $0.1, words: $0.2.words)
        }
    }
}

/// The words of a text that say something.
struct PlainWords: Sendable {
    let words: [String]
    let stems: Set<String>

    init(_ text: String) {
        let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let all = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var seen: Set<String> = []
        words = all.filter { $0.count > 1 && !Self.empty.contains($0) && seen.insert(Self.stem($0)).inserted }
        stems = seen
    }

    /// Without the ending that English words take: "assessments" and "assessment" are one.
    static func stem(_ word: String) -> String {
        for ending in ["ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "es", "ed", "e", "s"]
        where word.hasSuffix(ending) && word.count - ending.count >= 4 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    private static let empty: Set = [
        "the", "of", "and", "to", "in", "for", "a", "an", "on", "at", "by", "with", "is", "are", "be", "that", "this",
        "who", "their", "our", "we", "number", "numbers", "percentage", "per", "cent", "how", "many", "or", "as",
        "from", "have", "has", "been", "will", "all", "each", "were", "was", "it", "its", "than", "least", "within",
        "out",
        "yr", "ar", "yn", "ac", "sydd", "sy", "gan", "fel", "wedi", "dros", "mewn", "nifer", "canran", "eu", "am", "ei",
    ]
}
