/// Lines that head a part of a plan, and what they head.
enum HeadingLine {
    /// "Priority 2: Deliver the right support": the level words of plans, a number, a title.
    static func isTheme(_ text: String) -> Bool {
        guard text.utf8.count <= 420, text.split(separator: " ").count <= 36 else { return false }
        var words = text.split(separator: " ", maxSplits: 5).map(String.init)[...]
        if let first = words.first?.lowercased(), ["strategic", "key", "our", "overarching"].contains(first) {
            words = words.dropFirst()
        }
        guard let level = words.first.map(FlatToken.plain), levels.contains(level),
            words.first?.first?.isUppercase ?? false
        else { return false }
        words = words.dropFirst()
        if let second = words.first.map(FlatToken.plain), ["area", "theme", "no", "number"].contains(second) {
            words = words.dropFirst()
        }
        guard let number = words.first.map(FlatToken.plain) else { return false }
        if number.count <= 3, number.first?.isNumber ?? false {
            return isTitle(words.dropFirst(), after: words.first ?? "")
        }
        return counting.contains(number) && isTitle(words.dropFirst(), after: words.first ?? "")
    }

    /// "Carer Outcome: I have …": what stands before the word and what after.
    static func outcome(in text: String) -> (before: String, statement: String)? {
        guard let range = text.firstRange(of: "Outcome:") else { return nil }
        var before = text[..<range.lowerBound]
        while before.last == " " { before = before.dropLast() }
        // The word that says whose outcome it is.
        if let word = before.split(separator: " ").last, qualifiers.contains(word.lowercased()) {
            var shorter = before.dropLast(word.count)
            while shorter.last == " " { shorter = shorter.dropLast() }
            let isWhole = shorter.isEmpty || (shorter.last.map { ".:;!?".contains($0) } ?? false)
            if isWhole || isTheme(String(shorter)) { before = shorter }
        }
        let statement = text[range.upperBound...]
        guard !statement.isEmpty else { return nil }
        let title = String(before)
        guard title.isEmpty || title.split(separator: " ").count <= 10 || isTheme(title) else { return nil }
        return (title, String(statement).trimmed)
    }

    /// A few words on a line of their own.
    static func isShort(_ line: FlatLine) -> Bool {
        guard line.text.utf8.count <= 120, let first = line.text.first, first.isUppercase || first.isNumber else {
            return false
        }
        guard let last = line.text.last, !".;,".contains(last) else { return false }
        if last == ":", line.text.split(separator: " ").count > 4 { return false }
        // "Lead officer: someone" says something and heads nothing.
        if let colon = line.text.firstIndex(of: ":"), line.text.index(after: colon) < line.text.endIndex {
            return false
        }
        return line.text.split(separator: " ").count <= 12 && line.text.contains { $0.isLetter }
    }

    private static func isTitle(_ words: ArraySlice<String>, after number: String) -> Bool {
        guard let next = words.first else { return true }
        // "Priority 2 was agreed" is a sentence.
        if let last = number.last, ":.-–)".contains(last) { return true }
        return next.first.map { $0.isUppercase || "–-—:(‘'“".contains($0) } ?? true
    }

    private static let levels: Set<String> = [
        "priority", "aim", "theme", "goal", "strand", "pledge", "commitment", "ambition", "standard", "workstream",
        "pillar",
        "objective", "outcome", "area", "promise", "challenge", "priorities",
    ]
    private static let counting: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a", "b", "c", "d", "e", "f",
        "i", "ii",
        "iii", "iv", "v", "vi",
    ]
    private static let qualifiers: Set<String> = [
        "carer", "carers", "carers’", "carers'", "intended", "desired", "expected", "key", "overall",
    ]
}

extension String {
    /// Without white space at the ends.
    var trimmed: String { FlatLine.folded(self[...]) }
}
