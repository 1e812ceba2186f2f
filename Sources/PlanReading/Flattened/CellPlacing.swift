/// Which columns the cells of a tabbed line belong to, when some were lost or glued together.
struct CellPlacing {
    private let columns: [HeaderPhrases.Column]
    /// The words seen in each column in whole rows.
    private var vocabulary: [Set<String>]
    private let firstIsReference: Bool

    init(columns: [HeaderPhrases.Column], lines: ArraySlice<FlatLine>) {
        self.columns = columns
        vocabulary = Array(repeating: [], count: columns.count)
        firstIsReference = columns.first?.role == .ref
        for line in lines where line.cells.count == columns.count {
            for (column, cell) in line.cells.enumerated() where vocabulary[column].count < 4_000 {
                vocabulary[column].formUnion(HeaderPhrases.words(of: cell))
            }
        }
    }

    /// "3", "3.", "2.1.1", "a)".
    static func isReference(_ cell: String) -> Bool {
        FlatMarker.isDotted(cell) || FlatMarker.number(cell) != nil || FlatMarker.letter(cell) != nil
            || FlatMarker.isCode(cell)
    }

    /// The cells, with a number that was glued to the first words taken apart, and no more of them than columns.
    func split(_ cells: [String]) -> [String] {
        var cells = cells
        while cells.count > columns.count, cells.last?.isEmpty ?? false { cells.removeLast() }
        while cells.count > columns.count, let last = cells.popLast(), let end = cells.indices.last {
            cells[end] += " " + last
        }
        guard firstIsReference, let first = cells.first, let space = first.firstIndex(of: " ") else { return cells }
        let number = String(first[..<space])
        let rest = first[first.index(after: space)...]
        guard CellPlacing.isReference(number), rest.first?.isUppercase ?? false, rest.utf8.count > 12 else {
            return cells
        }
        cells[0] = String(rest)
        cells.insert(number, at: 0)
        while cells.count > columns.count, let empty = cells.lastIndex(of: "") { cells.remove(at: empty) }
        return cells
    }

    /// The column of each cell.
    func placing(of cells: [String]) -> [Int] {
        let missing = columns.count - cells.count
        if missing <= 0 { return Array(cells.indices) }
        let starts = cells.first.map(CellPlacing.isReference) ?? false
        // A header without the column of numbers: rows without one begin with the second column.
        if firstIsReference, missing == 1, !starts, columns[0].header == "Ref", !(cells.first?.isEmpty ?? true) {
            return cells.indices.map { $0 + 1 }
        }
        // The best placing in order; columns left over stay empty.
        var best: [[(score: Double, skip: Bool)]] = Array(
            repeating: Array(repeating: (-1e9, false), count: columns.count + 1),
            count: cells.count + 1
        )
        for column in 0...columns.count { best[0][column] = (0, true) }
        for cell in 1...max(1, cells.count) where cell <= cells.count {
            for column in 1...max(1, columns.count) where column <= columns.count && column >= cell {
                let place = best[cell - 1][column - 1].score + fit(cells[cell - 1], column - 1) - 0.01 * Double(column)
                let skip = best[cell][column - 1].score
                best[cell][column] = place >= skip ? (place, false) : (skip, true)
            }
        }
        var result: [Int] = []
        var cell = cells.count
        var column = columns.count
        while cell > 0, column > 0 {
            if best[cell][column].skip {
                column -= 1
            } else {
                result.append(column - 1)
                cell -= 1
                column -= 1
            }
        }
        return result.count == cells.count ? result.reversed() : Array(cells.indices)
    }

    /// How well a cell's words fit a column.
    private func fit(_ cell: String, _ column: Int) -> Double {
        guard !cell.isEmpty else { return 0 }
        let role = columns[column].role
        if role == .ref { return CellPlacing.isReference(cell) ? 3 : -3 }
        let words = HeaderPhrases.words(of: cell)
        guard !words.isEmpty else { return 0 }
        let known = Double(words.count { vocabulary[column].contains($0) }) / Double(words.count)
        let line = FlatLine(text: cell, cells: [cell], number: 0, gap: 0)
        let tokens = FlatToken.tokens(of: [line])
        let isWhen = WhenSpans(tokens).spans.first?.contains { $0.end == tokens.count } ?? false
        if role == .when { return isWhen ? 3 : known - 0.5 }
        return (isWhen ? -1 : 0) + known * 2
    }
}
