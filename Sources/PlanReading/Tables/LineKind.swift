/// What a line between rows does for the rows after it.
enum LineKind: Equatable {
    case heading
    /// "Outcome: carers can …".
    case outcomeStatement
    /// A paragraph that says more of the heading above it.
    case statement
    /// "Lead: Carers Centre", for all that follows under the heading.
    case lead
    case other

    init(_ line: Line) {
        let words = Words.count(line.text)
        if line.style != nil {
            self = words <= 60 ? .heading : .other
            return
        }
        let parsed = LevelLine(line.text)
        if parsed.level == .outcome && parsed.isLabelled && parsed.reference == nil {
            self = .outcomeStatement
        } else if parsed.level == .theme && parsed.isLabelled && parsed.reference == nil && words > 8 {
            self = .statement
        } else if LineKind.isLead(line.text) {
            self = .lead
        } else if line.isListItem {
            self = .other
        } else if LineKind.isHeading(line, parsed, words: words) {
            self = .heading
        } else {
            self = words >= 6 ? .statement : .other
        }
    }

    private static func isHeading(_ line: Line, _ parsed: LevelLine, words: Int) -> Bool {
        if FootRow.isNote(line.text) { return false }
        if parsed.level != nil && (parsed.reference != nil || line.table != nil || line.isBold) { return words <= 60 }
        if line.isAcross { return words <= 40 }
        let ends = line.text.hasSuffix(".") || line.text.hasSuffix(";")
        if line.isBold { return words <= 20 && !ends }
        if line.table != nil {
            if let reference = parsed.reference, reference.depth > 1 { return words <= 30 }
            return words <= 12 && !ends && !line.text.contains(": ")
        }
        return false
    }

    static func isLead(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let label = String(text[..<colon])
        guard Words.count(label) <= 4 else { return false }
        return (HeaderMeaning(label).scores[.lead] ?? 0) >= 0.85 && text.index(after: colon) < text.endIndex
    }
}

/// Rows at the foot of a table that are not part of the plan: counts, notes, keys.
enum FootRow {
    static func isNote(_ text: String) -> Bool {
        if text.hasPrefix("*") || text.hasPrefix("†") { return true }
        let words = Words.of(text, limit: 8)
        guard let first = words.first else { return true }
        if openings.contains(first) && (text.contains(":") || first == "total" || first == "note") { return true }
        let isCount = first.allSatisfy(\.isNumber) && words.contains { counted.contains($0) }
        return isCount && words.count >= 2 && counted.contains(words[1])
    }

    private static let openings: Set<String> = [
        "total", "totals", "note", "notes", "key", "source", "nb", "footnote", "legend", "subtotal", "count", "page",
    ]
    private static let counted: Set<String> = ["actions", "rows", "objectives", "items", "entries"]
}
