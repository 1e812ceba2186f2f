/// Where a table that was flattened into lines ends.
enum TableEnd {
    /// The lines of a table from `start` on, and the first line that is no longer part of it.
    ///
    /// The same header once more, on a new page, is passed over.
    static func body(
        of lines: [FlatLine],
        from start: Int,
        under columns: [HeaderPhrases.Column],
        isTabbed: Bool,
        headers: [HeaderRun.Header?]
    ) -> (lines: [FlatLine], end: Int) {
        var body: [Int] = []
        var end = start
        while end < lines.count {
            let line = lines[end]
            if let header = headers[end] {
                let cut = beforeHeadings(lines, start, end)
                guard cut == end, header.columns == columns, lines[end].isTabbed == isTabbed else {
                    return (body.filter { $0 < cut }.map { lines[$0] }, cut)
                }
                end += header.lines
                continue
            }
            if line.headingLevel != nil || HeadingLine.isTheme(line.text) && !line.isTabbed { break }
            if HeadingLine.outcome(in: line.text) != nil {
                let cut = beforeHeadings(lines, start, end)
                return (body.filter { $0 < cut }.map { lines[$0] }, cut)
            }
            if isTabbed ? endsTabbed(lines, end) : isProse(line) { break }
            body.append(end)
            end += 1
        }
        return (body.map { lines[$0] }, end)
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
