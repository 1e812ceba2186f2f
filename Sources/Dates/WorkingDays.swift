extension Day {
    /// Whether offices are open: neither a Saturday or Sunday nor one of the bank holidays given.
    public func isWorkingDay(bankHolidays: Set<Day> = []) -> Bool {
        !weekday.isWeekend && !bankHolidays.contains(self)
    }

    /// So many working days later, or earlier.
    ///
    /// Nought gives the day itself, working or not.
    public func adding(workingDays: Int, bankHolidays: Set<Day> = []) -> Day {
        let step = workingDays < 0 ? -1 : 1
        // No span of ours has more working days than this, so the walk always ends.
        var left = Int(min(workingDays.magnitude, 4_000_000))
        var day = self
        while left > 0, day != (step > 0 ? Day.last : Day.first) {
            day = day.adding(days: step)
            if day.isWorkingDay(bankHolidays: bankHolidays) { left -= 1 }
        }
        return day
    }

    /// How many working days lie after this day up to and including another; negative when the other comes first.
    public func workingDays(to other: Day, bankHolidays: Set<Day> = []) -> Int {
        if other < self { return -other.workingDays(to: self, bankHolidays: bankHolidays) }
        let (from, to) = (daysSince1970 + 1, other.daysSince1970)
        guard from <= to else { return 0 }
        let weeks = (to - from + 1) / 7
        var count = weeks * 5
        for rest in (from + weeks * 7)..<(to + 1) where !Day(daysSince1970: rest).weekday.isWeekend { count += 1 }
        let closed = bankHolidays.filter { $0 > self && $0 <= other && !$0.weekday.isWeekend }
        return count - closed.count
    }

    /// This day when it is a working day, or else the next that is.
    public func workingDayOnOrAfter(bankHolidays: Set<Day> = []) -> Day {
        isWorkingDay(bankHolidays: bankHolidays) ? self : adding(workingDays: 1, bankHolidays: bankHolidays)
    }
}
