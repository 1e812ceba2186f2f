/// Passwords that are guessed first, by shape and by list.
///
/// Nearly every leaked password of twelve characters and more is a well-known word with figures or signs around it, two
/// such words, a run along the keyboard, or one thing said again.
enum CommonPasswords {
    static let words: Set<String> = Set(commonWords.split(whereSeparator: \.isWhitespace).map(String.init))

    static func includes(_ password: String) -> Bool {
        let folded = password.folded.filter { !$0.isWhitespace }
        if folded.count < 8 || isMonotonous(folded) || isRun(folded) { return true }
        return undressed(folded).contains { core in readings(of: core).contains(where: isCommon) }
    }

    /// Whether hardly anything is left once the person's own words and the service's are taken out.
    static func leansOn(_ own: [String], _ password: String) -> Bool {
        let known = own.flatMap { $0.folded.split { !$0.isLetter && !$0.isNumber } }.map(String.init)
        let taken = (known + ["alongside", "carers", "carer", "strategy", "gofalwyr", "gofalwr", "strategaeth"])
            .filter { $0.count >= 4 }.sorted { $0.count > $1.count }
        return readings(of: password.folded).contains { reading in
            var rest = reading
            for word in taken { rest = rest.replacing(word, with: " ") }
            let wasLeantOn = rest != reading
            let left = rest.filter { $0.isLetter || $0.isNumber }
            return wasLeantOn && (left.count < 8 || left.allSatisfy(\.isNumber))
        }
    }

    /// The password as typed, and as it reads when figures and signs stand for letters.
    private static func readings(of text: String) -> [String] {
        let letters: [Character: Character] = [
            "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s", "!": "i",
            "+": "t",
        ]
        let read = text.map { letters[$0] ?? $0 }
        return [text] + ["i", "l"].map { one in String(read).replacing("1", with: one) }
    }

    /// What is left when figures and signs are taken from both ends: all of them, and all but a few that may be letters.
    private static func undressed(_ text: String) -> [String] {
        func isDressing(_ character: Character) -> Bool { character.isASCII && !character.isLetter }
        let characters = Array(text)
        guard let first = characters.firstIndex(where: { !isDressing($0) }),
            let last = characters.lastIndex(where: { !isDressing($0) })
        else { return [] }
        let starts = max(0, first - 2)...first
        let ends = last...min(characters.count - 1, last + 2)
        let inner = characters[first...last].filter { !isDressing($0) }
        return [String(inner)] + starts.flatMap { start in ends.map { String(characters[start...$0]) } }
    }

    /// One common word, or two of them, or one thing said again.
    private static func isCommon(_ text: String) -> Bool {
        if words.contains(text) { return true }
        guard text.count >= 2 else { return true }
        if isRepeated(text) || isRun(text) { return true }
        return text.indices.dropFirst().contains { index in
            words.contains(String(text[..<index])) && words.contains(String(text[index...]))
        }
    }

    private static func isRepeated(_ text: String) -> Bool {
        let characters = Array(text)
        return (1...max(1, characters.count / 2)).contains { size in
            size < characters.count && size <= 8
                && characters.indices.allSatisfy { characters[$0] == characters[$0 % size] }
        }
    }

    /// Fewer than five different characters.
    private static func isMonotonous(_ text: String) -> Bool { Set(text).count < 5 }

    /// Neighbours in the alphabet, among the figures or on the keyboard, from end to end.
    private static func isRun(_ text: String) -> Bool {
        let rows = [
            "abcdefghijklmnopqrstuvwxyzabc", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "qwertyuiop[]",
            "asdfghjkl;", "zxcvbnm,./", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm",
            "qweasdzxc", "!@#$%^&*()_+", "!\"£$%^&*()_+",
        ]
        let all = rows + rows.map { String($0.reversed()) }
        var rest = Substring(text)
        var pieces = 0
        while !rest.isEmpty {
            let longest = all.map { row in longestStart(of: rest, in: row) }.max() ?? 0
            guard longest >= 3 else { return false }
            rest = rest.dropFirst(longest)
            pieces += 1
        }
        return pieces <= 5
    }

    private static func longestStart(of text: Substring, in row: String) -> Int {
        var size = min(text.count, row.count)
        while size >= 3 {
            if row.contains(text.prefix(size)) { return size }
            size -= 1
        }
        return 0
    }
}
