extension Day {
    /// Days since 1 January 1970, which is 0.
    public var daysSince1970: Int {
        // Years are counted from March, so that the leap day is the last of its year.
        let years = month > 2 ? year : year - 1
        let era = (years >= 0 ? years : years - 399) / 400
        let yearOfEra = years - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that is so many days after 1 January 1970; the first or last there can be when it lies beyond.
    public init(daysSince1970 count: Int) {
        let inside = min(max(count, Day.first.daysSince1970), Day.last.daysSince1970)
        let days = inside + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    /// So many days later, or earlier.
    public func adding(days: Int) -> Day {
        let (sum, over) = daysSince1970.addingReportingOverflow(days)
        return over ? (days > 0 ? .last : .first) : Day(daysSince1970: sum)
    }

    /// So many months later, or earlier: 31 January and one month is the last day of February.
    public func adding(months: Int) -> Day {
        let (sum, over) = (year * 12 + month - 1).addingReportingOverflow(months)
        if over || sum > 9999 * 12 + 11 { return months > 0 ? .last : .first }
        if sum < 12 { return .first }
        let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
        return Day(known: newYear, newMonth, min(day, Day.length(of: newMonth, in: newYear)))
    }

    /// So many years later, or earlier: 29 February becomes 28 February where there is none.
    public func adding(years: Int) -> Day {
        let (months, over) = years.multipliedReportingOverflow(by: 12)
        return over ? (years > 0 ? .last : .first) : adding(months: months)
    }

    /// How many days from this day to another; negative when the other comes first.
    public func days(to other: Day) -> Int { other.daysSince1970 - daysSince1970 }

    /// How many whole months from this day to another; negative when the other comes first.
    public func months(to other: Day) -> Int {
        if other < self { return -other.months(to: self) }
        let apart = (other.year - year) * 12 + other.month - month
        return adding(months: apart) > other ? apart - 1 : apart
    }

    public var weekday: Weekday {
        Weekday(rawValue: ((daysSince1970 % 7) + 10) % 7 + 1) ?? .monday
    }
}

/// A day of the week, numbered as ISO 8601 does: Monday is 1.
public enum Weekday: Int, Sendable, Hashable, Codable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public var isWeekend: Bool { self == .saturday || self == .sunday }
}
