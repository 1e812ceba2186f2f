/// How alike two texts are, by the words they share.
enum WordLikeness {
    /// The words of a text, without case, accents or punctuation.
    static func words(_ text: String) -> [String] {
        text.foldedForMatching.split(separator: " ").map(String.init)
    }

    /// From 0, nothing shared, to 1, the same set of words: twice the shared ones among all of both.
    static func of(_ one: Set<String>, _ other: Set<String>) -> Double {
        let all = one.count + other.count
        guard all > 0 else { return 0 }
        let shared = one.count <= other.count ? one.count(where: other.contains) : other.count(where: one.contains)
        return 2 * Double(shared) / Double(all)
    }
}

extension String {
    /// The words alone, lower case and without accents, one space between.
    var foldedForMatching: String {
        var folded = ""
        folded.reserveCapacity(utf8.count)
        var between = false
        for scalar in unicodeScalars {
            // "Carers’", "carer's" and "carers" are one word.
            if scalar == "'" || scalar == "’" { continue }
            let isWord = scalar.isASCII ? scalar.isPlainWord : scalar.properties.isAlphabetic || scalar.isDigit
            guard isWord else {
                between = !folded.isEmpty
                continue
            }
            if between { folded.append(" ") }
            between = false
            if scalar.isASCII {
                folded.unicodeScalars.append((65...90).contains(scalar.value) ? scalar.lowered : scalar)
            } else {
                folded += scalar.properties.lowercaseMapping
            }
        }
        return folded
    }
}

extension Unicode.Scalar {
    fileprivate var isPlainWord: Bool {
        (48...57).contains(value) || (65...90).contains(value) || (97...122).contains(value)
    }
    fileprivate var isDigit: Bool { properties.numericType != nil }
    fileprivate var lowered: Unicode.Scalar { Unicode.Scalar(value + 32) ?? self }
}
