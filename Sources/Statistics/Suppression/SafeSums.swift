/// Counts that are told together, each with what it is made up of, made safe at once.
///
/// A whole may be made up in several ways (by where people were found; by whether they were in time), a part may be made up
/// of others again, and what comes in, goes out and stays may run from month to month. What is left of a whole when its
/// parts are taken off is a count too, though nobody tells it.
public struct SafeSums<Name: Hashable & Sendable>: Sendable {
    /// What was told of a count before, which cannot be taken back.
    public enum Before: Sendable, Hashable {
        case nothing, shown, hidden
        /// It is told elsewhere, exactly.
        case known
    }

    public struct Count: Sendable {
        let names: [Name]
        public let count: Int
        let before: Before
        let group: Int
        var ways: [[Count]]
        public private(set) var from = 0
        public private(set) var to = 0

        /// A count of people.
        ///
        /// - Parameters:
        ///   - names: all that tell this one count; none where nothing does.
        ///   - count: how many.
        ///   - before: what was told of it.
        ///   - group: what it is looked at with: its month.
        ///   - ways: each a list of counts that no one is in two of, all of them in this one.
        public init(_ names: [Name], _ count: Int, before: Before = .nothing, group: Int = 0, ways: [[Count]] = []) {
            self.names = names
            self.count = count
            self.before = before
            self.group = group
            self.ways = ways
        }

        /// The count running between two places, where as much comes in as goes out; 0 is everywhere else.
        public func running(from: Int, to: Int) -> Count {
            var count = self
            count.from = max(0, from)
            count.to = max(0, to)
            return count
        }

        /// Whether the parts of each way fit into it.
        public var holdsItsParts: Bool {
            ways.allSatisfy { way in
                way.reduce(0) { $0 + $1.count } <= count && way.allSatisfy(\.holdsItsParts)
            }
        }
    }

    /// What is told of each.
    public let told: [Name: ShownCount]
    /// The groups in which some small count can be placed more closely than the rule promises, because of what was told
    /// before.
    public let unsafe: Set<Int>

    /// - Throws: `Impossible` where a count is negative, too large, or less than its parts.
    public init(_ counts: [Count], _ rule: SmallNumbers = .standard) throws(Impossible) {
        var layout = Layout(knots: 1 + counts.reduce(0) { max($0, $1.from, $1.to) })
        for count in counts {
            guard count.holdsItsParts else { throw .listsDiffer }
            try layout.lay(count, from: count.from, to: count.to, rank: 1, rule)
        }
        var told = layout.alone
        let (shown, unsafe) = SafeCounts.settled(layout.lines, knots: layout.knots, rule)
        for (names, shown) in zip(layout.names, shown) {
            // Whatever stands in two places is told only where both allow it.
            for name in names where told[name] != .hidden { told[name] = shown }
        }
        self.told = told
        self.unsafe = unsafe
    }

    /// The counts as lines between knots.
    private struct Layout {
        var knots: Int
        var lines: [SafeCounts.Line] = []
        var names: [[Name]] = []
        var alone: [Name: ShownCount] = [:]

        mutating func lay(_ count: Count, from: Int, to: Int, rank: Int, _ rule: SmallNumbers) throws(Impossible) {
            let shown = try rule.shown(count.count)
            guard from != to || !count.ways.isEmpty else {
                for name in count.names { alone[name] = count.before == .hidden ? .hidden : shown }
                return
            }
            var here = from
            if !count.ways.isEmpty { here = knot() }
            add(count, from: from, to: count.ways.isEmpty ? to : here, rank: count.names.isEmpty ? -1 : rank)
            for (place, way) in count.ways.enumerated() {
                let next = place == count.ways.count - 1 ? to : knot()
                for part in way { try lay(part, from: here, to: next, rank: 0, rule) }
                let rest = Count([], count.count - way.reduce(0) { $0 + $1.count }, group: count.group)
                add(rest, from: here, to: next, rank: -1)
                here = next
            }
        }

        private mutating func knot() -> Int {
            knots += 1
            return knots - 1
        }

        private mutating func add(_ count: Count, from: Int, to: Int, rank: Int) {
            let before: SafeCounts.Before =
                switch count.before {
                case .nothing: .nothing
                case .shown: .shown
                case .hidden: .hidden
                case .known: .shown
                }
            lines.append(
                .init(
                    from: from,
                    to: to,
                    count: count.count,
                    rank: rank,
                    isKnown: count.before == .known,
                    before: before,
                    group: count.group
                )
            )
            names.append(count.names)
        }
    }
}
