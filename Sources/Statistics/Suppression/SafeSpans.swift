/// Counts of several groups in several spans of time, and of each group in all the spans together, safe beside each other.
///
/// Each span is told by itself, as a breakdown of a total that is known exactly (`SafeGroups`), before the next one is
/// there. What is told of all spans together is made safe against someone who has read every one of them.
public struct SafeSpans: Sendable, Hashable {
    /// Of each group: its count in each span.
    public let cells: [[ShownCount]]
    /// Of each group: its counts of all spans together.
    public let wholes: [ShownCount]

    /// Groups have equally many counts, one for each span.
    public init(_ counts: [[Int]], _ rule: SmallNumbers = .standard) throws(Impossible) {
        let spans = counts.first?.count ?? 0
        guard counts.allSatisfy({ $0.count == spans }) else { throw .listsDiffer }
        var cells = counts.map { _ in [ShownCount]() }
        for span in 0..<spans {
            let alone = try SafeGroups(counts.map { [$0[span]] }, rule)
            for group in counts.indices {
                // Of one count only, what is told of it is what is told of its sum.
                let isTold = alone.totals[group] != .hidden
                cells[group].append(isTold ? alone.cells[group].first ?? .hidden : .hidden)
            }
        }
        self.cells = cells
        guard spans > 1 else {
            wholes = cells.map { $0.first ?? .hidden }
            return
        }
        let known = (0..<spans).map { span in counts.reduce(0) { $0 + $1[span] } }
        let all = known.reduce(0, +)
        _ = try rule.shown(all)
        guard !rule.hidden.contains(all) else {
            wholes = counts.map { _ in .hidden }
            return
        }
        let lines = Self.lines(counts, cells, known, rule)
        let (shown, unsafe) = SafeCounts.settled(lines, knots: counts.count + spans + 2, rule)
        // Where even which of them are small would tell, none of them is told.
        wholes = unsafe.isEmpty ? Array(shown.suffix(counts.count)) : counts.map { _ in .hidden }
    }

    /// Groups, then spans, then the knot that all meet in on each side; the wholes last.
    private static func lines(_ counts: [[Int]], _ cells: [[ShownCount]], _ known: [Int], _ rule: SmallNumbers)
        -> [SafeCounts.Line]
    {
        let (groups, spans) = (counts.count, known.count)
        let (left, right) = (groups + spans, groups + spans + 1)
        var lines: [SafeCounts.Line] = []
        let untold = Set((0..<spans).filter { span in cells.allSatisfy { $0[span] == .hidden } })
        for (group, line) in counts.enumerated() {
            for (span, count) in line.enumerated() {
                let before: SafeCounts.Before =
                    untold.contains(span) ? .untold : cells[group][span] == .hidden ? .hidden : .shown
                lines.append(.init(from: group, to: groups + span, count: count, rank: 1, before: before))
            }
        }
        for (span, sum) in known.enumerated() {
            // A total so small is told to nobody.
            let isSmall = rule.hidden.contains(sum)
            lines.append(
                .init(
                    from: groups + span,
                    to: right,
                    count: sum,
                    rank: 2,
                    isKnown: !isSmall,
                    before: isSmall ? .hidden : .nothing
                )
            )
        }
        let isWholeKnown = !known.contains(where: rule.hidden.contains)
        lines.append(
            .init(
                from: right,
                to: left,
                count: known.reduce(0, +),
                rank: 2,
                isKnown: isWholeKnown,
                before: isWholeKnown ? .nothing : .shown
            )
        )
        for (group, line) in counts.enumerated() {
            lines.append(.init(from: left, to: group, count: line.reduce(0, +), rank: 0))
        }
        return lines
    }
}
