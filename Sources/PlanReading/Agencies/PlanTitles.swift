/// The titles of a plan's outcomes, themes and objectives, made ready to be looked for.
public struct PlanTitles: Sendable {
    /// By their first word, the longest first.
    private var titles: [String: [[String]]] = [:]

    /// The first thousand titles; a plan has no more.
    public init(_ titles: some Sequence<String>) {
        for title in Set(titles.prefix(1000)) {
            let words = CellPieces.words(title).map(PlanTitles.key).filter { !$0.isEmpty }
            if let first = words.first { self.titles[first, default: []].append(words) }
        }
        for first in self.titles.keys { self.titles[first]?.sort { $0.count > $1.count } }
    }

    /// A line that is nothing but titles run together, taken apart; any other line whole.
    func apart(_ line: String) -> [String] {
        let words = CellPieces.words(line)
        let keys = words.map(PlanTitles.key)
        var found: [String] = []
        var at = 0
        while at < words.count {
            guard let title = titles[keys[at]]?.first(where: { keys[at...].starts(with: $0) }) else { return [line] }
            found.append(words[at..<at + title.count].joined(separator: " "))
            at += title.count
        }
        return found
    }

    private static func key(_ word: String) -> String {
        let kept = word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "&" }
        return String(String.UnicodeScalarView(kept))
    }
}
