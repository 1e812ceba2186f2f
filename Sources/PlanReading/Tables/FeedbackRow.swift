/// A row of what carers said and what the plan answers.
enum FeedbackRow {
    /// Each paragraph of "you said" is a thing said; the answer is the whole cell beside it.
    static func read(_ row: TableRow, _ columns: ColumnReading, _ standing: Levels.Standing) -> [ReadFeedback] {
        var carried: [Int: CellText] = [:]
        let read = ReadRow(row, home: columns.home, carried: &carried)
        let line = columns.all(.theme).first.flatMap { read[$0.column] }.map { LevelLine($0.paragraphs) }
        let title = line.map(\.title) ?? standing.theme?.title
        let ref = line?.ref ?? columns.all(.ref).first.flatMap { read[$0.column]?.text } ?? standing.theme?.ref
        let answers = (columns.all(.response) + columns.all(.action)).compactMap { read[$0.column] }
        let response = CellText(joining: answers)?.read
        return columns.all(.youSaid).compactMap { read.own($0.column) }.flatMap { cell in
            cell.paragraphs.map { paragraph in
                ReadFeedback(
                    themeRef: ref,
                    theme: title.flatMap { $0.isEmpty ? nil : $0 },
                    youSaid: ReadText(paragraph.text, place: cell.place),
                    response: response
                )
            }
        }
    }
}

extension FootRow {
    /// The words of a row of totals: "Total" and figures.
    static func total(_ row: TableRow) -> String? {
        let filled = row.cells.filter { !$0.paragraphs.isEmpty }
        guard let first = filled.first, filled.count > 1 else { return nil }
        let words = Words.of(first.text, limit: 3)
        guard let opening = words.first, ["total", "totals", "subtotal"].contains(opening), words.count <= 2 else {
            return nil
        }
        let figures = filled.dropFirst().allSatisfy { cell in cell.text.allSatisfy { !$0.isLetter } }
        return figures ? filled.map(\.text).joined(separator: " ") : nil
    }
}
