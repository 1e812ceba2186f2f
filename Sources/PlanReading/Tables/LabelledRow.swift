/// A heading in two cells: "Strategic objective 1" beside "Carers get help when they need it", with nothing else in the row.
enum LabelledRow {
    /// The heading that the row at `index` is; nil for a header or a row of the plan.
    static func line(at index: Int, of table: Table, number: Int) -> Line? {
        guard let row = table.rows.dropFirst(index).first, table.width > 2 else { return nil }
        let filled = row.cells.filter { !$0.paragraphs.isEmpty }
        guard filled.count == 2, let label = filled.first, let title = filled.last, label.column == 0,
            !row.cells.contains(where: \.continuesFromAbove)
        else { return nil }
        let level = LevelLine(label.text)
        guard level.level != nil, level.reference != nil, level.title.isEmpty, Words.count(title.text) <= 40,
            LevelLine(title.text).level == nil
        else { return nil }
        let reachesEnd = title.columnSpan > 1 && title.column + title.columnSpan >= table.width - 1
        guard reachesEnd || standsAlone(index, in: table) else { return nil }
        var paragraph = Paragraph("\(label.text.trimming(":–—- ")): \(title.text)", place: title.place)
        paragraph.isBold = true
        return Line(paragraph, table: number, isAcross: true)
    }

    /// Over a row of the plan, in a table whose first column does not hold the level itself.
    private static func standsAlone(_ index: Int, in table: Table) -> Bool {
        guard table.width > 3, let next = table.rows.dropFirst(index + 1).first else { return false }
        let below = next.cells.filter { !$0.paragraphs.isEmpty }
        guard below.count > 2, let first = below.first, LevelLine(first.text).level == nil else { return false }
        return !table.rows.prefix(40).contains { row in
            guard HeaderRow.isHeader(row, width: table.width), let name = row.cells.first else { return false }
            let scores = HeaderMeaning(name.text).scores
            return [ColumnRole.theme, .outcome, .objective].contains { (scores[$0] ?? 0) >= 0.6 }
        }
    }
}
