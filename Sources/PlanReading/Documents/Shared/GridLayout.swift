/// Works out where in the grid each cell of an `OpenTable` falls, holding every span to the table there really is.
struct GridLayout {
    var cellsLeft: Int

    /// A cell that reaches down into later rows.
    private struct Carried {
        var column: Int
        var span: Int
        var rowsLeft: Int
        var hasText: Bool
        /// It claims more rows than the table has, so it yields to a row that is full without it.
        var isOverlong: Bool
    }

    private struct Placed {
        var column: Int
        var span: Int
        var continuesFromAbove: Bool
        var cell: OpenCell?
    }

    init(cellsLeft: Int) {
        self.cellsLeft = cellsLeft
    }

    mutating func table(of open: OpenTable) throws(UnreadablePlan) -> Table {
        let rows = open.rows.filter { !$0.isDropped }
        let fullWidth = rows.map { $0.cells.reduce(0) { $0 + GridLayout.plain($1.columnSpan) } }.max() ?? 0
        var carried: [Carried] = []
        var grid: [[Placed]] = []
        for (number, row) in rows.enumerated() {
            grid.append(try place(row, rowsAfter: rows.count - number - 1, fullWidth: fullWidth, &carried))
        }
        let columns = GridLayout.columns(of: grid)
        var written: [TableRow] = []
        var sayings: [Int: Bool] = [:]
        for (number, var placed) in grid.enumerated() {
            GridLayout.dropEmptyMerges(&placed, &sayings)
            if let row = GridLayout.row(placed, number: number + 1, of: rows[number], columns) {
                written.append(row)
            }
        }
        return Table(name: open.name, rows: written, width: columns.count, place: Place())
    }

    /// A span that says something believable; others count as one when a row's fullness is judged.
    private static func plain(_ span: Int) -> Int { (1...50).contains(span) ? span : 1 }

    private mutating func place(
        _ row: OpenRow,
        rowsAfter: Int,
        fullWidth: Int,
        _ carried: inout [Carried]
    ) throws(UnreadablePlan) -> [Placed] {
        let own = row.cells.reduce(0) { $0 + GridLayout.plain($1.columnSpan) }
        let occupied = carried.reduce(0) { $0 + GridLayout.plain($1.span) }
        if own + occupied > fullWidth { carried.removeAll(where: \.isOverlong) }

        var placed: [Placed] = []
        var waiting = carried[...]
        var column = row.skippedColumns
        func passCarried(_ carried: inout ArraySlice<Carried>, upTo end: Int?) {
            while let next = carried.first, end == nil || next.column <= column {
                carried.removeFirst()
                if next.hasText {
                    placed.append(Placed(column: next.column, span: next.span, continuesFromAbove: true, cell: nil))
                }
                column = max(column, next.column + next.span)
            }
        }
        var begun: [Carried] = []
        for cell in row.cells {
            passCarried(&waiting, upTo: column)
            if column > Limit.columns { throw .tooManyCells }
            var span = min(max(cell.columnSpan, 1), Limit.columns)
            // A span never runs over a cell that already reaches down from above.
            if let next = waiting.first, next.column < column + span { span = max(1, next.column - column) }
            placed.append(Placed(column: column, span: span, continuesFromAbove: cell.continuesFromAbove, cell: cell))
            let down = min(cell.rowSpan - 1, rowsAfter)
            if down > 0 {
                let isOverlong = cell.rowSpan - 1 > rowsAfter
                begun.append(
                    Carried(column: column, span: span, rowsLeft: down, hasText: cell.hasText, isOverlong: isOverlong)
                )
            }
            column += span
        }
        passCarried(&waiting, upTo: nil)

        cellsLeft -= placed.count
        if cellsLeft < 0 { throw .tooManyCells }
        carried = carried.compactMap { old in
            var old = old
            old.rowsLeft -= 1
            return old.rowsLeft > 0 ? old : nil
        }
        carried.append(contentsOf: begun)
        carried.sort { $0.column < $1.column }
        return placed
    }

    /// A merge that begins in an empty cell has nothing to continue: its cells count as empty.
    private static func dropEmptyMerges(_ placed: inout [Placed], _ sayings: inout [Int: Bool]) {
        for at in placed.indices {
            guard let cell = placed[at].cell else { continue }
            if cell.continuesFromAbove, !cell.hasText {
                placed[at].continuesFromAbove = sayings[placed[at].column] ?? false
            } else {
                sayings[placed[at].column] = cell.hasText
            }
        }
    }

    /// The grid columns in which some cell begins; the others are left over from spans and say nothing.
    private static func columns(of grid: [[Placed]]) -> [Int] {
        Set(grid.lazy.joined().map(\.column)).sorted()
    }

    private static func row(_ placed: [Placed], number: Int, of open: OpenRow, _ columns: [Int]) -> TableRow? {
        var cells: [Cell] = []
        var saysSomething = false
        for one in placed {
            let paragraphs = one.cell?.paragraphs ?? []
            // Word hides what stands in a cell merged away, but words are kept where there are any.
            let continues = one.continuesFromAbove && paragraphs.isEmpty
            guard continues || !paragraphs.isEmpty else { continue }
            saysSomething = saysSomething || !paragraphs.isEmpty
            let first = index(of: one.column, in: columns)
            let after = index(of: one.column + one.span, in: columns)
            let place = Place(page: open.page, row: number, column: first + 1)
            cells.append(
                Cell(
                    column: first,
                    columnSpan: max(1, after - first),
                    continuesFromAbove: continues,
                    paragraphs: paragraphs,
                    place: place
                )
            )
        }
        guard saysSomething else { return nil }
        return TableRow(isMarkedHeader: open.isMarkedHeader, cells: cells, place: Place(page: open.page, row: number))
    }

    /// How many of the sorted `columns` stand before `column`.
    private static func index(of column: Int, in columns: [Int]) -> Int {
        var low = 0
        var high = columns.count
        while low < high {
            let middle = (low + high) / 2
            if columns[middle] < column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
