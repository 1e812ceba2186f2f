/// The words of a text, for comparing one with another: lower case, apostrophes dropped, punctuation gone.
enum Words {
    /// Up to `limit` words of `text`.
    static func of(_ text: String, limit: Int = .max) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if isPartOfWord(scalar) {
                word.unicodeScalars.append(scalar)
            } else if scalar != "'" && scalar != "\u{2019}" && scalar != "\u{2018}" {
                guard !word.isEmpty else { continue }
                words.append(word.lowercased())
                word = ""
                if words.count >= limit { return words }
            }
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }

    /// How many words, without making them.
    static func count(_ text: String) -> Int {
        var count = 0
        var inside = false
        for scalar in text.unicodeScalars {
            let isBreak = scalar == " " || scalar == "\u{00A0}" || scalar == "\n" || scalar == "\t"
            if isBreak {
                inside = false
            } else if !inside {
                inside = true
                count += 1
            }
        }
        return count
    }

    /// The words joined by a space, to be a key in a dictionary.
    static func key(_ text: String, limit: Int = .max) -> String {
        of(text, limit: limit).joined(separator: " ")
    }

    /// White space folded to single spaces, ends trimmed.
    static func folded(_ text: some StringProtocol) -> String {
        if isFolded(text) { return String(text) }
        return fold(text)
    }

    /// Most text is folded already: plain letters with single spaces between them.
    private static func isFolded(_ text: some StringProtocol) -> Bool {
        var last: UInt8 = 32
        for byte in text.utf8 {
            if byte < 32 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || (byte == 32 && last == 32) { return false }
            last = byte
        }
        return last != 32
    }

    private static func fold(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// An ASCII letter or digit, which no one trims away.
    static func isPlain(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic
    }
}

extension String {
    /// Without spaces and the given marks at either end.
    func trimming(_ marks: String) -> String {
        if let first = utf8.first, let last = utf8.last, Words.isPlain(first), Words.isPlain(last) { return self }
        var slice = Substring(self)
        while let first = slice.first, first.isWhitespace || marks.contains(first) { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace || marks.contains(last) { slice.removeLast() }
        return String(slice)
    }

    /// The text after `prefix`, compared without regard to case.
    func dropping(prefix: String) -> String? {
        guard count >= prefix.count, self.prefix(prefix.count).lowercased() == prefix.lowercased() else { return nil }
        return String(dropFirst(prefix.count))
    }

    /// With anything in round brackets taken out, unless nothing else is left.
    var withoutBrackets: String {
        var depth = 0
        var kept = ""
        for character in self {
            if character == "(" {
                depth += 1
            } else if character == ")" && depth > 0 {
                depth -= 1
            } else if depth == 0 {
                kept.append(character)
            }
        }
        let folded = Words.folded(kept)
        return folded.isEmpty ? self : folded
    }
}
