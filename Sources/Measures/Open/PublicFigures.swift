import Statistics

/// The figures of the public indicators as anyone may have them, all together.
///
/// Only frozen figures are told: one that still moves would tell, by moving, of the few who moved it. Each is treated by
/// itself as everywhere. And of a family, where in a period any count, what is left of it, or the difference of two is
/// small, nothing of the family is told for that period: then no sum has a shown number in it to take a hidden one from.
struct PublicFigures: Sendable {
    /// One public indicator and its figures.
    struct Item: Sendable {
        let indicator: Indicator
        let figures: [Figure]

        var definition: Definition { indicator.definition }
    }

    let items: [Item]

    init(_ indicators: [Indicator], _ values: [[IndicatorValue]]) {
        let frozen = zip(indicators, values).map { ($0, $1.filter { $0.frozenAt != nil }) }
        var telling: [Place: [Counts]] = [:]
        for (indicator, values) in frozen {
            guard let query = indicator.definition.query, let family = PublicFamily(query: query) else { continue }
            for value in values {
                telling[Place(family: family, period: value.period), default: []].append(Counts(query: query, value))
            }
        }
        let hidden = Set(telling.filter { Counts.tellOfAFew($0.value) }.keys)
        items = frozen.map { indicator, values in
            let family = indicator.definition.query.flatMap { PublicFamily(query: $0) }
            let figures = values.map { value in
                let figure = Figure(value, indicator.definition).forEveryone
                guard let family, hidden.contains(Place(family: family, period: value.period)) else { return figure }
                return figure.hiddenForOthers
            }
            return Item(indicator: indicator, figures: figures)
        }
    }

    private struct Place: Hashable {
        let family: PublicFamily
        let period: Period
    }

    /// The counts of one figure.
    private struct Counts {
        let query: String
        let above: Int
        let below: Int?

        init(query: String, _ value: IndicatorValue) {
            self.query = query
            above = value.numerator.flatMap { Int(exactly: $0) } ?? 0
            below = value.denominator.flatMap { Int(exactly: $0) }
        }

        /// Whether any count, or anything that follows by taking one from another, is of a few people.
        static func tellOfAFew(_ counts: [Counts]) -> Bool {
            let few = SmallNumbers.standard.hidden
            var all = counts.flatMap { one in
                [one.above] + (one.below.map { below in [below, below - one.above] } ?? [])
            }
            for (whole, parts) in PublicFamily.wholes {
                guard let total = counts.first(where: { $0.query == whole })?.above else { continue }
                let known = counts.filter { parts.contains($0.query) }.map(\.above)
                // What is left of the whole by any of the parts together.
                all += subsetSums(known).map { total - $0 }
            }
            return all.contains(where: few.contains)
                || all.contains { one in all.contains { few.contains(one - $0) } }
        }

        private static func subsetSums(_ parts: [Int]) -> [Int] {
            parts.prefix(8).reduce([0]) { sums, part in sums + sums.map { $0 + part } }
        }
    }
}

extension Figure {
    /// Without who still waits, which is told to those who work on it, and without what people wrote beside it.
    fileprivate var forEveryone: Figure {
        var figure = self
        figure.open = nil
        figure.longestWait = nil
        return figure
    }

    /// The same period, and nothing told of it.
    fileprivate var hiddenForOthers: Figure { Figure(hidden: period) }
}

extension Figure {
    /// A period of which nothing is told.
    fileprivate init(hidden period: Period) {
        self.period = period
        standing = .hidden
        numerator = nil
        denominator = nil
        isProvisional = false
        isFrozen = true
        note = nil
    }
}
