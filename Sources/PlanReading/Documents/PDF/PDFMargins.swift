/// Finds the lines that every page repeats at its top or foot: running titles and page numbers.
enum PDFMargins {
    /// The lines of each page without those that repeat in its margins.
    static func removed(from lines: [[PDFLine]], _ pages: [PDFPage]) -> [[PDFLine]] {
        guard pages.count > 1 else { return lines }
        var counts: [String: Int] = [:]
        for (page, lines) in zip(pages, lines) {
            for key in Set(lines.compactMap { key(of: $0, on: page) }) { counts[key, default: 0] += 1 }
        }
        let often = max(2, pages.count / 2)
        return zip(pages, lines).map { page, lines in
            lines.filter { line in key(of: line, on: page).map { counts[$0, default: 0] < often } ?? true }
        }
    }

    /// What the line says with its numbers left out, for a line in the top or bottom twelfth of the page.
    private static func key(of line: PDFLine, on page: PDFPage) -> String? {
        let isAtTop = line.bottom < page.height / 12
        guard isAtTop || line.top > page.height * 11 / 12 else { return nil }
        return (isAtTop ? "top " : "foot ") + String(line.text.map { $0.isNumber ? "#" : $0 })
    }
}
