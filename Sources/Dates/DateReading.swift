/// What is known of a plan, so that "year 1", "by end of the year" or a bare "March" can be read.
public struct DateReading: Sendable, Hashable {
    /// The plan's first and last day.
    public var start: Day?
    public var end: Day?
    /// Whether a year of this place begins in April: then "Q1" is April to June.
    public var yearsBeginInApril: Bool
    /// The heading that the words stand under, when it names a stretch of time ("Year One: January – December 2024").
    public var within: ClosedRange<Day>?

    public init(
        start: Day? = nil,
        end: Day? = nil,
        yearsBeginInApril: Bool = true,
        within: ClosedRange<Day>? = nil
    ) {
        self.start = start
        self.end = end
        self.yearsBeginInApril = yearsBeginInApril
        self.within = within
    }

    /// The nth year of the plan, when its start is known.
    func year(_ number: Int) -> ClosedRange<Day>? {
        guard let start, (1...50).contains(number) else { return nil }
        let first = start.adding(years: number - 1)
        let last = first.adding(years: 1).adding(days: -1)
        return first <= last ? first...last : nil
    }

    /// The one stretch a date without a year must fall in, when it is no longer than about a year.
    var single: ClosedRange<Day>? {
        if let within { return within }
        guard let start, let end, start <= end, start.days(to: end) <= 366 else { return nil }
        return start...end
    }
}
