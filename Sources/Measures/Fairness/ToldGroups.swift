import Statistics

/// What may be told of each group of people by one characteristic: made safe, with nothing left that was hidden.
struct ToldGroups: Sendable, Hashable, Codable {
    /// The counts of one group; none where they are hidden.
    struct Group: Sendable, Hashable, Codable {
        let code: String
        let part: Int?
        /// Out of how many; only of a share.
        let whole: Int?

        var shownPart: ShownCount { part.map(ShownCount.count) ?? .hidden }
        var shownWhole: ShownCount { whole.map(ShownCount.count) ?? .hidden }
    }

    let characteristic: Characteristic
    let isShare: Bool
    /// In the order of the characteristic, places by name.
    let groups: [Group]
    /// Those whose group is not known; none in what was kept before they were counted of places.
    let unknown: Group?

    /// Made safe from what was counted of each group, and of those whose group is not known.
    ///
    /// - Parameters:
    ///   - characteristic: what people are told apart by.
    ///   - tallies: what was counted of each group.
    ///   - other: what was counted of each group of the characteristic that asks nearly the same, where there is one.
    ///   - places: places that the census knows, of which nobody may be counted: a group with nobody in it.
    ///   - isTold: nothing that is hidden elsewhere would be found from what they come to.
    init(
        _ characteristic: Characteristic,
        _ tallies: [String?: Tally],
        beside other: [String?: Tally]? = nil,
        places: Set<String> = [],
        isTold: Bool = true
    ) {
        self.characteristic = characteristic
        let known = tallies.reduce(into: [String: Tally]()) { all, one in
            if let code = one.key, !code.isEmpty { all[code] = one.value }
        }
        let order = characteristic.groups ?? []
        let codes = order + Set(known.keys).union(places).filter { !order.contains($0) }.sorted()
        let isShare = tallies.values.contains { $0.denominator != nil }
        self.isShare = isShare
        // Whoever is not known is a group like the others, or the rest would be found by taking away.
        let all = codes.map { known[$0] } + [characteristic.isFoundBy ? tallies[""] : tallies[nil]]
        let counts: [[Int]] = all.map { tally in
            let part = tally.flatMap { Int(exactly: $0.numerator) } ?? 0
            let whole = tally?.denominator ?? 0
            return isShare ? [part, max(0, whole - part)] : [part]
        }
        let pair = !isTold ? nil : other.map { AgesAndCaring(characteristic, tallies, $0, isShare: isShare) }
        let safe = isTold && pair == nil ? try? SafeGroups(counts) : nil
        func group(_ place: Int, _ code: String?) -> Group {
            if let pair {
                let shown = pair.shown(code)
                return Group(code: code ?? "", part: shown.part.value, whole: shown.whole?.value)
            }
            guard let safe, safe.cells.indices.contains(place) else {
                return Group(code: code ?? "", part: nil, whole: nil)
            }
            let part = safe.cells[place].first?.value
            return Group(code: code ?? "", part: part, whole: isShare ? safe.totals[place].value : nil)
        }
        groups = codes.enumerated().map { group($0, $1) }
        unknown = group(codes.count, nil)
    }
}
