import Foundation
import Markup
import Statistics

/// The figure of one period as it may be told: small numbers are treated here, once, before anything is made of them.
struct Figure: Sendable, Hashable {
    enum Standing: Sendable, Hashable {
        /// In the unit of the indicator: people, per cent, for each thousand.
        case value(Double)
        /// Too few people to tell.
        case hidden
        /// Nothing to divide by.
        case nothingToDivideBy
        /// Nobody has given one; with the reason, where there is one.
        case missing(String?)
    }

    let period: Period
    let standing: Standing
    /// The counts it is made of, as they may be told.
    let numerator: Double?
    let denominator: Double?
    let isProvisional: Bool
    let isFrozen: Bool
    let note: String?
    /// Those still open, as they may be told, and the longest wait of them in days.
    var open: Int?
    var longestWait: Int?
    /// Where a mean lies as surely as 95%, as it was worked out from its single values.
    var limits: Interval?

    var value: Double? { if case .value(let value) = standing { value } else { nil } }

    /// A period without any figure.
    init(missing period: Period) {
        self.period = period
        standing = .missing(nil)
        numerator = nil
        denominator = nil
        isProvisional = false
        isFrozen = false
        note = nil
    }

    init(_ value: IndicatorValue, _ definition: Definition) {
        period = value.period
        isProvisional = value.isProvisional
        isFrozen = value.frozenAt != nil
        note = value.note
        open = value.open.flatMap { count in
            guard definition.countsPeople else { return count }
            // Where it was not settled with what came in and what went out, nobody is told of it.
            return value.hidesOpen == false ? (try? SmallNumbers.standard.shown(count))?.value : nil
        }
        // How long one of a few has waited would tell of them.
        longestWait = open.map { $0 > 0 } == true ? value.longestWait : nil
        let told = Told(value, definition)
        standing = told.standing
        numerator = told.numerator
        denominator = told.denominator
        if definition.kind == .mean, case .value = told.standing, let lower = value.lower, let upper = value.upper {
            limits = Interval(lower, upper)
        }
    }

    /// The interval of the figure, where its kind has one: Wilson's of a share, Byar's of a rate, Student's of a mean.
    func interval(_ definition: Definition) -> Interval? {
        if definition.kind == .mean { return limits }
        guard case .value = standing, let numerator, definition.formula == nil else { return nil }
        switch definition.kind {
        case .share:
            return denominator.flatMap { try? Interval.wilson(numerator, of: $0).times(100) }
        case .rate:
            return denominator.flatMap { try? Estimate.rate(numerator, of: $0, per: 1000).interval }
        case .count, .mean, .median:
            return nil
        }
    }
}

/// What may be told of the counts, and the figure they give.
private struct Told {
    var standing: Figure.Standing
    var numerator: Double?
    var denominator: Double?

    init(_ value: IndicatorValue, _ definition: Definition) {
        guard let above = value.numerator else {
            standing = .missing(value.missing)
            return
        }
        if definition.hasPeopleBehind, Self.areFewBehind(value) {
            standing = .hidden
            return
        }
        guard definition.kind.hasDenominator else {
            let shown = value.hides?.above == true ? nil : Self.shown(above, definition)
            numerator = shown
            standing = shown.map { .value($0) } ?? .hidden
            return
        }
        guard let below = value.denominator, below > 0 else {
            standing = .nothingToDivideBy
            return
        }
        let counts = Self.counts(above, below, definition, value.hides)
        guard let below = counts.below else {
            standing = .hidden
            return
        }
        denominator = below
        guard let above = counts.above else {
            standing = .hidden
            return
        }
        if definition.kind == .mean, definition.countsPeople, let own = value.denominator {
            // An average is of what it was taken of, not of how many are told; its sum beside it would tell how many.
            standing = .value(above / own)
            return
        }
        numerator = above
        let times: Double =
            switch definition.kind {
            case .share: 100
            case .rate: 1000
            case .count, .mean, .median: 1
            }
        if definition.kind == .median {
            standing = below > 0 ? .value(above) : .hidden
            return
        }
        // Rounding cannot make a part larger than the whole, but it can make the whole nought.
        standing = below > 0 ? .value(above / below * times) : .hidden
    }

    /// Few stand behind it, or how many was not counted yet; what was approved then stays as it was told.
    private static func areFewBehind(_ value: IndicatorValue) -> Bool {
        guard let behind = value.behind else { return value.frozenAt == nil }
        return value.hides?.below == true || SmallNumbers.standard.hidden.contains(behind)
    }

    /// A count of people, treated; anything else as it is.
    private static func shown(_ count: Double, _ definition: Definition) -> Double? {
        guard definition.countsPeople else { return count }
        guard let whole = Int(exactly: count), let shown = try? SmallNumbers.standard.shown(whole) else { return nil }
        return shown.value.map(Double.init)
    }

    /// Both counts: of a share together with what is left of the whole, so that neither tells the other.
    private static func counts(_ above: Double, _ below: Double, _ definition: Definition, _ hides: Hides?)
        -> (above: Double?, below: Double?)
    {
        guard definition.countsPeople else { return (above, below) }
        if let hides {
            // Settled with all others that count the same people.
            let isCount = definition.kind.isPart || definition.kind == .rate
            let top = isCount ? shown(above, definition) : above
            return (hides.above ? nil : top, hides.below ? nil : shown(below, definition))
        }
        guard definition.kind.isPart else {
            // Of an average only how many it was taken of are people; of a rate both are counted.
            let top = definition.kind == .rate ? shown(above, definition) : above
            return (top, shown(below, definition))
        }
        guard let part = Int(exactly: above), let whole = Int(exactly: below), part <= whole,
            let table = try? SafeTable([[part, whole - part]])
        else { return (nil, nil) }
        return (table.cells[0][0].value.map(Double.init), table.total.value.map(Double.init))
    }
}

extension Figure {
    /// How many still wait, and how long the oldest has: "10 still open; the longest has waited 40 days".
    var waitingWords: Phrase? {
        guard let open, open > 0 else { return nil }
        guard let longestWait else {
            return Phrase(en: "\(open) still open.", cy: "\(open) yn dal ar agor.")
        }
        return Phrase(
            en: "\(open) still open; the longest has waited \(longestWait) days.",
            cy: "\(open) yn dal ar agor; mae’r hiraf wedi aros \(longestWait) diwrnod."
        )
    }
}
