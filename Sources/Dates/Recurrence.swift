/// How often something comes round: every so many months or days, and at what time of the year when that is said.
public struct Recurrence: Sendable, Hashable, Codable {
    public enum Unit: String, Sendable, Hashable, Codable { case days, months }

    public let every: Int
    public let unit: Unit
    /// The month it falls in, 1 to 12: September for "each autumn".
    public let month: Int?
    /// How many months it may fall in, from `month` on: 3 for "each autumn".
    public let months: Int
    /// The day of that month, when it is said: 31 for "31 March each year".
    public let day: Int?

    /// An interval of 1 to 1,200 months or days; what lies outside is brought within.
    public init(every: Int, unit: Unit = .months, month: Int? = nil, months: Int = 1, day: Int? = nil) {
        self.every = min(max(every, 1), 1200)
        self.unit = unit
        self.month = month.flatMap { (1...12).contains($0) ? $0 : nil }
        self.months = min(max(months, 1), 12)
        self.day = self.month == nil ? nil : day.flatMap { (1...31).contains($0) ? $0 : nil }
    }

    public static let yearly = Recurrence(every: 12)

    /// The time it is next due: the first that is not over on `today`.
    ///
    /// `anchor` is the day it was last done, or first due. Without it an interval is counted from the start of the year
    /// of `today`, so that quarterly means the four quarters of a calendar year.
    public func next(on today: Day, anchor: Day? = nil) -> ClosedRange<Day> {
        if let month { return season(from: month, on: today, anchor: anchor) }
        guard let anchor else {
            let start = step(today.firstOfYear, times: periods(from: today.firstOfYear, to: today))
            return start...max(start, step(start, times: 1).adding(days: -1))
        }
        if anchor >= today { return anchor...anchor }
        let times = periods(from: anchor, to: today)
        let due = step(anchor, times: times)
        let next = due < today ? step(anchor, times: times + 1) : due
        return next...next
    }

    /// How many whole intervals lie between two days.
    private func periods(from start: Day, to day: Day) -> Int {
        (unit == .days ? start.days(to: day) : start.months(to: day)) / every
    }

    private func step(_ day: Day, times: Int) -> Day {
        unit == .days ? day.adding(days: every * times) : day.adding(months: every * times)
    }

    /// The next time its months come round, not before the anchor, in years that are a whole interval from it.
    private func season(from month: Int, on today: Day, anchor: Day?) -> ClosedRange<Day> {
        let years = unit == .months ? max(1, every / 12) : 1
        let base = anchor.map { $0.month > month ? $0.year + 1 : $0.year } ?? today.year - 1
        var year = max(base, today.year - 1)
        year += (years - (year - base) % years) % years
        var found = window(year, month)
        // At most two rounds: the year before this one may be over, and so may this year's.
        while found.upperBound < today, year < 9999 {
            year += years
            found = window(year, month)
        }
        return found
    }

    private func window(_ year: Int, _ month: Int) -> ClosedRange<Day> {
        let start = Day(min(max(year, 1), 9999), month, 1) ?? .last
        if let day {
            let due = start.adding(days: min(day, Day.length(of: month, in: start.year)) - 1)
            return due...due
        }
        return start...max(start, start.adding(months: months - 1).lastOfMonth)
    }
}
