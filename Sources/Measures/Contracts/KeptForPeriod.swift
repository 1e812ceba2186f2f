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
            return pooled(inside, period).map { Figure($0, definition) } ?? Figure(last, definition)
        }
        let earlier = values.filter { $0.period.last <= period.last && $0.period.last.days(to: period.last) < 366 }
        return earlier.max { $0.period < $1.period }.map { Figure($0, definition) }
    }

    /// Shorter periods taken together: shares and rates by their counts, and counts of what happened.
    ///
    /// Not where one is missing, and not where one tells of a few: the sum less the others would be them.
    private func pooled(_ values: [IndicatorValue], _ period: Period) -> IndicatorValue? {
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
            guard let numerator = value.numerator else { return nil }
            // What is hidden for the sake of others is not told in a sum either.
            guard value.hides == nil || value.hides == Hides.none else { return nil }
            let denominator = value.denominator
            if definition.kind.hasDenominator, denominator == nil { return nil }
            if definition.countsPeople {
                let counts = [numerator] + (denominator.map { [$0, $0 - numerator] } ?? [])
                let few = counts.contains { count in
                    Int(exactly: count).map(SmallNumbers.standard.hidden.contains) ?? true
                }
                if few { return nil }
            }
            above += numerator
            below += denominator ?? 0
        }
        return IndicatorValue(
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
            frozenAt: values.allSatisfy { $0.frozenAt != nil } ? last.frozenAt : nil,
            frozenBy: nil,
            by: last.by,
            at: last.at,
            version: last.version
        )
    }

    /// A count of what happened, which may be added up over time; of who is there, it may not.
    private var addsUp: Bool {
        definition.kind == .count && query.map { $0.counting.strands.allSatisfy { $0.days != .over } } == true
    }
}
