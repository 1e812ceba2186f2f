import Dates

/// The days of a board that meets regularly, from its first.
struct MeetingSeries: Sendable, Equatable {
    enum Keeping: String, Sendable, CaseIterable {
        /// The second Tuesday stays the second Tuesday; the fifth is the last where there is no fifth. On a bank holiday it is
        /// the working day after.
        case weekday
        /// The 12th stays the 12th; on a weekend or a bank holiday it is the working day after.
        case date
    }

    static let usual = 6

    let first: Day
    /// In months.
    let every: Int
    let keeping: Keeping

    /// The first days of the series, in order; fewer where the calendar ends.
    func days(_ count: Int = usual, bankHolidays: Set<Day> = BankHolidays.englandAndWales) -> [Day] {
        (0..<max(0, min(count, 60))).map { step in
            guard step > 0 else { return first }
            switch keeping {
            case .date: return first.adding(months: every * step).workingDayOnOrAfter(bankHolidays: bankHolidays)
            case .weekday:
                let day = sameWeekday(in: first.firstOfMonth.adding(months: every * step))
                // A board that meets on a Saturday goes on meeting on Saturdays.
                return bankHolidays.contains(day) ? day.workingDayOnOrAfter(bankHolidays: bankHolidays) : day
            }
        }
    }

    private func sameWeekday(in month: Day) -> Day {
        let shift = (first.weekday.rawValue - month.weekday.rawValue + 7) % 7
        let day = month.adding(days: shift + (first.day - 1) / 7 * 7)
        return day.isoMonth == month.isoMonth ? day : day.adding(days: -7)
    }
}
