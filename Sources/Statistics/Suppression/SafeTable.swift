/// A table of counts of people, made safe to show with its margins.
///
/// Small counts are hidden by the rule, and then as many others as it takes: what is hidden must not be found by taking
/// the rest from a total. How far an onlooker can get is worked out on the web of the table, by someone who knows the
/// rule, which counts are small and which are only hidden for their sake. Until every small count is as wide as the rule
/// promises, the smallest count that can help is hidden too, margins last.
public struct SafeTable: Sendable, Hashable {
    public let cells: [[ShownCount]]
    public let rowTotals: [ShownCount]
    public let columnTotals: [ShownCount]
    public let total: ShownCount

    /// Rows are of equal length.
    public init(_ counts: [[Int]], _ rule: SmallNumbers = .standard) throws(Impossible) {
        let columns = counts.first?.count ?? 0
        guard counts.allSatisfy({ $0.count == columns }) else { throw .listsDiffer }
        for count in counts.joined() { _ = try rule.shown(count) }
        let rowSums = counts.map { $0.reduce(0, +) }
        let columnSums = (0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } }
        for count in rowSums + columnSums + [rowSums.reduce(0, +)] { _ = try rule.shown(count) }

        // Knots: rows, then columns, then the one all totals meet in on each side.
        let left = counts.count + columns
        var lines: [SafeCounts.Line] = []
        for (row, line) in counts.enumerated() {
            for (column, count) in line.enumerated() {
                lines.append(.init(from: row, to: counts.count + column, count: count, rank: 0))
            }
        }
        for (row, sum) in rowSums.enumerated() { lines.append(.init(from: left, to: row, count: sum, rank: 1)) }
        for (column, sum) in columnSums.enumerated() {
            lines.append(.init(from: counts.count + column, to: left + 1, count: sum, rank: 1))
        }
        lines.append(.init(from: left + 1, to: left, count: rowSums.reduce(0, +), rank: 2))
        let shown = SafeCounts.shown(lines, knots: left + 2, rule)

        let inner = counts.count * columns
        cells = counts.indices.map { row in Array(shown[(row * columns)..<((row + 1) * columns)]) }
        rowTotals = Array(shown[inner..<(inner + counts.count)])
        columnTotals = Array(shown[(inner + counts.count)..<(inner + counts.count + columns)])
        total = shown.last ?? .count(0)
    }
}

/// Several breakdowns of one total (by ward, by age), each safe beside the others.
public struct SafeBreakdowns: Sendable, Hashable {
    public let breakdowns: [[ShownCount]]
    public let total: ShownCount

    /// The lists all add up to the same total.
    public init(_ counts: [[Int]], _ rule: SmallNumbers = .standard) throws(Impossible) {
        let sums = counts.map { $0.reduce(0, +) }
        guard let sum = sums.first, sums.allSatisfy({ $0 == sum }) else { throw .listsDiffer }
        for count in counts.joined() { _ = try rule.shown(count) }
        _ = try rule.shown(sum)
        var lines: [SafeCounts.Line] = []
        for (knot, list) in counts.enumerated() {
            for count in list { lines.append(.init(from: knot, to: knot + 1, count: count, rank: 0)) }
        }
        lines.append(.init(from: counts.count, to: 0, count: sum, rank: 1))
        let shown = SafeCounts.shown(lines, knots: counts.count + 1, rule)
        var place = 0
        breakdowns = counts.map { list in
            defer { place += list.count }
            return Array(shown[place..<(place + list.count)])
        }
        total = shown.last ?? .count(0)
    }
}
