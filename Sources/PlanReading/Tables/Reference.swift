/// The number or letter a plan gives a thing: "1.2", "a", "3.2 h", "A4".
struct Reference: Hashable {
    /// As written, without a closing bracket or full stop.
    var text: String
    /// How many parts it has: 1 for "3" and "a", 2 for "3.2", 3 for "3.2.1" and "3.2 h".
    var depth: Int
    /// Only a letter or a small Roman number: "a", "iv".
    var isLetter: Bool

    /// The reference that the whole of `text` is, if it is one.
    init?(whole text: String) {
        let trimmed = text.trimming("()[].:#")
        guard !trimmed.isEmpty, trimmed.utf8.count <= 14, let found = Reference.parts(of: trimmed) else { return nil }
        self = found
    }

    init(text: String, depth: Int, isLetter: Bool) {
        self.text = text
        self.depth = depth
        self.isLetter = isLetter
    }

    /// Splits "a) Do this" or "1.2 Do this" into the reference and the rest.
    static func leading(in text: String) -> (reference: Reference, rest: String)? {
        var head = ""
        var index = text.startIndex
        if index < text.endIndex, text[index] == "(" { index = text.index(after: index) }
        while index < text.endIndex, head.utf8.count <= 12 {
            let character = text[index]
            guard character.isASCII, character.isLetter || character.isNumber || character == "." else { break }
            head.append(character)
            index = text.index(after: index)
        }
        guard !head.isEmpty, index < text.endIndex else { return nil }
        let mark = text[index]
        let rest = String(text[index...]).trimming(")].:–—-")
        guard let reference = numbered(head, then: mark, rest: rest), !rest.isEmpty else { return nil }
        return reference
    }

    /// A number closed by a mark, stuck to its title or with a capital after it; the "1" of "1 in 5 carers" is not one.
    private static func numbered(
        _ head: String,
        then mark: Character,
        rest: String
    ) -> (reference: Reference, rest: String)? {
        if let dot = stuck(head) { return (dot.reference, Words.folded("\(dot.word)\(mark)\(rest)")) }
        let bare = head.trimming(".")
        guard let reference = parts(of: bare) else { return nil }
        let closed = mark == ")" || mark == "]" || mark == ":" || head.hasSuffix(".")
        let spaced = mark == " " || mark == "\t"
        if reference.isLetter { return closed && mark != ":" ? (reference, rest) : nil }
        if closed || (spaced && reference.depth > 1) { return (reference, rest) }
        guard spaced, bare.allSatisfy(\.isNumber), bare.count <= 2 else { return nil }
        let startsTitle = rest.first?.isUppercase == true
        return startsTitle ? (reference, rest) : nil
    }

    /// "3.Health" → 3 and "Health".
    private static func stuck(_ head: String) -> (reference: Reference, word: String)? {
        let digits = head.prefix { $0.isNumber || $0 == "." }
        guard digits.hasSuffix("."), digits.count < head.count, head.count - digits.count > 1,
            let reference = parts(of: String(digits).trimming("."))
        else { return nil }
        return (reference, String(head.dropFirst(digits.count)))
    }

    private static func parts(of text: String) -> Reference? {
        let pieces = text.split(whereSeparator: { $0 == "." || $0 == " " || $0 == "-" || $0 == "/" || $0 == "(" })
        guard (1...5).contains(pieces.count) else { return nil }
        var depth = 0
        for piece in pieces {
            guard let size = partDepth(piece) else { return nil }
            depth += size
        }
        let isLetter = pieces.count == 1 && pieces[0].allSatisfy(\.isLetter)
        if pieces.count > 1 && pieces[0].allSatisfy(\.isLetter) && pieces[1].allSatisfy(\.isLetter) { return nil }
        return Reference(text: text.trimming("()."), depth: depth, isLetter: isLetter)
    }

    /// "12", "a", "iv", "4b", "A4", "LD12"; a year is not one.
    private static func partDepth(_ piece: Substring) -> Int? {
        let digits = piece.filter(\.isNumber)
        let letters = piece.filter(\.isLetter)
        guard digits.count + letters.count == piece.count, piece.utf8.count == piece.count else { return nil }
        if letters.isEmpty { return digits.count <= 3 ? 1 : nil }
        if digits.isEmpty {
            if letters.count == 1 { return 1 }
            return letters.count <= 4 && letters.allSatisfy { "ivx".contains($0) } ? 1 : nil
        }
        guard digits.count <= 3, letters.count <= 3 else { return nil }
        let lettersLead = piece.first?.isLetter == true
        return lettersLead ? 1 : letters.count == 1 ? 2 : nil
    }
}
