extension TimeReader {
    /// Dates with the month by name: "31st March 2009", "31 March '09", "March 31, 2009", "Mar-18", "Sept2009".
    func namedDate(at start: Int) -> Found? {
        var at = start
        // The name of the day of the week adds nothing.
        while at < start + 2, isWord(at, DateNames.weekdays), !isPlainMonth(at) {
            at = isMark(at + 1, [",", "."]) ? at + 2 : at + 1
        }
        guard var found = dayThenMonth(at: at) ?? monthThenDay(at: at) ?? monthThenYear(at: at) ?? monthAlone(at: at)
        else { return nil }
        if at > start, found.kind != .day { return nil }
        found.tokens = start..<found.tokens.upperBound
        return found
    }

    /// "Sun" and "Mawrth" are days of the week only when a number follows.
    private func isPlainMonth(_ at: Int) -> Bool { word(at).flatMap(DateNames.month) != nil }

    private func dayThenMonth(at start: Int) -> Found? {
        guard let (day, afterDay) = dayNumber(at: start), (1...31).contains(day) else { return nil }
        var at = afterDay
        if isWord(at, ["of", "o"]) || isDash(at) || isSlash(at) || isMark(at, ["."]) { at += 1 }
        // "Second" at the end of a line is no day of the month that begins the next.
        if word(start) != nil, token(at)?.newLine == true { return nil }
        guard let (month, afterMonth) = month(at) else { return spanOfDays(from: day, start, at: afterDay) }
        return self.day(day, month, yearAt: afterMonth, start)
    }

    /// "31", "31st", "thirty-first".
    private func dayNumber(at: Int) -> (day: Int, next: Int)? {
        if let (day, next) = ordinal(at) { return (day, next) }
        guard let (day, digits) = number(at), digits <= 2 else { return nil }
        return (day, at + 1)
    }

    /// "10–12 March 2009": the days between.
    private func spanOfDays(from first: Int, _ start: Int, at: Int) -> Found? {
        guard isDash(at) || isWord(at, ["to"]) || isWord(at, ["and"]) && ordinal(start) != nil,
            let (last, next) = dayNumber(at: at + 1),
            let (month, afterMonth) = month(isWord(next, ["of"]) ? next + 1 : next),
            let (year, end) = year(isDash(afterMonth) ? afterMonth + 1 : afterMonth),
            let from = Day(year, month, first),
            let to = Day(year, month, last), from <= to
        else { return nil }
        return Found(.day, from, to, tokens: start..<end)
    }

    private func monthThenDay(at start: Int) -> Found? {
        guard let (month, at) = month(start), let (day, next) = dayNumber(at: isWord(at, ["the"]) ? at + 1 : at),
            (1...31).contains(day)
        else { return nil }
        // "March 31 2009" has a year after the day. "Mar 18" has none, and is March 2018: see `monthThenYear`.
        let isOrdinal = ordinal(isWord(at, ["the"]) ? at + 1 : at) != nil
        let yearAt = isMark(next, [","]) ? next + 1 : next
        if let year = longYear(yearAt), let found = Day(year, month, day), !isDash(at) {
            return Found(.day, found, found, tokens: start..<yearAt + 1)
        }
        return isOrdinal || isMonthEnd(day, month, at) ? self.day(day, month, yearAt: next, start) : nil
    }

    /// "March 31" is the end of a year and no month of 2031: figures that are the last day of their month are a day.
    private func isMonthEnd(_ day: Int, _ month: Int, _ at: Int) -> Bool {
        number(at)?.digits == 2 && !isDash(at - 1) && !isSlash(at - 1) && day == Day.length(of: month, in: 2001)
    }

    /// A day and month, with the year that may follow.
    private func day(_ day: Int, _ month: Int, yearAt: Int, _ start: Int) -> Found? {
        let at = isDash(yearAt) || isSlash(yearAt) || isMark(yearAt, [","]) ? yearAt + 1 : yearAt
        if let (year, next) = year(at), let found = Day(year, month, day), !startsDate(at) {
            return Found(.day, found, found, tokens: start..<next)
        }
        guard Day(2000, month, day) != nil else { return nil }
        var found = Found(.day, tokens: start..<yearAt)
        found.pending = Pending(month: month, day: day)
        return found
    }

    /// Two figures that belong to a date of their own: "31 March 30 June 2009".
    private func startsDate(_ at: Int) -> Bool {
        guard longYear(at) == nil, let (_, digits) = number(at), digits <= 2 else { return false }
        return month(isWord(at + 1, DateNames.ordinalEndings) ? at + 2 : at + 1) != nil
    }

    /// "March 2009", "Mar-18", "Mar/18", "Dec 17", "Sept '09", "March of 2009".
    ///
    /// Two figures after a month are its year ("July 08"), never its day: a plan says what month a thing is due in far
    /// oftener than it says a day after its month and leaves the year out. They are a day only when they are written as
    /// one ("March 31st"), when they are the last day of the month ("June 30"), or when the years of the plan are known, the year would be far outside them and the day is in
    /// them just once.
    private func monthThenYear(at start: Int) -> Found? {
        guard let (month, afterMonth) = month(start) else { return nil }
        var at = afterMonth
        if isDash(at) || isSlash(at) || isWord(at, ["of", "in", "year"]) { at += 1 }
        guard let (year, next) = year(at), let first = Day(year, month, 1), !startsDate(at),
            !isWord(next, DateNames.ordinalEndings)
        else { return nil }
        if longYear(at) == nil, let begins = context.start, year < begins.year - 5 || year > begins.year + 20,
            let day = number(at)?.value, let stretch = context.single, (1...31).contains(day),
            let only = Pending(month: month, day: day).only(in: stretch)
        {
            return Found(.day, only.lowerBound, only.upperBound, tokens: start..<next)
        }
        return Found(.month, first, first.lastOfMonth, tokens: start..<next)
    }

    /// A month without its year.
    ///
    /// "May" and "march" are words too: they must begin with a capital, and "may" must not
    /// stand where a verb would.
    private func monthAlone(at start: Int) -> Found? {
        guard let (month, _) = month(start), let token = token(start), token.capital else { return nil }
        if token.word == "may" || token.word == "mar" || token.word == "march" {
            let after = word(start + 1)
            let stands = after == nil || TimeReader.joining.contains(after ?? "")
            if !stands { return nil }
        }
        var found = Found(.month, tokens: start..<start + 1)
        found.pending = Pending(month: month)
        return found
    }

    /// Words that may follow a month that has no year.
    static let joining: Set<String> = [
        "and", "to", "until", "till", "or", "then", "each", "every", "annually", "onwards", "onward", "through",
    ]
}
