/// A name as words that can be compared: without marks, apostrophes, "the" and "and".
enum AgencyKey {
    private static let small: Set<String> = ["the", "and", "of", "for", "a", "y", "yr"]

    static func words(_ name: String) -> [String] {
        CellPieces.words(name).map { word in
            String(
                String.UnicodeScalarView(
                    word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
                )
            )
        }
        .filter { !$0.isEmpty && !small.contains($0) }
    }

    /// A name without the short form in its brackets, and that short form: "South Council", "SC".
    ///
    /// Brackets that only say "(all agencies)" are left out too.
    static func parts(_ written: String) -> (long: String, short: String?) {
        var words = CellPieces.words(written)
        let opens = words.indices.dropFirst().first { words[$0].hasPrefix("(all") || words[$0].hasPrefix("(lead") }
        if let opens, words.last?.hasSuffix(")") == true { words = Array(words[..<opens]) }
        let brackets = words.indices.dropFirst().first { words[$0].hasPrefix("(") && words[$0].hasSuffix(")") }
        guard let brackets, let short = Abbreviations.shortForm(words[brackets]) else {
            return (words.joined(separator: " "), nil)
        }
        return ((words[..<brackets] + words[(brackets + 1)...]).joined(separator: " "), short)
    }

    /// The first letters of the words that begin with a capital.
    static func initials(_ name: String) -> String {
        let words = CellPieces.words(name)
        return words.count > 1 ? AgencyName.initials(words) : ""
    }

    /// Whether one is the other with words cut short: as many words, each beginning the word it stands for.
    static func shortens(_ short: [String], _ long: [String]) -> Bool {
        guard short.count == long.count, short.count >= 2, short != long else { return false }
        var letters = 0
        for (one, other) in zip(short, long) {
            guard other.hasPrefix(one) else { return false }
            letters += one.utf8.count
        }
        return letters >= 4
    }

    /// Whether two names differ by a slip: one letter in a word of five or more, or one more small word in three.
    static func isNear(_ one: [String], _ other: [String]) -> Bool {
        guard one.count == other.count else { return false }
        var slips = 0
        for (left, right) in zip(one, other) where left != right {
            guard isSlip(Array(left.utf8), Array(right.utf8)) else { return false }
            slips += 1
        }
        return slips == 1
    }

    private static func isSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard min(left.count, right.count) >= 4, abs(left.count - right.count) <= 1 else { return false }
        let shared = zip(left, right).prefix { $0 == $1 }.count
        let (restLeft, restRight) = (left.dropFirst(shared), right.dropFirst(shared))
        if left.count > right.count { return restLeft.dropFirst().elementsEqual(restRight) }
        if left.count < right.count { return restLeft.elementsEqual(restRight.dropFirst()) }
        return restLeft.dropFirst().elementsEqual(restRight.dropFirst())
            || restLeft.prefix(2).reversed().elementsEqual(restRight.prefix(2))
                && restLeft.dropFirst(2).elementsEqual(restRight.dropFirst(2))
    }
}
