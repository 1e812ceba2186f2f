/// Tells how many actions a cell holds.
struct ActionCell {
    struct Part {
        var ref: String?
        var paragraphs: [Paragraph]
        /// Which of the cell's actions it is, to pair it with the paragraphs of other cells.
        var index: Int
        var sureness: Sureness
    }

    /// The actions of a cell.
    ///
    /// A row with a number of its own is one action, whatever is in the cell. In a row that belongs to an objective, or
    /// whose other cells pair with this one, each paragraph may well be an action.
    static func parts(of cell: CellText, isNumbered: Bool, isGrouped: Bool, pairs: Bool) -> [Part] {
        let paragraphs = cell.paragraphs
        guard paragraphs.count > 1 else { return [whole(paragraphs, isNumbered: isNumbered)] }
        let marks = paragraphs.map { mark(of: $0) }
        if !isNumbered, marks[0] != nil {
            let marked = marks.lazy.filter { $0 != nil }.count
            if marked > 1 { return lettered(paragraphs, marks) }
            if paragraphs[0].marker == nil { return [whole(paragraphs, isNumbered: isNumbered)] }
        }
        guard !isNumbered, isGrouped || pairs else { return [whole(paragraphs, isNumbered: isNumbered)] }
        let pieces = sentences(paragraphs)
        guard pieces.count > 1, pieces.allSatisfy({ isAction($0[0]) }) else {
            return [whole(paragraphs, isNumbered: isNumbered)]
        }
        return pieces.enumerated().map { Part(ref: nil, paragraphs: $1, index: $0, sureness: .likely) }
    }

    /// The letter or number in front of a paragraph, in its words or as its list mark.
    private static func mark(of paragraph: Paragraph) -> (ref: String, rest: Paragraph)? {
        if let marker = paragraph.marker, let reference = Reference(whole: marker),
            marker.utf8.count > 1 || !marker.isEmpty
        {
            guard marker != "o" else { return nil }
            return (reference.text, paragraph)
        }
        let text = paragraph.text.dropping(prefix: "Action ") ?? paragraph.text
        guard let (reference, rest) = Reference.leading(in: text) else { return nil }
        var left = paragraph
        left.text = rest
        return (reference.text, left)
    }

    private static func whole(_ paragraphs: [Paragraph], isNumbered: Bool) -> Part {
        guard !isNumbered, let first = paragraphs.first, let (ref, rest) = mark(of: first) else {
            return Part(ref: nil, paragraphs: paragraphs, index: 0, sureness: .sure)
        }
        return Part(ref: ref, paragraphs: [rest] + paragraphs.dropFirst(), index: 0, sureness: .sure)
    }

    private static func lettered(_ paragraphs: [Paragraph], _ marks: [(ref: String, rest: Paragraph)?]) -> [Part] {
        var parts: [Part] = []
        for (paragraph, mark) in zip(paragraphs, marks) {
            if let mark {
                parts.append(Part(ref: mark.ref, paragraphs: [mark.rest], index: parts.count, sureness: .sure))
            } else if !parts.isEmpty {
                parts[parts.count - 1].paragraphs.append(paragraph)
            }
        }
        return parts
    }

    /// Paragraphs grouped into what can stand alone: a list belongs to the line that ends with a colon before it.
    private static func sentences(_ paragraphs: [Paragraph]) -> [[Paragraph]] {
        var pieces: [[Paragraph]] = []
        var isOpen = false
        let whole = paragraphs.filter { $0.text.hasSuffix(".") }.count
        for paragraph in paragraphs {
            // A line cut in two where a page was too narrow.
            let last = pieces.last?.last?.text ?? ""
            let isCut = whole * 2 >= paragraphs.count && !last.isEmpty && !last.hasSuffix(".") && Words.count(last) < 6
            let continues = isOpen || isCut || isContinuation(paragraph.text)
            if continues, !pieces.isEmpty {
                pieces[pieces.count - 1].append(paragraph)
            } else {
                pieces.append([paragraph])
            }
            if paragraph.text.hasSuffix(":") { isOpen = true }
        }
        return pieces
    }

    private static func isContinuation(_ text: String) -> Bool {
        guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return true }
        if first.isLowercase { return true }
        let words = Words.of(text, limit: 2)
        return openings.contains(words.joined(separator: " ")) || openings.contains(words.first ?? "")
    }

    private static func isAction(_ paragraph: Paragraph) -> Bool { Words.count(paragraph.text) >= 4 }

    private static let openings: Set<String> = [
        "to include", "including", "this includes", "this will", "this may", "such as", "these", "this", "eg", "and",
        "or",
        "also", "note", "nb", "see", "please", "for example", "it", "they", "where",
    ]
}
