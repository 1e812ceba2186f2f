extension TimeReader {
    /// Dates in figures: 2018-03-31, 31/3/2018, 3.4.09, 03/2018, 2018-03.
    ///
    /// The day comes before the month, as people
    /// write in the United Kingdom; only 10/31/2008, which can be nothing else, is taken the other way.
    func numericDate(at start: Int) -> Found? {
        guard number(start) != nil else { return nil }
        return isoDate(at: start) ?? dayFirst(at: start) ?? monthAndYear(at: start) ?? isoMonth(at: start)
    }

    private func isSeparator(_ at: Int) -> Bool { isDash(at) || isSlash(at) || isMark(at, ["."]) }

    private func sameMark(_ left: Int, _ right: Int) -> Bool { token(left)?.kind == token(right)?.kind }

    private func isoDate(at start: Int) -> Found? {
        guard let year = longYear(start), isSeparator(start + 1), sameMark(start + 1, start + 3),
            let (month, monthDigits) = number(start + 2), let (day, dayDigits) = number(start + 4), monthDigits <= 2,
            dayDigits <= 2, let found = Day(year, month, day)
        else { return nil }
        return Found(.day, found, found, tokens: start..<start + 5)
    }

    private func dayFirst(at start: Int) -> Found? {
        guard let (one, oneDigits) = number(start), oneDigits <= 2, isSeparator(start + 1),
            sameMark(start + 1, start + 3),
            let (two, twoDigits) = number(start + 2), twoDigits <= 2, let (year, next) = year(start + 4),
            let found = Day(year, two, one) ?? Day(year, one, two)
        else { return nil }
        return Found(.day, found, found, tokens: start..<next)
    }

    private func monthAndYear(at start: Int) -> Found? {
        guard let (month, digits) = number(start), digits <= 2, isSeparator(start + 1), let year = longYear(start + 2),
            let first = Day(year, month, 1)
        else { return nil }
        return Found(.month, first, first.lastOfMonth, tokens: start..<start + 3)
    }

    /// 2018-03 is a month; 2008-09 is not, but the year 2008/09, as plans write it: see `splitYear`.
    private func isoMonth(at start: Int) -> Found? {
        guard let year = longYear(start), isDash(start + 1) || isSlash(start + 1),
            let (month, digits) = number(start + 2),
            digits == 2, month <= year % 100, let first = Day(year, month, 1)
        else { return nil }
        return Found(.month, first, first.lastOfMonth, tokens: start..<start + 3)
    }
}
