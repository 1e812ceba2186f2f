import Dates
import Foundation
import Markup
import Records
import Statistics

/// One indicator told apart by a characteristic, as it may be told: small numbers are treated before anything is made of them.
struct Breakdown: Sendable {
    struct Group: Sendable {
        let code: String
        let words: Phrase
        /// How many; and out of how many, where it is a part of something.
        let part: ShownCount
        let whole: ShownCount?
        let share: Proportion?
        /// For each hundred whom a census counted, where there are more than it did: it counts something else, or is old.
        let over: Estimate?
        /// How much likelier than for the others that are shown, together.
        let against: RelativeRisk?
        /// Where it stands beside those others, as surely as 95%; none where the two cannot be compared.
        let beside: Beside?

        /// Higher or lower than the others by more than chance, or alike.
        enum Beside: Sendable, Hashable { case higher, lower, alike }

        var isHidden: Bool { part == .hidden || whole == .hidden }
    }

    let characteristic: Characteristic
    let groups: [Group]
    /// Those of whom it is not known: how many there are, or so many that it may not be told.
    let unknown: ShownCount
    /// The part of whom nothing is known; none where some group is hidden, for then nobody is told how many there are.
    let unknownShare: Proportion?
    /// The whole of the groups that are shown.
    let average: Double?

    /// Of what may be told of each group; the population is what groups are held against where a census counted them.
    init(_ told: ToldGroups, population: [String: Int] = [:]) {
        characteristic = told.characteristic
        let isShare = told.isShare
        let codes = told.groups.map(\.code)
        let all = told.groups.map { (part: $0.shownPart, whole: isShare ? $0.shownWhole : nil) }
        let bases = codes.map { population[$0] }
        func proportion(_ place: Int) -> Proportion? {
            guard let part = all[place].part.value else { return nil }
            guard let whole = isShare ? all[place].whole?.value : bases[place] else { return nil }
            return Proportion(min(part, isShare ? whole : part), of: whole)
        }
        let shares = codes.indices.map(proportion)
        let over = codes.indices.map { place -> Estimate? in
            guard !isShare, let part = all[place].part.value, let base = bases[place], part > base else { return nil }
            return try? Estimate.rate(Double(part), of: Double(base), per: 100)
        }
        // Whoever is told is in the average, and so is a group with more in it than the census counted.
        let shown = codes.indices.filter { shares[$0] != nil || over[$0] != nil }
        let parts = shown.compactMap { shares[$0]?.count ?? all[$0].part.value }.reduce(0, +)
        let wholes = shown.compactMap { shares[$0]?.outOf ?? bases[$0] }.reduce(0, +)
        average = wholes > 0 ? Double(parts) / Double(wholes) : nil
        let characteristic = told.characteristic
        groups = codes.indices.map { place in
            let own = shares[place]
            let others = own.flatMap { Proportion(parts - $0.count, of: wholes - $0.outOf) }
            let against = own.flatMap { own in others.flatMap { try? RelativeRisk(own, against: $0) } }
            return Group(
                code: codes[place],
                words: characteristic.words(of: codes[place]),
                part: all[place].part,
                whole: all[place].whole ?? bases[place].map { .count($0) },
                share: own,
                over: over[place],
                against: against,
                beside: Group.Beside(own, against, others)
            )
        }
        unknown = told.unknown.map { isShare ? $0.shownWhole : $0.shownPart } ?? .hidden
        let counted = all.compactMap { ($0.whole ?? $0.part).value }
        let isWhole = counted.count == all.count
        unknownShare = isWhole ? unknown.value.flatMap { Proportion($0, of: counted.reduce(0, +) + $0) } : nil
    }
}

extension Breakdown.Group.Beside {
    /// A difference is one by both measures: the ratio's interval leaves 1 out, and the group's own leaves the others'
    /// share out.
    ///
    /// A ratio with nought in it has no interval, and one with all of a few has far too narrow a one.
    fileprivate init?(_ own: Proportion?, _ against: RelativeRisk?, _ others: Proportion?) {
        guard let own, let others, own.count + others.count > 0 else { return nil }
        let differs = against?.differs ?? true
        switch Benchmark.compare(own.interval(), with: others.share, .neither) {
        case .higher: self = differs ? .higher : .alike
        case .lower: self = differs ? .lower : .alike
        case .similar: self = .alike
        case .better, .worse, nil: return nil
        }
    }
}

extension Counting {
    /// Whether it can be told apart: a median of few, or a sum of hours, would tell of single people.
    var canBeToldApart: Bool {
        switch self {
        case .median, .total: false
        case .count, .share, .within, .of, .perAmount: true
        }
    }

    /// What is told apart: of a count for a loaded population, the count.
    var ofPeople: Counting { if case .perAmount(let one, _) = self { .count(one) } else { self } }
}

extension Reader {
    /// What was counted of each group.
    private func tallies(_ query: CaseworkQuery, by characteristic: Characteristic, in period: Period, today: Day)
        throws
        -> [String?: Tally]
    {
        let counting = query.counting.ofPeople
        var counts: [String?: [String: StrandCounts]] = [:]
        for strand in counting.strands {
            for (group, counted) in try self.counts(strand, by: characteristic, in: period, today: today) {
                counts[group, default: [:]][strand.name] = counted
            }
        }
        return counts.mapValues { counting.tally(of: period, $0) }
    }

    /// What may be told of an indicator by each characteristic, in a stretch of days, counted now.
    func told(_ query: CaseworkQuery, by characteristics: [Characteristic], in period: Period, today: Day) throws
        -> [ToldGroups]
    {
        var counted: [Characteristic: [String?: Tally]] = [:]
        for characteristic in Set(characteristics + characteristics.compactMap(\.nearlyTheSame)) {
            counted[characteristic] = try tallies(query, by: characteristic, in: period, today: today)
        }
        return try told(query, by: characteristics, in: period, counted)
    }

    /// The same, from strands that were counted by every characteristic.
    func told(
        _ query: CaseworkQuery,
        in period: Period,
        from counted: [String: [Characteristic: [String?: StrandCounts]]]
    ) throws -> [ToldGroups] {
        let counting = query.counting.ofPeople
        var tallies: [Characteristic: [String?: Tally]] = [:]
        for characteristic in Characteristic.allCases {
            var counts: [String?: [String: StrandCounts]] = [:]
            for strand in counting.strands {
                for (group, lines) in counted[strand.name]?[characteristic] ?? [:] {
                    counts[group, default: [:]][strand.name] = lines
                }
            }
            tallies[characteristic] = counts.mapValues { counting.tally(of: period, $0) }
        }
        return try told(query, by: Characteristic.allCases, in: period, tallies)
    }

    private func told(
        _ query: CaseworkQuery,
        by characteristics: [Characteristic],
        in period: Period,
        _ counted: [Characteristic: [String?: Tally]]
    ) throws -> [ToldGroups] {
        // All groups by any one of them are everyone; beside the months they would tell of one that is hidden.
        let all = characteristics.first.flatMap { counted[$0]?.values }.map(Array.init) ?? []
        let wholes = all.compactMap(\.denominator)
        let isTold = try monthsTold(query).leaveRoom(
            for: all.reduce(0) { $0 + (Int(exactly: $1.numerator) ?? 0) },
            of: wholes.isEmpty ? nil : wholes.reduce(0, +),
            in: period
        )
        return try characteristics.map { characteristic in
            ToldGroups(
                characteristic,
                counted[characteristic] ?? [:],
                beside: characteristic.nearlyTheSame.map { counted[$0] ?? [:] },
                places: characteristic.isPlace && query.isHeldAgainstCensus
                    ? Set(try populationCounts(of: characteristic.rawValue).keys) : [],
                isTold: isTold
            )
        }
    }
}

extension CaseworkQuery {
    /// A census is held against those who are there, not against what happened in a year.
    var isHeldAgainstCensus: Bool { code == "register-size" || code == "register-coverage" }
}
