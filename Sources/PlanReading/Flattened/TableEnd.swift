/// Where a table that was flattened into lines ends.
enum TableEnd {
    /// The first line from `start` on that is no longer part of the table.
    static func index(in lines: [FlatLine], from start: Int, isTabbed: Bool, isHeader: (Int) -> Bool) -> Int {
        var end = start
        while end < lines.count {
            let line = lines[end]
            if isHeader(end) { return beforeHeadings(lines, start, end) }
            if line.headingLevel != nil || HeadingLine.isTheme(line.text) && !line.isTabbed { break }
            if HeadingLine.outcome(in: line.text) != nil { return beforeHeadings(lines, start, end) }
            if isTabbed {
                if endsTabbed(lines, end) { break }
            } else if isProse(line) {
                break
            }
            end += 1
        }
        return end
    }

    /// A line without tabs ends a tabbed table, unless it goes on in the middle of a sentence.
    private static func endsTabbed(_ lines: [FlatLine], _ index: Int) -> Bool {
        let line = lines[index]
        if line.isTabbed { return false }
        return line.gap > 0 || !(line.text.first?.isLowercase ?? false)
    }

    /// A title cut into two cells by an extractor: nothing but its words, from the first cell on.
    private static func isTitleInCells(_ line: FlatLine) -> Bool {
        let filled = line.cells.filter { !$0.isEmpty }
        guard filled.count <= 2, line.cells.first == filled.first, let first = filled.first else { return false }
        return !CellPlacing.isReference(first) && line.text.utf8.count <= 60
    }

    /// A paragraph of several sentences after a blank line, numbered like no row.
    private static func isProse(_ line: FlatLine) -> Bool {
        guard line.gap > 0, line.text.utf8.count > 220, let word = line.text.split(separator: " ").first else {
            return false
        }
        if FlatMarker.isDotted(String(word)) || FlatMarker.number(String(word)) != nil
            || FlatMarker.letter(String(word)) != nil
        {
            return false
        }
        return line.text.split(separator: ".").count { $0.utf8.count > 30 } > 1
    }

    /// Titles above the next header belong to it and not to the table before.
    private static func beforeHeadings(_ lines: [FlatLine], _ start: Int, _ end: Int) -> Int {
        let last = end - 1
        let isRow = last >= start && lines[last].isTabbed && !isTitleInCells(lines[last])
        guard last >= start, !isRow, lines[last].gap > 0, end < lines.count, lines[end].gap > 0,
            HeadingLine.isShort(lines[last])
        else { return end }
        return last
    }
}
