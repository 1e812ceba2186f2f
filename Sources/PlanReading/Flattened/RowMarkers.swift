/// The numbers and letters that rows of a table begin with: "1.1", "a)", "3.".
struct RowMarkers: Sendable {
    /// Words that are the reference of a row: "1.1", "7", "A2".
    private var references: Set<Int> = []
    /// Words that number an item inside a row: "a)", "(ii)".
    private var items: Set<Int> = []

    /// Numbers of a theme or priority whose rows have numbers of their own: "2." before "2.1".
    private var groups: Set<Int> = []

    /// Rows can be told by their markers.
    var isEmpty: Bool { references.isEmpty && items.isEmpty }

    var hasItems: Bool { !items.isEmpty }

    func isReference(_ index: Int) -> Bool { references.contains(index) }
    func isItem(_ index: Int) -> Bool { items.contains(index) }
    func isGroup(_ index: Int) -> Bool { groups.contains(index) }
    func isMarker(_ index: Int) -> Bool { isReference(index) || isItem(index) || isGroup(index) }

    init(_ tokens: [FlatToken]) {
        findReferences(tokens)
        findItems(tokens)
    }

    private mutating func findReferences(_ tokens: [FlatToken]) {
        var dotted: [Int] = []
        var plain: [Int] = []
        for (index, token) in tokens.enumerated() where token.opensLine {
            if FlatMarker.isDotted(token.text) {
                dotted.append(index)
            } else if FlatMarker.number(token.text) != nil || FlatMarker.isCode(token.text) {
                plain.append(index)
            }
        }
        if dotted.count > 1 || dotted.count == 1 && plain.isEmpty {
            references.formUnion(dotted)
            findGroups(tokens)
            return
        }
        // Plain numbers must count upwards, or they are only numbers.
        var last = 0
        var rising: [Int] = []
        for index in plain {
            guard let number = FlatMarker.number(tokens[index].text) else {
                rising.append(index)
                continue
            }
            guard number == 1 || (number > last && number <= last + 2) else { continue }
            last = number
            rising.append(index)
        }
        if rising.count > 1 { references.formUnion(rising) }
    }

    private mutating func findGroups(_ tokens: [FlatToken]) {
        var last = 0
        var found: [Int] = []
        for (index, token) in tokens.enumerated() where token.opensLine && !references.contains(index) {
            let digits = token.text.prefix(while: \.isNumber)
            let mark = token.text.dropFirst(digits.count).first
            guard digits.count < 3, let number = Int(digits), mark == "." || mark == ")" || mark == ":" else {
                continue
            }
            guard number > last, number <= last + 2 || last == 0 else { continue }
            last = number
            found.append(index)
        }
        if found.count > 1 { groups.formUnion(found) }
    }

    private mutating func findItems(_ tokens: [FlatToken]) {
        var expected = 0
        var found: [Int] = []
        for (index, token) in tokens.enumerated() {
            if references.contains(index) { expected = 0 }
            guard let letter = FlatMarker.letter(token.text) else { continue }
            let before = index > 0 ? tokens[index - 1] : nil
            // "identified in 1.2 b) above" points at a row and does not begin one.
            let isPointer =
                !token.opensLine
                && (before.map { FlatMarker.isDotted($0.text) || FlatWords.dangling.contains($0.plain) } ?? false)
            guard !isPointer, token.opensLine || letter == 0 || letter == expected else { continue }
            guard letter == 0 || (letter >= expected && letter <= expected + 2) else { continue }
            found.append(index)
            expected = letter + 1
        }
        if found.count > 1 { items.formUnion(found) }
    }
}

/// What a word that numbers something looks like.
enum FlatMarker {
    /// Numbers with points between: "1.1", "3.2.4".
    static func isDotted(_ text: String) -> Bool {
        let trimmed = text.hasSuffix(".") || text.hasSuffix(")") || text.hasSuffix(":") ? text.dropLast() : text[...]
        let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
        return (2...4).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.count <= 2 && $0.allSatisfy(\.isNumber) }
    }

    /// "7", "7.", "7)", "(7)" as 7.
    static func number(_ text: String) -> Int? {
        var digits = text[...]
        if digits.first == "(" { digits = digits.dropFirst() }
        while let last = digits.last, ".):".contains(last) { digits = digits.dropLast() }
        guard digits.count <= 3, text.utf8.count <= 5, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return Int(digits)
    }

    /// "A1", "B2.3", "EC-4".
    static func isCode(_ text: String) -> Bool {
        guard text.utf8.count <= 7, let first = text.first, first.isUppercase, let last = text.last, last.isNumber
        else { return false }
        return text.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "." || $0 == "-" }
            && !(text.first == "Q" && text.count == 2)
    }

    /// "a)", "(b)", "c." as 0, 1, 2.
    static func letter(_ text: String) -> Int? {
        guard text.hasSuffix(")"), text.utf8.count <= 3 else { return nil }
        let letters = text.filter { $0 != ")" && $0 != "(" }
        guard letters.count == 1, let value = letters.first?.asciiValue, (97...122).contains(value) else { return nil }
        return Int(value) - 97
    }
}
