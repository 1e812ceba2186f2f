public import Dates
public import Markup
public import Records

/// How often a plan's owners are asked for news, and how long they have.
///
/// A pure rule: what it makes depends on nothing but days.
public struct ReportingRhythm: Sendable, Hashable {
    /// How long a period is, and when in the year it begins.
    public enum Kind: String, Sendable, Hashable, CaseIterable, SQLConvertible {
        case monthly
        /// The four quarters of a year that begins in April.
        case quarterlyApril = "quarterly_april"
        case quarterlyCalendar = "quarterly_calendar"
        /// April to September, October to March.
        case sixMonthlyApril = "six_monthly_april"
        case sixMonthlyCalendar = "six_monthly_calendar"
        case yearlyApril = "yearly_april"
        case yearlyCalendar = "yearly_calendar"
    }

    public let kind: Kind
    /// The first day asked about; the first period is the whole one it falls in.
    public let start: Day
    /// How many days after the end of a period news is due.
    public let dueDays: Int
    /// How many days after that it is still on time.
    public let graceDays: Int

    public init(kind: Kind, start: Day, dueDays: Int, graceDays: Int) {
        self.kind = kind
        self.start = start
        self.dueDays = min(max(dueDays, 0), 90)
        self.graceDays = min(max(graceDays, 0), 90)
    }
}

/// A stretch of days that an update is about.
public struct PeriodSpan: Sendable, Hashable, Comparable {
    public let first: Day
    public let last: Day
    public let due: Day
    public let grace: Day

    public static func < (left: PeriodSpan, right: PeriodSpan) -> Bool { left.first < right.first }
}

extension ReportingRhythm {
    /// The whole period a day falls in, with nothing cut off.
    public func period(containing day: Day) -> PeriodSpan {
        let months = kind.months
        let back = (day.month - 1 + 12 - kind.offset) % months
        let first = day.firstOfMonth.adding(months: -back)
        return span(first, first.adding(months: months - 1).lastOfMonth)
    }

    /// The periods from the rhythm's start to the one that `end` falls in; at most 600.
    ///
    /// `after` is the last day of a period that stays as it was: what would lie before it is cut off.
    public func periods(until end: Day, after: Day? = nil) -> [PeriodSpan] {
        var next = period(containing: start)
        var found: [PeriodSpan] = []
        while next.first <= end, found.count < 600 {
            if let after, next.first <= after {
                if next.last > after { found.append(span(after.adding(days: 1), next.last)) }
            } else {
                found.append(next)
            }
            guard next.last < Day.last else { break }
            next = period(containing: next.last.adding(days: 1))
        }
        return found
    }

    private func span(_ first: Day, _ last: Day) -> PeriodSpan {
        let due = last.adding(days: dueDays)
        return PeriodSpan(first: first, last: last, due: due, grace: due.adding(days: graceDays))
    }

    /// What a change of rhythm leaves of the periods there are, and what it adds.
    ///
    /// A period that has begun, or that somebody has spoken of, stays as it was; so does what lies before the new start.
    /// `spoken` holds the first days of those somebody has spoken of.
    public func taking(over present: [PeriodSpan], spoken: Set<Day>, today: Day, until end: Day)
        -> (kept: [PeriodSpan], new: [PeriodSpan])
    {
        let floor = period(containing: start).first
        let lastFixed = present.last { $0.first <= today || spoken.contains($0.first) }?.first
        let kept = present.filter { span in span.last < floor || (lastFixed.map { span.first <= $0 } ?? false) }
        return (kept, periods(until: end, after: kept.last?.last))
    }
}

extension ReportingRhythm.Kind {
    /// How many days its shortest period has.
    var shortestDays: Int {
        switch months {
        case 1: 28
        case 3: 90
        case 6: 181
        default: 365
        }
    }

    /// How many months a period has.
    var months: Int {
        switch self {
        case .monthly: 1
        case .quarterlyApril, .quarterlyCalendar: 3
        case .sixMonthlyApril, .sixMonthlyCalendar: 6
        case .yearlyApril, .yearlyCalendar: 12
        }
    }

    /// How many months after January its year begins.
    var offset: Int {
        switch self {
        case .quarterlyApril, .sixMonthlyApril, .yearlyApril: 3
        case .monthly, .quarterlyCalendar, .sixMonthlyCalendar, .yearlyCalendar: 0
        }
    }

    public var words: Phrase {
        switch self {
        case .monthly: Phrase(en: "Every month", cy: "Bob mis")
        case .quarterlyApril:
            Phrase(en: "Every quarter, in years from April", cy: "Bob chwarter, mewn blynyddoedd o fis Ebrill")
        case .quarterlyCalendar:
            Phrase(en: "Every quarter, in years from January", cy: "Bob chwarter, mewn blynyddoedd o fis Ionawr")
        case .sixMonthlyApril:
            Phrase(en: "Every six months, from April and October", cy: "Bob chwe mis, o fis Ebrill a mis Hydref")
        case .sixMonthlyCalendar:
            Phrase(en: "Every six months, from January and July", cy: "Bob chwe mis, o fis Ionawr a mis Gorffennaf")
        case .yearlyApril: Phrase(en: "Every year, from April", cy: "Bob blwyddyn, o fis Ebrill")
        case .yearlyCalendar: Phrase(en: "Every year, from January", cy: "Bob blwyddyn, o fis Ionawr")
        }
    }
}
