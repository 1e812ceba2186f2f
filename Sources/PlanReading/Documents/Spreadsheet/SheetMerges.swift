/// Puts a sheet's merged cells into its rows, held to the rows and columns that say something.
enum SheetMerges {
    static func apply(_ merges: [SheetRange], to rows: inout [TableRow], width: Int, cellsLeft: Int)
        throws(UnreadablePlan)
    {
        guard !rows.isEmpty, width > 0 else { return }
        var cellsLeft = cellsLeft
        for merge in merges {
            var at = first(in: rows, from: merge.rows.lowerBound)
            guard at < rows.count, rows[at].place.row == merge.rows.lowerBound,
                let origin = rows[at].cells.firstIndex(where: { $0.column == merge.columns.lowerBound })
            else { continue }
            let span = max(1, min(merge.columns.upperBound, width - 1) - merge.columns.lowerBound + 1)
            rows[at].cells[origin].columnSpan = room(for: span, of: rows[at].cells[origin].column, in: rows[at])
            at += 1
            while at < rows.count, let row = rows[at].place.row, merge.rows.contains(row) {
                cellsLeft -= 1
                if cellsLeft < 0 { throw .tooManyCells }
                addContinuation(of: merge.columns.lowerBound, span: span, to: &rows[at])
                at += 1
            }
        }
    }

    /// Words are never covered: where a cell under the merge says something, it stays.
    private static func addContinuation(of column: Int, span: Int, to row: inout TableRow) {
        let before = row.cells.firstIndex { $0.column >= column } ?? row.cells.count
        if before < row.cells.count, row.cells[before].column == column { return }
        var place = row.place
        place.column = column + 1
        let span = room(for: span, of: column, in: row)
        row.cells.insert(Cell(column: column, columnSpan: span, continuesFromAbove: true, place: place), at: before)
    }

    /// As much of `span` as there is before the next cell that says something.
    private static func room(for span: Int, of column: Int, in row: TableRow) -> Int {
        let next = row.cells.first { $0.column > column }?.column ?? Int.max
        return max(1, min(span, next - column))
    }

    /// Where the first row numbered `number` or more stands.
    private static func first(in rows: [TableRow], from number: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if (rows[middle].place.row ?? 0) < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
