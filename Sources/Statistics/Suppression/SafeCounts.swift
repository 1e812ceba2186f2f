/// Hides counts until no small one can be worked out.
enum SafeCounts {
    /// A count of the table, between the knots it adds up in.
    ///
    /// Counts of a low rank are hidden before those of a high one.
    struct Line {
        let from: Int
        let to: Int
        let count: Int
        let rank: Int
        /// Told elsewhere, exactly: it can neither be hidden nor be in doubt.
        var isKnown = false
    }

    /// What is told of a line.
    private enum Told: Hashable {
        case shown
        case hidden
        /// Hidden even if nought: where so few are left that the noughts would tell.
        case blank
    }

    static func shown(_ lines: [Line], knots: Int, _ rule: SmallNumbers) -> [ShownCount] {
        var told = lines.map { !$0.isKnown && rule.hidden.contains($0.count) ? Told.hidden : .shown }
        while let narrow = narrowest(lines, told, knots, rule) {
            if let next = nextToHide(narrow, lines, told) {
                told[next] = .hidden
            } else if zip(lines, told).contains(where: { !$0.isKnown && $1 != .blank }) {
                // Nothing but noughts is left to hide: the whole table is blank.
                told = lines.map { $0.isKnown ? .shown : .blank }
            } else {
                break
            }
        }
        return zip(lines, told).map { line, told in told == .shown ? rule.told(line.count) : .hidden }
    }

    /// The small count that can be placed most closely, if that is closer than the rule allows.
    private static func narrowest(_ lines: [Line], _ told: [Told], _ knots: Int, _ rule: SmallNumbers) -> Int? {
        let most = lines.reduce(0) { max($0, $1.count) } * 4 + 1000
        let edges = zip(lines, told).map { line, told in
            let bounds = line.isKnown ? line.count...line.count : bounds(line.count, told, rule, most)
            return Web.Edge(
                from: line.from,
                to: line.to,
                count: line.count,
                lower: bounds.lowerBound,
                upper: bounds.upperBound
            )
        }
        let web = Web(knots: knots, edges: edges)
        var worst: (index: Int, width: Int)?
        for (index, line) in lines.enumerated() where !line.isKnown && rule.hidden.contains(line.count) {
            let width = web.bounds(of: index, reach: rule.hidden.upperBound).count - 1
            if width < rule.width, width < worst?.width ?? .max { worst = (index, width) }
        }
        return worst?.index
    }

    /// What an onlooker knows of one count by itself.
    private static func bounds(_ count: Int, _ told: Told, _ rule: SmallNumbers, _ most: Int) -> ClosedRange<Int> {
        let isSmall = rule.hidden.contains(count)
        switch told {
        case .shown: return rule.behind(rule.told(count).value ?? 0)
        case .hidden: return isSmall ? rule.hidden : (rule.hidden.upperBound + 1)...most
        case .blank: return isSmall || count == 0 ? 0...rule.hidden.upperBound : (rule.hidden.upperBound + 1)...most
        }
    }

    /// The count that gives the narrow one room: in the same sum, not nought, lowest rank, then smallest.
    private static func nextToHide(_ narrow: Int, _ lines: [Line], _ told: [Told]) -> Int? {
        let own = lines[narrow]
        let knots: Set = [own.from, own.to]
        let open = lines.indices.filter { told[$0] == .shown && !lines[$0].isKnown && lines[$0].count > 0 }
        let near = open.filter { knots.contains(lines[$0].from) || knots.contains(lines[$0].to) }
        return (near.isEmpty ? open : near).min {
            (lines[$0].rank, lines[$0].count, $0) < (lines[$1].rank, lines[$1].count, $1)
        }
    }
}
