import Dates
import Foundation
import Statistics

/// Settles which counts of the figures that count themselves are told, all those of the same people together.
///
/// What has been frozen as told or hidden stays so, and the others find room beside it.
struct Settling {
    /// One figure to be settled or already so.
    struct Entry: Sendable {
        let query: String
        let value: IndicatorValue
        let definition: Definition

        /// It has been told or hidden for good.
        var isSettled: Bool { value.frozenAt != nil && value.hides != nil }

        /// What it is out of, or how many stand behind it.
        fileprivate var below: Int? {
            definition.hasPeopleBehind ? value.behind : value.denominator.flatMap { Int(exactly: $0) }
        }
    }

    /// A count of a figure.
    private struct Name: Hashable, Sendable {
        let value: UUID
        let isBelow: Bool
    }

    private typealias Sums = SafeSums<Name>

    /// What each figure hides, by its id.
    private(set) var hides: [UUID: Hides] = [:]
    /// Those told to nobody because they were taken up beside others that had been told.
    private(set) var untold: Set<UUID> = []

    /// Settles the figures of one kin: by month, or, where they run on from month to month, all months at once.
    ///
    /// What was told stays told. So where a count that comes later leaves no room, it is as if it were not there: it is hidden
    /// in every month that others had been told of, for one alone would say that it is small.
    init(_ kin: [Kin], _ entries: [Entry]) {
        let periods = Dictionary(grouping: entries, by: \.value.period).sorted { $0.key < $1.key }
        let toldBefore = Set(periods.filter { $0.value.contains(where: \.isSettled) }.map(\.key))
        var late: Set<String> = []
        while true {
            hides = [:]
            untold = []
            var unsafe: Set<Period> = []
            var months: [(period: Period, entries: [Entry])] = []
            for (period, all) in periods {
                let isLate = { (entry: Entry) in
                    toldBefore.contains(period) && !entry.isSettled && late.contains(entry.query)
                }
                for entry in all.filter(isLate) {
                    let (above, below) = entry.definition.people
                    hides[entry.value.id] = Hides(above: above, below: below)
                    untold.insert(entry.value.id)
                }
                months.append((period, all.filter { !isLate($0) }))
            }
            if kin.count > 1 {
                unsafe = settle(kin, months)
            } else {
                for month in months { unsafe.formUnion(settle(kin, [month])) }
            }
            let more = months.filter { unsafe.contains($0.period) && toldBefore.contains($0.period) }
                .flatMap(\.entries).filter { !$0.isSettled }.map(\.query)
            guard !Set(more).isSubset(of: late) else { return }
            late.formUnion(more)
        }
    }

    /// Settles some months together; those in which a small count stays too narrow.
    private mutating func settle(_ kin: [Kin], _ months: [(period: Period, entries: [Entry])]) -> Set<Period> {
        var trees: [(period: Period, trees: [Tree])] = []
        for (place, month) in months.enumerated() {
            let counts = Month(month.entries, group: place)
            trees.append((month.period, kin.map(counts.tree)))
        }
        let outside = trees.flatMap { $0.trees.flatMap(\.apart) }
        let counts = kin.count == 3 ? Self.running(trees) : trees.flatMap { $0.trees.compactMap(\.main) }
        let sums = try? Sums(counts + outside)
        for entry in months.flatMap(\.entries) {
            let (above, below) = entry.definition.people
            // What has no place among them is told to nobody.
            func isHidden(_ isBelow: Bool) -> Bool {
                sums?.told[Name(value: entry.value.id, isBelow: isBelow)]?.value == nil
            }
            hides[entry.value.id] = Hides(above: above && isHidden(false), below: below && isHidden(true))
        }
        return Set((sums?.unsafe ?? []).filter(months.indices.contains).map { months[$0].period })
    }

    /// As many as there were, and those who came, are those who are there now and those who went.
    private static func running(_ months: [(period: Period, trees: [Tree])]) -> [Sums.Count] {
        var counts: [Sums.Count] = []
        var before: (period: Period, count: Int)?
        for (place, month) in months.enumerated() {
            let (came, stands, left) = (month.trees[0].main, month.trees[1].main, month.trees[2].main)
            let others = [came, left].compactMap(\.self)
            guard let stands else {
                counts += others
                before = nil
                continue
            }
            let knot = place + 1
            if let before, let came, before.period.last.adding(days: 1) == month.period.first {
                let gone = before.count + came.count - stands.count
                if gone >= 0 {
                    let isLeft = left?.count == gone
                    let going = (isLeft ? left : nil) ?? Sums.Count([], gone, group: place)
                    counts.append(came.running(from: 0, to: knot))
                    counts.append(going.running(from: knot, to: 0))
                    counts.append(stands.running(from: knot, to: knot + 1))
                    if let left, !isLeft { counts.append(left) }
                } else {
                    counts += others + [stands.running(from: 0, to: knot + 1)]
                }
            } else {
                counts += others + [stands.running(from: 0, to: knot + 1)]
            }
            before = (month.period, stands.count)
        }
        // Where nothing takes them further, they run out.
        let further = Set(counts.map(\.from))
        return counts.map { further.contains($0.to) ? $0 : $0.running(from: $0.from, to: 0) }
    }

    /// A count with all it is made up of, and what does not fit into it: figures of the same that were counted on another
    /// day.
    private struct Tree {
        let main: Sums.Count?
        let apart: [Sums.Count]
    }

    /// The counts of one period.
    private struct Month {
        private struct One {
            let name: Name
            let count: Int
            let before: Sums.Before
        }

        private struct Teller {
            let told: String
            let one: One
        }

        let group: Int
        private var counts: [String: [One]] = [:]
        private let shares: Set<String>

        init(_ entries: [Entry], group: Int) {
            self.group = group
            shares = Set(entries.filter { $0.definition.kind.isPart && $0.definition.countsPeople }.map(\.query))
            for entry in entries {
                let (above, below) = entry.definition.people
                let settled = entry.value.frozenAt == nil ? nil : entry.value.hides
                if above, let count = entry.value.numerator.flatMap({ Int(exactly: $0) }) {
                    let before: Sums.Before = settled.map { $0.above ? .hidden : .shown } ?? .nothing
                    let name = Name(value: entry.value.id, isBelow: false)
                    counts[entry.query, default: []].append(One(name: name, count: count, before: before))
                }
                if below, let count = entry.below {
                    let before: Sums.Before = settled.map { $0.below ? .hidden : .shown } ?? .nothing
                    let name = Name(value: entry.value.id, isBelow: true)
                    counts[entry.query + "/", default: []].append(One(name: name, count: count, before: before))
                }
            }
        }

        func tree(_ kin: Kin) -> Tree {
            let (mains, apart) = branch(kin, Set(kin.names))
            // Where nobody tells the whole, its parts stand alone.
            guard kin.told.contains(where: { counts[$0] != nil }), let main = mains.first else {
                return Tree(main: nil, apart: mains + apart)
            }
            return Tree(main: main, apart: apart)
        }

        private func branch(_ kin: Kin, _ named: Set<String>) -> (mains: [Sums.Count], apart: [Sums.Count]) {
            let tellers = kin.told.flatMap { name in (counts[name] ?? []).map { Teller(told: name, one: $0) } }
            var apart: [Sums.Count] = []
            var ways: [[Sums.Count]] = []
            for way in kin.ways {
                var parts: [Sums.Count] = []
                for part in way {
                    let (mains, others) = branch(part, named)
                    parts += mains
                    apart += others
                }
                if !parts.isEmpty { ways.append(parts) }
            }
            let byCount = Dictionary(grouping: tellers, by: \.one.count)
            // The count that most agree on; of equals the larger, which holds more.
            let most = byCount.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
            guard let most else {
                return (ways.first ?? [], apart + ways.dropFirst().joined())
            }
            for (count, tellers) in byCount.sorted(by: { $0.key < $1.key }) where count != most {
                apart.append(whole(count, tellers, named, [], &apart))
            }
            let main = whole(most, byCount[most] ?? [], named, ways, &apart)
            return ([main], apart)
        }

        private func whole(
            _ count: Int,
            _ tellers: [Teller],
            _ named: Set<String>,
            _ ways: [[Sums.Count]],
            _ apart: inout [Sums.Count]
        ) -> Sums.Count {
            var kept: [[Sums.Count]] = []
            for way in ways {
                let fits = way.reduce(0) { $0 + $1.count } <= count
                if fits { kept.append(way) } else { apart += way }
            }
            // Each share of it is a way to make it up.
            for teller in tellers where teller.told.hasSuffix("/") {
                let share = String(teller.told.dropLast())
                guard shares.contains(share), !named.contains(share) || ways.isEmpty else { continue }
                for part in counts[share] ?? [] where part.name.value == teller.one.name.value && part.count <= count {
                    kept.append([Sums.Count([part.name], part.count, before: part.before, group: group)])
                }
            }
            let before: Sums.Before =
                tellers.contains { $0.one.before == .shown }
                ? .shown : tellers.contains { $0.one.before == .hidden } ? .hidden : .nothing
            return Sums.Count(tellers.map(\.one.name), count, before: before, group: group, ways: kept)
        }
    }
}

extension Definition {
    /// Which of its counts are of people: of an average only how many it was taken of.
    fileprivate var people: (above: Bool, below: Bool) {
        if hasPeopleBehind { return (false, true) }
        return switch kind {
        case .count: (true, false)
        case .share: (true, true)
        // What a rate is held against is a population, told elsewhere.
        case .rate: (true, false)
        case .mean, .median: (false, true)
        }
    }
}
