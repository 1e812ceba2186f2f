/// What a page carries besides its text: its number, and the line repeated at its head or foot.
enum PageFurniture {
    /// The lines without page numbers and running heads.
    static func removed(from lines: [FlatLine]) -> [FlatLine] {
        var isFurniture = lines.map { isPageNumber($0.text) }
        var edges: [String: [Int]] = [:]
        for index in lines.indices where !isFurniture[index] {
            let besideNumber =
                (index > 0 && isFurniture[index - 1])
                || (index + 1 < lines.count && isFurniture[index + 1])
            let endsPage = index + 1 < lines.count && lines[index + 1].startsPage
            if besideNumber || lines[index].startsPage || endsPage {
                edges[shape(of: lines[index].text), default: []].append(index)
            }
        }
        for (_, places) in edges where places.count > 1 {
            // A header of a table repeats at page starts too, and says where the table goes on.
            guard let first = places.first, HeaderPhrases.columns(of: lines[first]) == nil else { continue }
            for place in places { isFurniture[place] = true }
        }
        var kept: [FlatLine] = []
        for (line, goes) in zip(lines, isFurniture) where !goes {
            kept.append(line)
        }
        return kept
    }

    /// "Page 3 of 12", "3 | Page", "- 3 -", "Page 3".
    static func isPageNumber(_ text: String) -> Bool {
        guard text.utf8.count <= 24 else { return false }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first, let last = words.last else { return false }
        let numbers = words.filter { $0.allSatisfy(\.isNumber) }
        let rest = words.filter { !$0.allSatisfy(\.isNumber) }
        if rest == ["page"] || rest == ["page", "of"] {
            return !numbers.isEmpty && (first == "page" || last == "page")
        }
        return words.count == 1 && numbers.count == 1 && text.hasPrefix("-") && text.hasSuffix("-")
    }

    private static func shape(of text: String) -> String {
        String(text.lowercased().map { $0.isNumber ? "0" : $0 })
    }
}
