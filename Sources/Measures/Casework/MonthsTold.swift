import Dates
import Foundation
import Records
import Statistics

/// What is told of one of the program's own counts period by period, of the whole place, so that nothing told of longer
/// periods gives away what is hidden in it.
struct MonthsTold: Sendable {
    private let values: [IndicatorValue]
    private let query: CaseworkQuery

    init(_ values: [IndicatorValue], _ query: CaseworkQuery) {
        // Where one of several tells it, it is told.
        let byPeriod = Dictionary(values.map { ($0.period, $0) }) { $0.hides == Hides.none ? $0 : $1 }
        self.values = byPeriod.values.sorted { $0.period < $1.period }
        self.query = query
    }

    /// Whether groups or teams of it may be told that come, all together, to so many in a period, known exactly.
    ///
    /// Of a share, with how many it is out of.
    func leaveRoom(for above: Int, of below: Int?, in period: Period) -> Bool {
        guard query.definition.countsPeople else { return true }
        let beside = values.filter { $0.period.first <= period.last && period.first <= $0.period.last }
        // Of those who are there, only the last day's are told.
        let own = query.stands ? beside.filter { period.last <= $0.period.last || $0.id == beside.last?.id } : beside
        let holding = own.filter { $0.period.first <= period.first && period.last <= $0.period.last }
        if holding.contains(where: \.isHidden) || query.stands && own.contains(where: \.isHidden) { return false }
        let inside = query.stands ? [] : own.filter { !holding.map(\.id).contains($0.id) }
        func spans(_ count: (IndicatorValue) -> Double?, _ isHidden: (IndicatorValue) -> Bool) -> SumOfSpans {
            SumOfSpans(
                inside.map { value in
                    SumOfSpans.Span(
                        count(value).flatMap { Int(exactly: $0) } ?? 0,
                        isHidden: isHidden(value),
                        isWhole: period.first <= value.period.first
                    )
                }
            )
        }
        guard spans(\.numerator, { $0.isHidden(\.above) }).leaveRoom(for: above) else { return false }
        guard let below, query.definition.kind.isPart else { return true }
        let rest = spans({ ($0.denominator ?? 0) - ($0.numerator ?? 0) }, \.isHidden)
        return spans(\.denominator, { $0.isHidden(\.below) }).leaveRoom(for: below)
            && rest.leaveRoom(for: max(0, below - above))
    }

    /// Whether those who wait at the end of a period may be told of.
    func tellOpen(in period: Period) -> Bool {
        values.last { $0.period.last <= period.last }?.hidesOpen != true
    }
}

extension IndicatorValue {
    fileprivate var isHidden: Bool { numerator != nil && hides.map { $0 != Hides.none } ?? false }

    fileprivate func isHidden(_ which: (Hides) -> Bool) -> Bool { numerator != nil && hides.map(which) ?? false }
}

extension CaseworkQuery {
    /// It counts who is there when a period ends, and not what happened in it.
    var stands: Bool { isOnlyNow || counting.strands.contains { $0.days == .over } }
}

extension Reader {
    /// What is told of a count of the whole place, by whichever indicators tell it.
    func monthsTold(_ query: CaseworkQuery) throws -> MonthsTold {
        let indicators = try indicators(counting: [query.code])
        return MonthsTold(try values(of: indicators.map(\.id)).values.flatMap(\.self), query)
    }
}
