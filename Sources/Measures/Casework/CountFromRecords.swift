import Dates
import Desk
import Foundation
import Jobs
import Records

/// Counts what counts itself: every period from the first record on that is not frozen.
///
/// The current period is provisional. A frozen figure is left as it is.
struct CountFromRecords: Command {
    /// One, or every indicator that counts itself.
    let indicator: UUID?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let indicator else { return actor.isSystem }
        return actor.may(.keepMeasures, in: try db.indicator(indicator, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let indicators = try indicator.map { [try work.db.indicator($0, visibleTo: work.actor)] }
        let counted = try work.db.counted(indicators, only: .allThatCanChange, today: work.today)
        try work.keep(counted)
        try work.record(
            .countedFromRecords,
            about: Subject("indicator", indicator ?? work.actor.id),
            ["indicators": String(counted.count)]
        )
    }
}

/// What was counted of one indicator, beside what is kept of it.
struct CountedIndicator: Sendable {
    let indicator: Indicator
    let known: [Period: IndicatorValue]
    let tallies: [Period: Tally]
    let current: Period
}

extension CountedIndicator {
    /// Some figure was kept before figures were settled together.
    var isUnsettled: Bool {
        (indicator.definition.countsPeople || indicator.definition.hasPeopleBehind)
            && known.values.contains { $0.hides == nil && $0.numerator != nil }
    }

    /// Some open count was kept before they were settled.
    var isOpenUnsettled: Bool {
        indicator.definition.countsPeople && known.values.contains { $0.hidesOpen == nil && $0.open != nil }
    }

    /// What was counted of a period, as it is kept.
    func value(_ period: Period, _ tally: Tally) -> CountedValue {
        CountedValue(
            period: period,
            numerator: tally.numerator,
            denominator: tally.denominator.map(Double.init),
            isProvisional: period == current,
            open: tally.open,
            longestWait: tally.longestWait,
            behind: tally.behind
        )
    }
}

/// Which periods are counted.
enum PeriodsToCount: Sendable {
    /// The frozen ones too, to be looked at.
    case everything
    /// All that are not frozen, three years back at most: what is older is kept as it was counted.
    case allThatCanChange
    /// This period and the one before it, where late records may come in, and those that have no figure yet.
    case recent
}

extension Reader {
    /// Counts indicators (or all) without changing anything; each strand of the records is read once.
    func counted(
        _ some: [Indicator]?,
        only: PeriodsToCount,
        today: Day,
        progress: (Double) -> Void = { _ in }
    ) throws -> [CountedIndicator] {
        let all = try some ?? indicators(visibleTo: .system("measures"))
        guard let start = try firstRecord() else { return [] }
        let counting = all.compactMap { indicator in
            indicator.retiredOn == nil && !indicator.isCountedAnew
                ? indicator.definition.query.flatMap { CaseworkQuery.named($0) }.map { (indicator, $0) } : nil
        }
        let known = try values(of: counting.map(\.0.id)).mapValues { values in
            Dictionary(values.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let wanted = counting.map { indicator, query -> (Indicator, CaseworkQuery, ArraySlice<Period>) in
            let periods = indicator.periods(only, known[indicator.id] ?? [:], from: start, today: today)
            return (indicator, query, query.isOnlyNow ? periods.suffix(1) : periods[...])
        }
        // One run for all, so that each strand of the records is read once.
        var run = CaseworkRun(self, periods: wanted.flatMap(\.2), today: today)
        return try wanted.enumerated().compactMap { place, one in
            let (indicator, query, periods) = one
            defer { progress(Double(place + 1) / Double(wanted.count)) }
            guard !periods.isEmpty else { return nil }
            return CountedIndicator(
                indicator: indicator,
                known: known[indicator.id] ?? [:],
                tallies: try run.tallies(query, Array(periods)),
                current: indicator.definition.rhythm.period(holding: today)
            )
        }
    }
}

extension Indicator {
    fileprivate func periods(
        _ only: PeriodsToCount,
        _ known: [Period: IndicatorValue],
        from start: Day,
        today: Day
    ) -> [Period] {
        let rhythm = definition.rhythm
        let current = rhythm.period(holding: today)
        let before = rhythm.period(holding: current.first.adding(days: -1))
        let first = max(rhythm.period(holding: start), rhythm.period(holding: today.adding(years: -3)))
        return rhythm.periods(from: min(first, current), through: current).filter { period in
            guard let value = known[period] else { return true }
            guard value.frozenAt == nil else { return only == .everything }
            // Whoever stands behind it was not counted yet, so nothing may be told of it.
            let isUntold = value.behind == nil && definition.hasPeopleBehind
            return only != .recent || period >= before || value.isProvisional || isUntold
        }
    }
}

extension Work {
    /// Keeps what was counted, where it differs from what is kept.
    func keep(_ counted: [CountedIndicator]) throws {
        var changed: Set<String> = []
        for one in counted {
            if let query = one.indicator.definition.query, one.isUnsettled || one.isOpenUnsettled {
                changed.insert(query)
            }
            // What can only be told of while it lasts is not counted again, but no more comes in for it either.
            for old in one.known.values where old.isProvisional && old.frozenAt == nil && old.period < one.current {
                if one.tallies[old.period] == nil { try db.close(old) }
            }
            for (period, tally) in one.tallies.sorted(by: { $0.key < $1.key }) {
                let value = one.value(period, tally)
                let query = one.indicator.definition.query
                guard let old = one.known[period] else {
                    if let query { changed.insert(query) }
                    try db.add(value, id: newID(), to: one.indicator, by: actor, at: now)
                    continue
                }
                guard old.frozenAt == nil, old.counted != value else { continue }
                if let query { changed.insert(query) }
                try db.change(old, to: value, number: one.indicator.number, by: actor, at: now)
            }
        }
        try db.settle(changed)
    }
}
