/// A breakdown of counts whose totals are told elsewhere.
///
/// Each of several breakdowns of the same total is safe beside the others, because each is made safe against someone who
/// knows the totals exactly: nothing that another breakdown tells can then add anything.
public struct SafeGroups: Sendable, Hashable {
    /// Of each group: each count.
    public let cells: [[ShownCount]]
    /// Of each group: all its counts together.
    public let totals: [ShownCount]

    /// Groups have equally many counts: of a share, those of the kind and the others.
    public init(_ counts: [[Int]], _ rule: SmallNumbers = .standard) throws(Impossible) {
        let columns = counts.first?.count ?? 0
        guard counts.allSatisfy({ $0.count == columns }) else { throw .listsDiffer }
        for count in counts.joined() { _ = try rule.shown(count) }
        let sums = (0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } }
        for sum in sums { _ = try rule.shown(sum) }
        let all = counts.map { $0.reduce(0, +) }
        if (sums + [sums.reduce(0, +)]).contains(where: rule.hidden.contains) {
            // A total so small is told to nobody, and nothing of it is.
            cells = counts.map { $0.map { _ in .hidden } }
            totals = all.map { _ in .hidden }
            return
        }
        // Knots: groups, then columns, then the one that all meet in on each side.
        let left = counts.count + columns
        var lines: [SafeCounts.Line] = []
        for (row, line) in counts.enumerated() {
            for (column, count) in line.enumerated() {
                lines.append(.init(from: row, to: counts.count + column, count: count, rank: 0))
            }
        }
        for (row, sum) in all.enumerated() { lines.append(.init(from: left, to: row, count: sum, rank: 1)) }
        for (column, sum) in sums.enumerated() {
            lines.append(.init(from: counts.count + column, to: left + 1, count: sum, rank: 2, isKnown: true))
        }
        lines.append(.init(from: left + 1, to: left, count: sums.reduce(0, +), rank: 2, isKnown: true))
        let shown = SafeCounts.shown(lines, knots: left + 2, rule)
        let inner = counts.count * columns
        cells = counts.indices.map { row in Array(shown[(row * columns)..<((row + 1) * columns)]) }
        totals = Array(shown[inner..<(inner + counts.count)])
    }
}
