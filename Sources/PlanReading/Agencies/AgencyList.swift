/// Takes a cell of leads or partners apart into the agencies it names.
public enum AgencyList {
    /// The agencies of a cell, as written, in order, each once.
    ///
    /// Commas, slashes, semicolons, bullets and new lines separate; so does "and" or "&" after a whole name, but not
    /// within one ("Health and Social Care"). What stands in brackets belongs to the name before it.
    ///
    /// - Parameters:
    ///   - cell: What the cell holds, its paragraphs on lines of their own.
    ///   - known: Names and abbreviations known from elsewhere in the plan; a name whose initials are among them is kept
    ///     whole ("Health, Housing and Adult Services" where others write HHAS).
    /// - Returns: The names; none when the cell says only "to be confirmed" or the like.
    public static func split(_ cell: String, knowing known: Set<String> = []) -> [String] {
        var names: [String] = []
        for line in CellPieces.lines(cell) {
            for part in CellPieces.cut(plainly(line), where: separates) {
                for piece in commas(unlabelled(part), known) {
                    for name in ands(piece, known).map(trimmed) where !name.isEmpty && !names.contains(name) {
                        names.append(name)
                    }
                }
            }
        }
        return names.filter { !CellPieces.saysNothing($0) }
    }

    /// "And/or" is "and" here, and "n/a" is nothing.
    private static func plainly(_ line: String) -> String {
        CellPieces.words(line).filter { $0.lowercased() != "n/a" }.map { $0.lowercased() == "and/or" ? "and" : $0 }
            .joined(separator: " ")
    }

    /// Slashes, semicolons and bullets; not the slash of "24/7" or of "and/or".
    private static func separates(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool
    {
        if scalar == ";" || scalar == "|" || CellPieces.bullets.contains(scalar) { return true }
        guard scalar == "/" || scalar == "\\" else { return false }
        let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
        return !(before.map(digits.contains) ?? false) || !(after.map(digits.contains) ?? false)
    }

    private static func commas(_ part: String, _ known: Set<String>) -> [String] {
        let pieces = CellPieces.cut(part) { scalar, _, _ in scalar == "," }
        guard pieces.count > 1, !AgencyName.isOneName(part, pieces, known) else { return [part] }
        return pieces
    }

    /// Cut at each "and" that stands after a whole name.
    private static func ands(_ piece: String, _ known: Set<String>) -> [String] {
        let words = CellPieces.words(piece)
        if AgencyName.isKnown(words, known) { return [piece] }
        var names: [String] = []
        var current: [String] = []
        var index = 0
        var depth = 0
        while index < words.count {
            let word = words[index]
            let joiner = depth == 0 ? joiner(words, at: index) : 0
            if joiner > 0, !current.isEmpty, index + joiner < words.count,
                joiner > 1 || word == "+" || AgencyName.isWhole(current, before: words[(index + joiner)...], known)
            {
                names.append(current.joined(separator: " "))
                current = []
                index += joiner
                continue
            }
            depth += word.unicodeScalars.reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) }
            current.append(word)
            index += 1
        }
        names.append(current.joined(separator: " "))
        return names
    }

    private static let joiners: [[String]] = [
        ["in", "partnership", "with"], ["in", "conjunction", "with"], ["in", "association", "with"],
        ["working", "with"],
        ["together", "with"], ["jointly", "with"], ["along", "with"], ["supported", "by"], ["with", "support", "from"],
        ["as", "well", "as"],
    ]

    /// How many words join here: 1 for "and", which needs a whole name before it, more for "working with".
    private static func joiner(_ words: [String], at index: Int) -> Int {
        let word = words[index].lowercased()
        if word == "and" || word == "&" || word == "+" || words[index] == "plus" { return 1 }
        for joiner in joiners where joiner.count > 1 && word == joiner[0] {
            let here = words[index...].prefix(joiner.count).map { $0.lowercased() }
            if here.elementsEqual(joiner) { return joiner.count }
        }
        return 0
    }

    /// Without "Lead:" or "Partners:" before it.
    private static func unlabelled(_ part: String) -> String {
        guard let colon = part.firstIndex(of: ":") else { return part }
        let label = CellPieces.folded(part[..<colon].lowercased())
        return labels.contains(label) ? CellPieces.folded(String(part[part.index(after: colon)...])) : part
    }

    private static let labels: Set<String> = [
        "lead", "leads", "lead agency", "lead agencies", "partner", "partners", "support", "supported by",
        "lead officer",
        "delivery partners", "key partners", "owner", "responsible",
    ]

    /// Without the marks that were left at the ends.
    private static func trimmed(_ name: String) -> String {
        var text = Substring(name)
        while let last = text.unicodeScalars.last,
            ",;:-–—/&+".unicodeScalars.contains(last) || (last == "." && !isInitials(text))
        {
            text.unicodeScalars.removeLast()
            while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
        }
        while let first = text.unicodeScalars.first, ",;:-–—/&+*.".unicodeScalars.contains(first) || first == " " {
            text.unicodeScalars.removeFirst()
        }
        let words = CellPieces.words(text)
        return words.first?.lowercased() == "and" ? words.dropFirst().joined(separator: " ") : String(text)
    }

    /// "N.H.S." keeps its last full stop.
    private static func isInitials(_ text: Substring) -> Bool {
        text.split(separator: " ").last.map { $0.filter { $0 == "." }.count > 1 } ?? false
    }
}
