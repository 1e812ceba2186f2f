/// Walks a text once, word by word, for references.
struct ReferenceFinder {
    private let words: [String]

    init(_ text: String) { words = CellPieces.words(String(text.prefix(50_000))) }

    mutating func references() -> [String] {
        var found: [String] = []
        var at = 0
        while at < words.count {
            if let (reference, next) = labelled(at) ?? dotted(at) {
                if !found.contains(reference) { found.append(reference) }
                at = max(next, at + 1)
            } else {
                at += 1
            }
        }
        return found
    }

    private static let labels: Set<String> = [
        "action", "actions", "objective", "objectives", "outcome", "outcomes", "aim", "aims", "section", "sections",
        "item",
        "items", "recommendation", "recommendations",
    ]

    private static let cues: Set<String> = [
        "see", "per", "in", "to", "with", "under", "from", "also", "and", "ref", "refs", "reference", "at", "as", "of",
        "by",
        "priority", "point", "theme", "cf", "xref", "links", "linked", "link",
    ]

    /// "Actions 2, 3, 4 and 6 of the Equality Impact Assessment".
    private func labelled(_ start: Int) -> (String, Int)? {
        let label = bare(words[start])
        guard ReferenceFinder.labels.contains(label), start + 1 < words.count, isNumber(words[start + 1]) else {
            return nil
        }
        var next = start + 1
        while next < words.count {
            if isNumber(words[next]) {
                next += 1
            } else if ["and", "&", "to", "or"].contains(words[next].lowercased()), next + 1 < words.count,
                isNumber(words[next + 1])
            {
                next += 2
            } else {
                break
            }
        }
        let title = closed(next - 1) ? next : titled(next)
        return (trimmed(words[start..<title].joined(separator: " ")), title)
    }

    /// The title that a number is of: "of the Equality Impact Assessment".
    private func titled(_ start: Int) -> Int {
        guard start < words.count, ["of", "in"].contains(words[start].lowercased()) else { return start }
        var next = start + 1
        if next < words.count, ["the", "our", "this"].contains(words[next].lowercased()) { next += 1 }
        let first = next
        while next < words.count, next < first + 10 {
            let isCapital = words[next].unicodeScalars.first?.properties.isUppercase ?? false
            let joins =
                ["of", "and", "for", "the", "&"].contains(words[next].lowercased()) && next > first
                && next + 1 < words.count && words[next + 1].unicodeScalars.first?.properties.isUppercase ?? false
            guard isCapital || joins else { break }
            next += 1
            if closed(next - 1) { break }
        }
        return next > first ? next : start
    }

    /// "1.2 b)", "4.2d", "3.2": with a word before it that leads to it, or "above" or "below" after it.
    private func dotted(_ start: Int) -> (String, Int)? {
        let word = words[start]
        guard let letters = dottedParts(trimmed(word)) else { return nil }
        var next = start + 1
        // The letter may stand apart: "1.2 b)".
        if letters == 0, !closed(start), next < words.count, isLetter(words[next]) { next += 1 }
        let before = start > 0 ? bare(words[start - 1]) : ""
        let after = next < words.count ? bare(words[next]) : ""
        let isPlaced = ["above", "below", "uchod", "isod"].contains(after)
        guard
            isPlaced
                || ReferenceFinder.cues.contains(before) && !ReferenceFinder.units.contains(after)
                    && (letters > 0 || next > start + 1 || ["see", "per", "ref", "refs", "also"].contains(before))
        else { return nil }
        return (trimmed(words[start..<next].joined(separator: " ")), next)
    }

    private static let units: Set<String> = [
        "million", "billion", "hours", "fte", "wte", "percent", "per", "months", "years", "days",
    ]

    /// How many letters end a dotted number; none when it is not one.
    private func dottedParts(_ word: String) -> Int? {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...4).contains(parts.count), let last = parts.last else { return nil }
        for part in parts.dropLast()
        where part.isEmpty || part.utf8.count > 3 || !part.utf8.allSatisfy({ (48...57).contains($0) }) { return nil }
        let digits = last.prefix { $0.isASCII && $0.isNumber }
        let letters = last.dropFirst(digits.count).filter { $0 != ")" && $0 != "(" }
        guard (1...3).contains(digits.utf8.count), letters.count <= 1, letters.allSatisfy(\.isLetter) else {
            return nil
        }
        return letters.count
    }

    private func isLetter(_ word: String) -> Bool {
        let letters = word.filter { $0 != ")" && $0 != "(" && $0 != "," && $0 != "." }
        return letters.count == 1 && letters.first?.isLetter == true
            && (word.contains(")") || letters.first?.isLowercase == true && letters != "a")
    }

    /// "2", "2,3,", "3.2", "6".
    private func isNumber(_ word: String) -> Bool {
        let core = word.filter { $0 != "," && $0 != ")" && $0 != ";" && $0 != "." && $0 != "-" && $0 != "–" }
        let digits = core.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && digits.count <= 6 && core.count - digits.count <= 1
            && core.dropFirst(digits.count).allSatisfy(\.isLetter)
    }

    /// Whether a word ends a clause or a bracket.
    private func closed(_ index: Int) -> Bool {
        guard words.indices.contains(index), let last = words[index].unicodeScalars.last else { return true }
        return last == "." || last == ";" || last == ":"
            || (last == ")" && !words[index].contains("("))
                && !(words[index].count <= 3 && words[index].count >= 2)
    }

    private func bare(_ word: String) -> String {
        String(String.UnicodeScalarView(word.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
    }

    /// Without the marks round it; a bracket that closes a lettered reference stays: "1.2 b)".
    private func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while let first = text.unicodeScalars.first, "([,;:".unicodeScalars.contains(first) {
            text.unicodeScalars.removeFirst()
        }
        while let last = text.unicodeScalars.last,
            ".,;:]".unicodeScalars.contains(last) || (last == ")" && !isLettered(text))
        {
            text.unicodeScalars.removeLast()
        }
        return String(text)
    }

    /// "1.2 b)" and "3.2b)", but not "as per 4.2d)" in brackets of its own, nor "… Assessment)".
    private func isLettered(_ text: Substring) -> Bool {
        let head = text.dropLast()
        guard let letter = head.last, letter.isLetter else { return false }
        let before = head.dropLast().last
        return before == " " || before?.isNumber == true
    }
}
