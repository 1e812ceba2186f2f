import Dates
import Delivery
import Markup

/// How often an indicator has a figure.
enum Rhythm: String, Sendable, Hashable, Codable, CaseIterable {
    case month, quarter
    /// April to March.
    case year

    func period(holding day: Day) -> Period {
        switch self {
        case .month: Period(first: day.firstOfMonth, last: day.lastOfMonth)
        case .quarter: Period(first: day.firstOfQuarter, last: day.lastOfQuarter)
        case .year: Period(first: day.firstOfFinancialYear, last: day.lastOfFinancialYear)
        }
    }

    func next(after period: Period) -> Period { self.period(holding: period.last.adding(days: 1)) }

    /// Every period from the one to the other, both with it; at most 600, fifty years of months.
    func periods(from first: Period, through last: Period) -> [Period] {
        var all: [Period] = []
        var next = first
        while next.first <= last.first, all.count < 600 {
            all.append(next)
            next = self.next(after: next)
        }
        return all
    }

    /// The last ones up to the one that holds `day`, newest first.
    func recent(_ count: Int, upTo day: Day) -> [Period] {
        var all = [period(holding: day)]
        while all.count < count, let oldest = all.last, oldest.first > .first {
            all.append(period(holding: oldest.first.adding(days: -1)))
        }
        return all
    }
}

/// A stretch of days that has one figure.
struct Period: Sendable, Hashable, Comparable {
    let first: Day
    let last: Day

    /// "March 2026", "April to June 2026", "April 2025 to March 2026".
    var name: Phrase { PeriodName.phrase(first, last) }

    static func < (left: Period, right: Period) -> Bool { left.first < right.first }
}
