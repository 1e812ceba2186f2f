/// A word of a table whose columns ran together, with what is left of its surroundings.
struct FlatToken: Sendable, Hashable {
    var text: String
    /// Lowercase letters and digits only.
    var plain: String
    /// It follows the word before it without a space.
    var isGlued: Bool
    /// A line begins with it, and lines mean something in this text.
    var startsLine: Bool
    var endsLine: Bool
    /// A line begins with it, if only because the line before was full.
    var opensLine: Bool
    /// Blank lines before its line.
    var gap: Int
    /// The number of its line, counted from 1.
    var line: Int
    /// A bullet stood before it.
    var startsItem = false

    var isSeparator: Bool { text == "/" || text == "," || text == ";" }
    var isCapital: Bool { text.first(where: { $0.isLetter || $0.isNumber })?.isUppercase ?? false }
    var isNumber: Bool { !plain.isEmpty && plain.allSatisfy(\.isNumber) }
    var isLower: Bool { text.first(where: { $0.isLetter || $0.isNumber })?.isLowercase ?? false }
    /// Two or more capitals and nothing small: a short name.
    var isInitials: Bool {
        let letters = text.filter(\.isLetter)
        return letters.count > 1 && letters.allSatisfy(\.isUppercase)
    }
    /// "a)", "1.1".
    var isMarked: Bool { FlatMarker.letter(text) != nil || FlatMarker.isDotted(text) }
    var endsSentence: Bool { text.hasSuffix(".") || text.hasSuffix(":") || text.hasSuffix(";") }
}

extension FlatToken {
    /// The words of lines, bullets taken off, commas and slashes between names apart.
    static func tokens(of lines: ArraySlice<FlatLine>) -> [FlatToken] {
        var result: [FlatToken] = []
        for line in lines {
            var isFirst = true
            var isItem = false
            for word in line.text.split(separator: " ") {
                if isFirst, bullets.contains(String(word)) {
                    isItem = true
                    continue
                }
                for (index, piece) in pieces(of: word).enumerated() {
                    result.append(
                        FlatToken(
                            text: piece,
                            plain: plain(piece),
                            isGlued: index > 0,
                            startsLine: isFirst,
                            endsLine: false,
                            opensLine: isFirst,
                            gap: isFirst ? line.gap : 0,
                            line: line.number,
                            startsItem: isFirst && isItem
                        )
                    )
                    isFirst = false
                }
            }
            if !isFirst, let last = result.indices.last { result[last].endsLine = true }
        }
        if isWrapped(result) { forgetFullLines(&result) }
        return result
    }

    /// Lines were broken where they were full, so that many begin in the middle of a sentence.
    private static func isWrapped(_ tokens: [FlatToken]) -> Bool {
        let starts = tokens.filter { $0.startsLine && $0.gap == 0 && !$0.isMarked }
        return starts.count > 5 && starts.count { $0.isLower } * 5 > starts.count
    }

    private static func forgetFullLines(_ tokens: inout [FlatToken]) {
        for index in tokens.indices.dropFirst() {
            let token = tokens[index]
            guard token.startsLine, token.gap == 0, !token.startsItem, !token.isMarked else { continue }
            tokens[index].startsLine = false
            tokens[index - 1].endsLine = false
        }
    }

    /// Text as it stood, lines joined by a space.
    static func text(of tokens: ArraySlice<FlatToken>) -> String {
        var text = ""
        for token in tokens {
            if !text.isEmpty, !token.isGlued { text += " " }
            text += token.text
        }
        return text
    }

    static let bullets: Set<String> = ["•", "-", "–", "▪", "◦", "●", "*", "·", "o", "", "", "➢", "✓"]

    static func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// "SGC/CCG," as "SGC", "/", "CCG", ",": but dates and "and/or" whole.
    private static func pieces(of word: Substring) -> [String] {
        var pieces: [String] = []
        var current = ""
        let splitsSlash = !word.contains(where: \.isNumber) && plain(String(word)) != "andor" && !word.contains("www.")
        for character in word {
            if character == "/", splitsSlash {
                if !current.isEmpty { pieces.append(current) }
                pieces.append("/")
                current = ""
            } else {
                current.append(character)
            }
        }
        if current.utf8.count > 1, let last = current.last, last == "," || last == ";" {
            pieces.append(String(current.dropLast()))
            pieces.append(String(last))
        } else if !current.isEmpty {
            pieces.append(current)
        }
        return pieces
    }
}
