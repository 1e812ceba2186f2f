/// Cuts a cell into pieces where separators stand outside brackets.
enum CellPieces {
    /// The pieces, white space folded, empty ones left out.
    ///
    /// - Parameters:
    ///   - cell: What the cell holds, its paragraphs on lines of their own.
    ///   - isSeparator: Whether a scalar separates, told its neighbours.
    /// - Returns: The pieces in order.
    static func cut(
        _ cell: String,
        where isSeparator: (_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool
    ) -> [String] {
        let scalars = Array(cell.unicodeScalars)
        let closes = balanced(scalars)
        var pieces: [String] = []
        var current = String.UnicodeScalarView()
        var depth = 0
        for (index, scalar) in scalars.enumerated() {
            if closes.contains(index) { depth += opening.contains(scalar) ? 1 : -1 }
            let before = index > 0 ? scalars[index - 1] : nil
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            if depth == 0, isSeparator(scalar, before, after) {
                pieces.append(String(current))
                current = String.UnicodeScalarView()
            } else {
                current.append(scalar)
            }
        }
        pieces.append(String(current))
        return pieces.map(folded).filter { !$0.isEmpty }
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "["]
    private static let closing: Set<Unicode.Scalar> = [")", "]"]

    /// Where the brackets stand that have a partner: one without is a mark like any other.
    private static func balanced(_ scalars: [Unicode.Scalar]) -> Set<Int> {
        var open: [Int] = []
        var paired: Set<Int> = []
        for (index, scalar) in scalars.enumerated() {
            if opening.contains(scalar) {
                open.append(index)
            } else if closing.contains(scalar), let partner = open.popLast() {
                paired.formUnion([partner, index])
            }
        }
        return paired
    }

    /// White space folded to single spaces, none at the ends.
    static func folded(_ text: String) -> String {
        words(text).joined(separator: " ")
    }

    static func words(_ text: some StringProtocol) -> [String] {
        String(text).unicodeScalars.split {
            $0.isASCII
                ? $0.value <= 32
                : $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
        }
        .map { String($0) }
    }

    static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{0B}"
    }

    static let bullets: Set<Unicode.Scalar> = ["•", "●", "▪", "◦", "·", "\u{F0B7}", "➢", "►", "✓", "■"]

    /// Lines, with one that goes on with the line before joined to it.
    ///
    /// A line goes on when the one before ends in a word or mark that asks for more ("and", "of", "/"), or when it begins
    /// with a small letter or a bracket.
    static func lines(_ cell: String) -> [String] {
        var lines: [String] = []
        for line in cell.unicodeScalars.split(whereSeparator: isLineEnd).map({
            folded(String(String.UnicodeScalarView($0)))
        })
        where !line.isEmpty {
            if let last = lines.last, goesOn(last, line) {
                lines[lines.count - 1] = last + " " + line
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    private static let asking: Set<String> = [
        "and", "of", "for", "the", "&", "to", "in", "with", "by", "on", "a", "or",
    ]

    private static func goesOn(_ line: String, _ next: String) -> Bool {
        let last = line.split(separator: " ").last.map { $0.lowercased() } ?? ""
        // "Children's" asks for what is theirs.
        if asking.contains(last) || last.hasSuffix("'s") || last.hasSuffix("’s") { return true }
        guard let first = next.unicodeScalars.first else { return false }
        return first.properties.isLowercase || (first == "(" && !startsItem(next))
    }

    /// Whether a line begins "(i)" or "(a)".
    private static func startsItem(_ line: String) -> Bool {
        let head = line.unicodeScalars.dropFirst().prefix { $0 != ")" }
        return head.count <= 4 && line.unicodeScalars.dropFirst(head.count + 1).first == ")"
    }

    /// Whether nothing is said: "To be confirmed", "tbc", "n/a", "-".
    static func saysNothing(_ text: String) -> Bool {
        let letters = text.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "%"
        }
        return letters.isEmpty || nothings.contains(String(String.UnicodeScalarView(letters)))
    }

    private static let nothings: Set<String> = [
        "tbc", "tba", "tbd", "tobeconfirmed", "tobeagreed", "tobedecided", "tobedetermined", "tobeadvised", "na",
        "notapplicable", "none", "nil", "notknown", "unknown", "tobeset",
    ]
}
