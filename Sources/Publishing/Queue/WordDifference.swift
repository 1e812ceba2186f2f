import Markup

/// Two texts word by word: what was taken out and what was put in, said and not only coloured.
enum WordDifference {
    /// Longer texts are shown whole, one after the other.
    private static let mostWords = 400

    static func shown(from before: String, to after: String) -> HTML {
        let old = before.split(separator: " ", omittingEmptySubsequences: false)
        let new = after.split(separator: " ", omittingEmptySubsequences: false)
        guard !before.isEmpty, !after.isEmpty, old.count <= mostWords, new.count <= mostWords else {
            let out: HTML? = before.isEmpty ? nil : removed(before)
            let into: HTML? = after.isEmpty ? nil : added(after)
            return "\(out) \(into)"
        }
        let changes = new.difference(from: old)
        let takenOut = Set(changes.removals.map(\.place))
        let putIn = Set(changes.insertions.map(\.place))
        var parts: [HTML] = []
        var at = 0
        for (index, word) in old.enumerated() {
            if takenOut.contains(index) {
                parts.append("\(removed(String(word))) ")
                continue
            }
            while putIn.contains(at), new.indices.contains(at) {
                parts.append("\(added(String(new[at]))) ")
                at += 1
            }
            parts.append("\(String(word)) ")
            at += 1
        }
        while new.indices.contains(at) {
            parts.append("\(added(String(new[at]))) ")
            at += 1
        }
        return "\(parts)"
    }

    private static func removed(_ words: String) -> HTML {
        "<del><span class=\"vh\">\(Phrase(en: "Taken out:", cy: "Tynnwyd:")) </span>\(words)</del>"
    }

    private static func added(_ words: String) -> HTML {
        "<ins><span class=\"vh\">\(Phrase(en: "Put in:", cy: "Rhoddwyd:")) </span>\(words)</ins>"
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
