import Statistics

/// The figures of the public indicators as anyone may have them.
///
/// Only frozen figures are told: one that still moves would tell, by moving, of the few who moved it. What each hides was
/// settled when it was counted, together with all that count the same people, and is the same here as on every page.
struct PublicFigures: Sendable {
    /// One public indicator and its figures.
    struct Item: Sendable {
        let indicator: Indicator
        let figures: [Figure]

        var definition: Definition { indicator.definition }
    }

    let items: [Item]

    init(_ indicators: [Indicator], _ values: [[IndicatorValue]]) {
        items = zip(indicators, values).map { indicator, values in
            let frozen = values.filter { $0.frozenAt != nil }
            return Item(indicator: indicator, figures: frozen.map { Figure($0, indicator.definition).forEveryone })
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
}
