import Dates

/// How two birth dates agree.
package enum BirthAgreement: Sendable, Hashable {
    case same
    /// The day and the month have changed places.
    case swapped
    /// One digit is wrong, or two have changed places.
    case nearly
    /// They agree as far as both are known: of one of the two only the year, or the month.
    case asFar
    case different
    /// So many years apart that one may be the other’s parent.
    case generation
}

extension PartialDay {
    private static let generation = 16

    func agreement(with other: PartialDay) -> BirthAgreement {
        guard let mine = day, let theirs = other.day else {
            return days.overlaps(other.days) ? .asFar : apart(from: other)
        }
        if mine == theirs { return .same }
        if mine.year == theirs.year, mine.day == theirs.month, mine.month == theirs.day { return .swapped }
        let isSlip = [8, 6].contains { length in
            slips(between: Self.digits(mine, length), and: Self.digits(theirs, length), most: 1) != nil
        }
        return isSlip ? .nearly : apart(from: other)
    }

    private func apart(from other: PartialDay) -> BirthAgreement {
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
