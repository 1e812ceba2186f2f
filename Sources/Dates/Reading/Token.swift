/// A word, a number or a mark of what was written, and where it stood.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        /// Small letters, without accents.
        case word(String)
        /// Its value and how many digits it was written with; no value when it is too long to be a date.
        case number(Int, digits: Int)
        case mark(Unicode.Scalar)
    }

    var kind: Kind
    /// Where it stood, in scalars.
    var range: Range<Int>
    /// White space, or the start of the text, comes before it.
    var spaced: Bool
    /// A new line or paragraph begins with it.
    var newLine: Bool
    /// Written with a capital first letter.
    var capital: Bool

    var word: String? { if case .word(let word) = kind { word } else { nil } }
}

/// Takes text apart into words, numbers and marks: "Mar2018" is two, "by end ofMarch" is four, "1st" is two.
struct Tokens: Sendable {
    let scalars: [Unicode.Scalar]
    private(set) var all: [Token] = []

    /// Longer text is no date: what lies beyond is not looked at.
    static let longest = 20_000

    init(_ text: String) {
        scalars = Array(text.unicodeScalars.prefix(Tokens.longest))
        var at = 0
        var (spaced, newLine) = (true, true)
        while at < scalars.count {
            let scalar = scalars[at]
            if Tokens.isSpace(scalar) {
                spaced = true
                newLine = newLine || Tokens.isLineEnd(scalar)
                at += 1
                continue
            }
            let token = take(from: at, spaced: spaced, newLine: newLine)
            if let (lead, rest) = Tokens.unglued(token) { all += [lead, rest] } else { all.append(token) }
            at = token.range.upperBound
            (spaced, newLine) = (false, false)
        }
    }

    private func take(from start: Int, spaced: Bool, newLine: Bool) -> Token {
        let first = scalars[start]
        var end = start + 1
        func token(_ kind: Token.Kind) -> Token {
            Token(
                kind: kind,
                range: start..<end,
                spaced: spaced,
                newLine: newLine,
                capital: first.properties.isUppercase
            )
        }
        if let digit = Tokens.digit(first) {
            var value = digit
            while end < scalars.count, let digit = Tokens.digit(scalars[end]) {
                value = end - start < 9 ? value * 10 + digit : value
                end += 1
            }
            return token(.number(value, digits: end - start))
        }
        guard first.properties.isAlphabetic else { return token(.mark(first)) }
        while end < scalars.count, scalars[end].properties.isAlphabetic, Tokens.digit(scalars[end]) == nil {
            // A capital after a small letter begins a word that was glued on.
            if scalars[end].properties.isUppercase, scalars[end - 1].properties.isLowercase { break }
            end += 1
        }
        return token(.word(Tokens.folded(scalars[start..<end])))
    }

    /// "bymarch" and "endmarch" are two words.
    private static func unglued(_ token: Token) -> (Token, Token)? {
        guard let word = token.word, word.utf8.count > 4, word.utf8.count == token.range.count else { return nil }
        for lead in leads where word.hasPrefix(lead) {
            let rest = String(word.dropFirst(lead.count))
            guard DateNames.isMonth(rest) else { continue }
            var (one, two) = (token, token)
            (one.kind, two.kind) = (.word(lead), .word(rest))
            let middle = token.range.lowerBound + lead.count
            (one.range, two.range) = (token.range.lowerBound..<middle, middle..<token.range.upperBound)
            (two.spaced, two.newLine, two.capital) = (false, false, true)
            return (one, two)
        }
        return nil
    }

    private static let leads = ["by", "end", "of", "in", "mid", "from", "early", "late", "until", "to"]

    /// The words between two tokens as they were written, white space folded.
    func text(_ range: Range<Int>) -> String {
        guard all.indices.contains(range.lowerBound), range.upperBound <= all.count, !range.isEmpty else { return "" }
        let slice = scalars[all[range.lowerBound].range.lowerBound..<all[range.upperBound - 1].range.upperBound]
        return Tokens.foldingSpace(slice)
    }

    static func foldingSpace(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var folded = String.UnicodeScalarView()
        var space = false
        for scalar in scalars {
            if isSpace(scalar) {
                space = !folded.isEmpty
            } else {
                if space { folded.append(" ") }
                space = false
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value < 32 || scalar == "\u{200B}" || scalar == "\u{FEFF}"
            || scalar == "\u{00AD}"
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{0B}"
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value - 48) : nil
    }

    /// Small letters; the circumflexes and accents of Welsh taken off.
    private static func folded(_ word: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        for scalar in word.prefix(40) {
            for small in scalar.properties.lowercaseMapping.unicodeScalars {
                text.unicodeScalars.append(plain[small] ?? small)
            }
        }
        return text
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "â": "a", "ê": "e", "î": "i", "ô": "o", "û": "u", "ŵ": "w", "ŷ": "y", "á": "a", "é": "e", "í": "i", "ó": "o",
        "ú": "u", "ä": "a", "ë": "e", "ï": "i", "ö": "o", "ü": "u",
    ]
}
