import Dates
import Foundation
import Statistics

extension Indicator {
    /// The kept figure that tells of a period of a contract, if there is one.
    ///
    /// The period's own; else, of shorter ones, what they come to where that may be told, or the last of them; else the
    /// last longer one that ended by then.
    func figure(for period: Period, _ values: [IndicatorValue]) -> Figure? {
        if let own = values.first(where: { $0.period == period }) { return Figure(own, definition) }
        let inside = values.filter { period.first <= $0.period.first && $0.period.last <= period.last }
            .sorted { $0.period < $1.period }
        if let last = inside.last {
            return pooled(inside, period) ?? Figure(last, definition)
        }
        let earlier = values.filter { $0.period.last <= period.last && $0.period.last.days(to: period.last) < 366 }
        return earlier.max { $0.period < $1.period }.map { Figure($0, definition) }
    }

    /// Shorter periods taken together: shares and rates by their counts, and counts of what happened.
    ///
    /// They are added up as they are told, so that the sum tells nothing that they do not; not where one is missing or hidden.
    private func pooled(_ values: [IndicatorValue], _ period: Period) -> Figure? {
        let wanted = definition.rhythm.periods(
            from: definition.rhythm.period(holding: period.first),
            through: values.last?.period ?? period
        )
        guard definition.formula == nil, definition.kind == .share || addsUp, values.count == wanted.count,
            values.last?.period.last == period.last, let last = values.last
        else { return nil }
        var above = 0.0
        var below = 0.0
        for value in values {
            let figure = Figure(value, definition)
            if figure.standing == .nothingToDivideBy { continue }
            guard figure.value != nil, let numerator = figure.numerator else { return nil }
            if definition.kind.hasDenominator, figure.denominator == nil { return nil }
            above += numerator
            below += figure.denominator ?? 0
        }
        return Figure(
            IndicatorValue(
                id: last.id,
                indicator: id,
                number: number,
                period: period,
                numerator: above,
                denominator: definition.kind.hasDenominator ? below : nil,
                missing: nil,
                isProvisional: values.contains(where: \.isProvisional),
                note: nil,
                open: last.open,
                longestWait: last.longestWait,
                // What is told already is hidden no more.
                hides: Hides.none,
                hidesOpen: last.hidesOpen,
                frozenAt: values.allSatisfy { $0.frozenAt != nil } ? last.frozenAt : nil,
                frozenBy: nil,
                by: last.by,
                at: last.at,
                version: last.version
            ),
            definition
        )
    }

    /// A count of what happened, which may be added up over time; of who is there, it may not.
    private var addsUp: Bool {
        definition.kind == .count && query.map { $0.counting.strands.allSatisfy { $0.days != .over } } == true
    }
}
