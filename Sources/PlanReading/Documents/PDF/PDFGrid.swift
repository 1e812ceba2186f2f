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
    init?(across: [PDFRule], down: [PDFRule]) {
        columns = PDFGrid.clusters(down.map(\.at))
        rows = PDFGrid.clusters(across.map(\.at))
        let (width, height) = (columns.count - 1, rows.count - 1)
        guard width >= 1, height >= 1, width <= 200, height <= 1_000, width * height <= 40_000 else { return nil }
        join(across, down, width, height)
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
                column == 0 && !PDFGrid.isRuled(down, at: columns[0], along: (rows[row], rows[row + 1]))
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

extension PDFPage {
    /// The ruled tables of the page, from the top down, with their words in them, and the words that stand outside.
    func tables() -> (grids: [PDFGrid], loose: [PDFWord]) {
        var grids = groups().compactMap { PDFGrid(across: $0.across, down: $0.down) }.sorted { $0.top < $1.top }
        // A frame around one thing, or around the whole page, is no table.
        grids.removeAll { $0.cells.count < 2 }
        var loose: [PDFWord] = []
        for word in words {
            var isTaken = false
            for index in grids.indices where !isTaken { isTaken = grids[index].take(word) }
            if !isTaken { loose.append(word) }
        }
        return (grids, loose)
    }

    /// Lines that touch belong together.
    private func groups() -> [(across: [PDFRule], down: [PDFRule])] {
        let (across, down) = (PDFRule.joined(across), PDFRule.joined(down))
        var parents = Array(0..<(across.count + down.count))
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        let reach = PDFGrid.tolerance
        for (row, level) in across.enumerated() {
            for (column, upright) in down.enumerated()
            where upright.at >= level.from - reach && upright.at <= level.to + reach && level.at >= upright.from - reach
                && level.at <= upright.to + reach
            {
                parents[root(across.count + column)] = root(row)
            }
        }
        var groups: [Int: (across: [PDFRule], down: [PDFRule])] = [:]
        for (row, rule) in across.enumerated() { groups[root(row), default: ([], [])].across.append(rule) }
        for (column, rule) in down.enumerated() {
            groups[root(across.count + column), default: ([], [])].down.append(rule)
        }
        return Array(groups.values)
    }
}
