/// Hides counts until no small one can be worked out.
enum SafeCounts {
    /// What was told of a count before, which cannot be taken back.
    enum Before: Sendable, Hashable {
        case nothing, shown, hidden
        /// Nothing was told of anything beside it either, so that nobody learnt which are small.
        case untold
    }

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
        var before = Before.nothing
        /// What it is looked at with: its month.
        ///
        /// Counts of the same one are hidden before those of another.
        var group = 0

        var isFree: Bool { !isKnown && before == .nothing }
    }

    /// What is told of a line.
    private enum Told: Hashable {
        case shown
        case hidden
        /// Hidden even if nought: where so few are left that the noughts would tell.
        case blank
    }

    static func shown(_ lines: [Line], knots: Int, _ rule: SmallNumbers) -> [ShownCount] {
        settled(lines, knots: knots, rule).shown
    }

    /// What is told of each line; and the groups in which some small count is not as wide as it should be, because of what was
    /// told before.
    static func settled(_ lines: [Line], knots: Int, _ rule: SmallNumbers) -> (shown: [ShownCount], unsafe: Set<Int>) {
        var unsafe: Set<Int> = []
        var told = lines.map { line -> Told in
            if line.isKnown { return .shown }
            let isHidden = line.before == .hidden || line.before == .untold
            return rule.hidden.contains(line.count) || isHidden ? .hidden : .shown
        }
        // To hide more never narrows anything: whoever is wide enough stays so, and one month is seen to after another.
        let small = lines.indices.filter { !lines[$0].isKnown && rule.hidden.contains(lines[$0].count) }
        var web = Web(knots: knots, edges: edges(lines, told, rule))
        for (_, ofGroup) in Dictionary(grouping: small, by: { lines[$0].group }).sorted(by: { $0.key < $1.key }) {
            var doubtful = ofGroup
            while let narrow = narrowest(&doubtful, web, rule) {
                // Its own month gives all it has, noughts too, before another month gives anything.
                let own = nextToHide(narrow, lines, told, inOwnGroup: true)
                if let own {
                    told[own] = .hidden
                } else if !blank(&told, lines, where: { $0.group == lines[narrow].group }) {
                    if let other = nextToHide(narrow, lines, told, inOwnGroup: false) {
                        told[other] = .hidden
                    } else if !blank(&told, lines) {
                        // All that could be hidden is; what was told before cannot be taken back.
                        doubtful.removeAll { $0 == narrow }
                        unsafe.insert(lines[narrow].group)
                    }
                }
                web.edges = edges(lines, told, rule)
            }
        }
        let shown = zip(lines, told).map { line, told in told == .shown ? rule.told(line.count) : .hidden }
        return (shown, unsafe)
    }

    /// Hides the noughts too; whether there was anything left to hide.
    private static func blank(_ told: inout [Told], _ lines: [Line], where isMeant: (Line) -> Bool = { _ in true })
        -> Bool
    {
        let meant = lines.indices.filter { lines[$0].isFree && told[$0] != .blank && isMeant(lines[$0]) }
        for place in meant { told[place] = .blank }
        return !meant.isEmpty
    }

    /// The small count that can be placed most closely, if that is closer than the rule allows; those that are wide enough
    /// are doubtful no more.
    private static func narrowest(_ doubtful: inout [Int], _ web: Web, _ rule: SmallNumbers) -> Int? {
        var worst: (index: Int, width: Int)?
        doubtful = doubtful.filter { index in
            let width = web.bounds(of: index, reach: rule.hidden.upperBound).count - 1
            guard width < rule.width else { return false }
            if width < worst?.width ?? .max { worst = (index, width) }
            return true
        }
        return worst?.index
    }

    private static func edges(_ lines: [Line], _ told: [Told], _ rule: SmallNumbers) -> [Web.Edge] {
        let most = lines.reduce(0) { max($0, $1.count) } * 4 + 1000
        return zip(lines, told).map { line, told in
            let bounds = line.isKnown ? line.count...line.count : bounds(line, told, rule, most)
            return Web.Edge(
                from: line.from,
                to: line.to,
                count: line.count,
                lower: bounds.lowerBound,
                upper: bounds.upperBound
            )
        }
    }

    /// What an onlooker knows of one count by itself.
    private static func bounds(_ line: Line, _ told: Told, _ rule: SmallNumbers, _ most: Int) -> ClosedRange<Int> {
        let isSmall = rule.hidden.contains(line.count)
        if line.before == .untold { return 0...most }
        switch told {
        case .shown: return rule.behind(rule.told(line.count).value ?? 0)
        case .hidden where line.count == 0: return 0...rule.hidden.upperBound
        case .hidden: return isSmall ? rule.hidden : (rule.hidden.upperBound + 1)...most
        case .blank:
            return isSmall || line.count == 0 ? 0...rule.hidden.upperBound : (rule.hidden.upperBound + 1)...most
        }
    }

    /// The count that gives the narrow one room: in the same sum, not nought, lowest rank, then smallest.
    private static func nextToHide(_ narrow: Int, _ lines: [Line], _ told: [Told], inOwnGroup: Bool) -> Int? {
        let own = lines[narrow]
        let knots: Set = [own.from, own.to]
        let open = lines.indices.filter { told[$0] == .shown && lines[$0].isFree && lines[$0].count > 0 }
        let near = open.filter { knots.contains(lines[$0].from) || knots.contains(lines[$0].to) }
        let choices = [near, open].map { $0.filter { (lines[$0].group == own.group) == inOwnGroup } }
        return choices.first { !$0.isEmpty }?.min {
            (lines[$0].rank, lines[$0].count, $0) < (lines[$1].rank, lines[$1].count, $1)
        }
    }
}
