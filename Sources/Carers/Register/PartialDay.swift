package import Dates
package import Records

/// A day of which a part may not be known: `1958`, `1958-03`, `1958-03-12`.
package struct PartialDay: Sendable, Hashable {
    /// As it is written: its text sorts as time does.
    package let iso: String
    /// The first and the last day it may be.
    package let days: ClosedRange<Day>

    package init(_ day: Day) {
        iso = day.iso
        days = day...day
    }

    package init?(year: Int) {
        guard let first = Day(year, 1, 1) else { return nil }
        iso = first.isoYear
        days = first...first.lastOfYear
    }

    package init?(year: Int, month: Int) {
        guard let first = Day(year, month, 1) else { return nil }
        iso = first.isoMonth
        days = first...first.lastOfMonth
    }

    package init?(iso text: String) {
        if let day = Day(iso: text) {
            self.init(day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch (text.utf8.count, parts.count) {
        case (4, 1):
            guard let year = parts[0] else { return nil }
            self.init(year: year)
        case (7, 2):
            guard let year = parts[0], let month = parts[1] else { return nil }
            self.init(year: year, month: month)
        default: return nil
        }
        guard iso == text else { return nil }
    }

    /// The day, where all of it is known.
    package var day: Day? { days.lowerBound == days.upperBound ? days.lowerBound : nil }
    package var year: Int { days.lowerBound.year }

    /// The ages someone born then may have on a day: one, or two where the day of birth is not known.
    ///
    /// None before birth.
    package func ages(on day: Day) -> ClosedRange<Int>? {
        guard days.lowerBound <= day else { return nil }
        let oldest = Self.years(from: days.lowerBound, to: day)
        return max(0, Self.years(from: min(days.upperBound, day), to: day))...oldest
    }

    /// The day on which someone born then is so many years old; the last it may be where the day is not known.
    ///
    /// Someone born on 29 February has their birthday on 1 March where there is no 29 February, as in English law.
    package func birthday(_ age: Int) -> Day { Self.birthday(of: days.upperBound, age) }

    private static func birthday(of born: Day, _ age: Int) -> Day {
        Day(born.year + age, born.month, born.day) ?? Day(born.year + age, 3, 1) ?? .last
    }

    private static func years(from born: Day, to day: Day) -> Int {
        let years = day.year - born.year
        return birthday(of: born, years) > day ? years - 1 : years
    }
}

extension PartialDay: SQLConvertible {
    package var sqlValue: SQLValue { .text(iso) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(iso: text)
    }
}
