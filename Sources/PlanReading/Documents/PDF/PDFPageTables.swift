extension PDFPage {
    /// The ruled tables of the page, from the top down, with their words in them, and the words that stand outside.
    func tables() -> (grids: [PDFGrid], loose: [PDFWord]) {
        let groups = groups()
        var grids = groups.compactMap { PDFGrid(across: $0.across, down: $0.down) }
        grids += levelTables(groups.filter(\.down.isEmpty).flatMap(\.across))
        grids.sort { $0.top < $1.top }
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

    /// Tables drawn with level lines only: a line under every row, and columns divided by space.
    private func levelTables(_ rules: [PDFRule]) -> [PDFGrid] {
        var stacks: [[PDFRule]] = []
        for rule in rules.sorted(by: { $0.at < $1.at }) {
            let index = stacks.firstIndex { stack in
                stack.first.map { abs($0.from - rule.from) < 5 && abs($0.to - rule.to) < 5 } ?? false
            }
            if let index { stacks[index].append(rule) } else { stacks.append([rule]) }
        }
        return stacks.compactMap { stack in
            guard stack.count >= 4, let first = stack.first, let last = stack.last else { return nil }
            let inside = words.filter {
                $0.middleY > first.at && $0.middleY < last.at && $0.middleX > first.from && $0.middleX < first.to
            }
            let gutters = PDFPage.gutters(between: inside)
            guard !gutters.isEmpty else { return nil }
            let top = header(above: first, gutters).map { PDFRule(at: $0, from: first.from, to: first.to) }
            return PDFGrid(across: stack + (top.map { [$0] } ?? []), down: [], gutters: gutters)
        }
    }

    /// Where a header begins that stands on the first line of a table, its words in the table's columns.
    private func header(above rule: PDFRule, _ gutters: [Double]) -> Double? {
        let over = words.filter { $0.bottom < rule.at + 2 && $0.middleX > rule.from && $0.middleX < rule.to }
        var top = rule.at
        var taken: [PDFWord] = []
        for line in PDFLine.lines(of: over).reversed() {
            let isNear = top - line.bottom < line.size
            let isDivided = !gutters.contains { gutter in line.words.contains { $0.left < gutter && $0.right > gutter }
            }
            guard isNear, isDivided else { break }
            taken += line.words
            top = line.top
        }
        let columns = Set(taken.map { word in gutters.count { $0 < word.middleX } })
        return columns.count >= 2 ? top - 1 : nil
    }

    /// The middles of the upright strips that no word touches.
    private static func gutters(between words: [PDFWord]) -> [Double] {
        var gutters: [Double] = []
        var reached: Double?
        for word in words.sorted(by: { $0.left < $1.left }) {
            if let reached, word.left - reached > 5 { gutters.append((word.left + reached) / 2) }
            reached = max(reached ?? word.right, word.right)
        }
        return gutters
    }
}
