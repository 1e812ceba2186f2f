/// A cell of a ruled table on one page.
struct PDFCell {
    var left: Double
    var right: Double
    /// Which rows of the page's part of the table it takes up.
    var rows: Range<Int>
    /// It has no border on the outside of the table, as the tail of a merged cell is left by some programs.
    var isOpen = false
    var words: [PDFWord] = []
}

/// A table as its ruled lines divide one page.
struct PDFGrid {
    let columns: [Double]
    let rows: [Double]
    private(set) var cells: [PDFCell] = []
    private var slots: [Int] = []

    var top: Double { rows.first ?? 0 }
    var bottom: Double { rows.last ?? 0 }

    /// Nil where the lines enclose nothing, or far too much.
    ///
    /// At `gutters` columns are divided by nothing but space.
    init?(across: [PDFRule], down: [PDFRule], gutters: [Double] = []) {
        columns = PDFGrid.edges(of: down, reachedBy: across, and: gutters)
        rows = PDFGrid.edges(of: across, reachedBy: down, and: [])
        let (width, height) = (columns.count - 1, rows.count - 1)
        guard width >= 1, height >= 1, width <= 200, height <= 1_000, width * height <= 40_000 else { return nil }
        let divided = gutters.map { PDFRule(at: $0, from: rows[0], to: rows[height]) }
        join(across, down + divided, width, height)
    }

    /// Where the lines of one direction stand, and how far those of the other reach beyond them.
    ///
    /// Some tables have no border at their sides, and a row that the page's end cuts has none at its foot.
    private static func edges(of rules: [PDFRule], reachedBy others: [PDFRule], and more: [Double]) -> [Double] {
        var edges = clusters(rules.map(\.at) + more)
        let ends = clusters(others.map(\.to))
        let starts = clusters(others.map(\.from))
        func isReached(_ edge: Double, _ reach: (PDFRule) -> Double) -> Bool {
            others.count { abs(reach($0) - edge) < tolerance } >= 2
        }
        if let start = starts.first, start < (edges.first ?? .infinity) - tolerance, isReached(start, \.from) {
            edges.insert(start, at: 0)
        }
        if let end = ends.last, end > (edges.last ?? -.infinity) + tolerance, isReached(end, \.to) { edges.append(end) }
        return edges
    }

    /// Takes `word` into the cell where it stands; false when it stands outside.
    mutating func take(_ word: PDFWord) -> Bool {
        guard let column = PDFGrid.slot(word.middleX, in: columns), let row = PDFGrid.slot(word.middleY, in: rows)
        else {
            return false
        }
        let slot = row * (columns.count - 1) + column
        guard slots.indices.contains(slot), cells.indices.contains(slots[slot]) else { return false }
        cells[slots[slot]].words.append(word)
        return true
    }

    /// Slots with no line between them are one cell.
    private mutating func join(_ across: [PDFRule], _ down: [PDFRule], _ width: Int, _ height: Int) {
        var parents = Array(0..<(width * height))
        func root(_ slot: Int) -> Int {
            var slot = slot
            while parents[slot] != slot {
                parents[slot] = parents[parents[slot]]
                slot = parents[slot]
            }
            return slot
        }
        for row in 0..<height {
            let upright = (rows[row], rows[row + 1])
            for column in 0..<width {
                let level = (columns[column], columns[column + 1])
                let slot = row * width + column
                if column + 1 < width, !PDFGrid.isRuled(down, at: columns[column + 1], along: upright) {
                    parents[root(slot + 1)] = root(slot)
                }
                if row + 1 < height, !PDFGrid.isRuled(across, at: rows[row + 1], along: level) {
                    parents[root(slot + width)] = root(slot)
                }
            }
        }
        let hasSide = down.contains { abs($0.at - columns[0]) < PDFGrid.tolerance }
        var numbers: [Int: Int] = [:]
        slots = (0..<(width * height)).map { slot in
            let root = root(slot)
            let (row, column) = (slot / width, slot % width)
            if let number = numbers[root] {
                cells[number].left = min(cells[number].left, columns[column])
                cells[number].right = max(cells[number].right, columns[column + 1])
                cells[number].rows = cells[number].rows.lowerBound..<max(cells[number].rows.upperBound, row + 1)
                return number
            }
            numbers[root] = cells.count
            var cell = PDFCell(left: columns[column], right: columns[column + 1], rows: row..<(row + 1))
            cell.isOpen =
                hasSide && column == 0 && !PDFGrid.isRuled(down, at: columns[0], along: (rows[row], rows[row + 1]))
            cells.append(cell)
            return cells.count - 1
        }
    }

    /// Whether a good part of one side of a slot is drawn; a cell that the page's end cuts has its sides drawn in part.
    private static func isRuled(_ rules: [PDFRule], at position: Double, along side: (Double, Double)) -> Bool {
        let drawn = rules.reduce(0.0) { sum, rule in
            guard abs(rule.at - position) < tolerance else { return sum }
            return sum + max(0, min(rule.to, side.1) - max(rule.from, side.0))
        }
        return drawn > (side.1 - side.0) * 0.3
    }

    private static func slot(_ value: Double, in edges: [Double]) -> Int? {
        guard let after = edges.firstIndex(where: { $0 > value }), after > 0 else { return nil }
        return after - 1
    }

    /// Lines drawn nearer together than this are one border.
    static let tolerance = 3.0

    /// Positions that lie together, each group by its middle, in order.
    static func clusters(_ positions: [Double]) -> [Double] {
        var groups: [(sum: Double, count: Double, last: Double)] = []
        for position in positions.sorted() {
            if let last = groups.indices.last, position - groups[last].last < tolerance {
                groups[last] = (groups[last].sum + position, groups[last].count + 1, position)
            } else {
                groups.append((position, 1, position))
            }
        }
        return groups.map { $0.sum / $0.count }
    }
}
