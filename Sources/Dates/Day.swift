/// A civil date: a day in a calendar, with no time and no time zone.
public struct Day: Sendable, Hashable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// The day, when there is such a day in the Gregorian calendar.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(of: month, in: year)).contains(day)
        else { return nil }
        self.init(known: year, month, day)
    }

    /// A day already known to exist.
    init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first and the last day there can be: sums beyond them stop there.
    public static let first = Day(known: 1, 1, 1)
    public static let last = Day(known: 9999, 12, 31)

    /// How many days a month has.
    public static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
