/// A short form and what it stands for.
public struct Abbreviation: Sendable, Hashable, Codable {
    public var short: String
    public var long: String

    public init(short: String, long: String) {
        self.short = short
        self.long = long
    }
}

/// Finds the short forms that a text explains.
public enum Abbreviations {
    /// "Clinical Commissioning Group (CCG)", "CCG = Clinical Commissioning Group", "CCG (Clinical Commissioning Group)".
    ///
    /// Only what the words bear out is taken: each letter of the short form must begin a word of the long one, in order.
    public static func find(in text: String) -> [Abbreviation] {
        var found: [Abbreviation] = []
        for line in CellPieces.lines(String(text.prefix(200_000))) {
            let words = CellPieces.words(line)
            for index in words.indices {
                if let one = bracketed(words, at: index) ?? explained(words, at: index), !found.contains(one) {
                    found.append(one)
                }
            }
        }
        return found
    }

    /// A short form in brackets after its name, which may go on: "Avon & Wiltshire Partnership (AWP) Trust".
    private static func bracketed(_ words: [String], at index: Int) -> Abbreviation? {
        guard index > 0, words[index].hasPrefix("("), let short = shortForm(words[index]) else { return nil }
        let letters = Array(short.lowercased().filter(\.isLetter))
        // A plural's small "s" stands for no word.
        let wanted = short.last == "s" && letters.count > 2 ? Array(letters.dropLast()) : letters
        let from = max(0, index - wanted.count * 2 - 2)
        for start in (from..<index).reversed() {
            let long = words[start..<index].map { plain($0) }
            guard initial(long.first ?? "") == wanted.first, begins(long, with: wanted) else { continue }
            return Abbreviation(short: short, long: long.joined(separator: " "))
        }
        return nil
    }

    /// "CCG = Clinical Commissioning Group", "CCG – …", "CCG: …", "CCG (Clinical Commissioning Group)".
    private static func explained(_ words: [String], at index: Int) -> Abbreviation? {
        guard let short = shortForm(words[index]), !words[index].hasPrefix("(") else { return nil }
        var start = index + 1
        let opens = words.indices.contains(start) && words[start].hasPrefix("(")
        if words.indices.contains(start), ["=", "-", "–", "—", ":", "is", "means"].contains(words[start].lowercased()) {
            start += 1
        } else if !opens, !words[index].hasSuffix(":") {
            return nil
        }
        let wanted = Array(short.lowercased().filter(\.isLetter))
        for end in start..<min(words.count, start + wanted.count * 2 + 2) {
            let long = words[start...end].map(plain)
            if initial(long.first ?? "") == wanted.first, long.count >= wanted.count, begins(long, with: wanted),
                initial(long.last ?? "") == wanted.last
            {
                return Abbreviation(short: short, long: long.joined(separator: " "))
            }
        }
        return nil
    }

    /// Two to eight letters, the first ones capitals, without marks.
    static func shortForm(_ word: String) -> String? {
        let core = plain(word)
        let letters = core.filter(\.isLetter)
        guard (2...8).contains(letters.count), core.allSatisfy({ $0.isLetter || $0 == "&" }),
            letters.dropLast(letters.last == "s" ? 1 : 0).allSatisfy(\.isUppercase),
            letters.count > (letters.last == "s" ? 2 : 1)
        else { return nil }
        return core
    }

    private static func plain(_ word: String) -> String {
        String(word.drop { "([\"'‘“".contains($0) }.reversed().drop { ")],.;:\"'’”".contains($0) }.reversed())
    }

    private static func initial(_ word: String) -> Character? { word.lowercased().first(where: \.isLetter) }

    /// Whether the letters begin words in order, every word with a capital among them.
    private static func begins(_ words: [String], with letters: [Character]) -> Bool {
        var left = letters[...]
        for word in words {
            if let initial = initial(word), initial == left.first {
                left = left.dropFirst()
            } else if word.first?.isUppercase == true {
                return false
            }
        }
        return left.isEmpty
    }
}
