package import Dates

/// When someone was born, as far as it is known.
package enum BirthDate: Sendable, Hashable {
    case day(Day)
    case year(Int)

    package var year: Int {
        switch self {
        case .day(let day): day.year
        case .year(let year): year
        }
    }

    /// How two of them agree.
    package enum Agreement: Sendable, Hashable {
        case same
        /// The day and the month have changed places.
        case swapped
        /// One digit is wrong, or two have changed places.
        case nearly
        /// The year agrees, and no more of it is known of one of the two.
        case year
        case different
        /// So many years apart that one may be the other’s parent.
        case generation
    }

    private static let generation = 16

    package func agreement(with other: BirthDate) -> Agreement {
        switch (self, other) {
        case (.day(let one), .day(let other)): Self.agreement(one, other)
        case (.year, _), (_, .year): year == other.year ? .year : apart(from: other)
        }
    }

    private static func agreement(_ one: Day, _ other: Day) -> Agreement {
        if one == other { return .same }
        if one.year == other.year, one.day == other.month, one.month == other.day { return .swapped }
        for length in [8, 6] where slips(between: digits(one, length), and: digits(other, length), most: 1) != nil {
            return .nearly
        }
        return BirthDate.day(one).apart(from: .day(other))
    }

    private func apart(from other: BirthDate) -> Agreement {
        abs(year - other.year) >= Self.generation ? .generation : .different
    }

    /// Day, month and year as people write them, with the whole year or the last two digits of it, so that neighbouring
    /// digits are those a hand may exchange.
    private static func digits(_ day: Day, _ length: Int) -> [UInt8] {
        func pair(_ number: Int) -> [UInt8] { [UInt8(clamping: number / 10 % 10), UInt8(clamping: number % 10)] }
        let century = length == 8 ? pair(day.year / 100) : []
        return pair(day.day) + pair(day.month) + century + pair(day.year)
    }
}

extension BirthDate {
    /// Reads “1958-03-12” or “1958”.
    package init?(text: String) {
        if let day = Day(iso: text) {
            self = .day(day)
        } else if let year = Int(text), (1850...2200).contains(year) {
            self = .year(year)
        } else {
            return nil
        }
    }
}
