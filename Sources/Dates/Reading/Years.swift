extension TimeReader {
    /// Years: "2009", "2008/09", "2009-10", "2010/2011", "2008–2011", "FY 2010", "financial year 2008/09", "08/09",
    /// "Year 1", "end of financial year".
    func namedYear(at start: Int) -> Found? {
        if let found = planYear(at: start) { return found }
        var (at, kind) = (start, YearKind?.none)
        if let (found, next) = yearWord(at: start) { (kind, at) = (found, next) }
        if isWord(at, ["of", "ending", "beginning"]) && kind != nil { at += 1 }
        if var found = splitYear(at: at, kind ?? .financial) ?? yearsBetween(at: at) {
            found.tokens = start..<found.tokens.upperBound
            return found
        }
        guard let year = kind == nil ? longYear(at) : self.year(at)?.year else {
            return kind.flatMap { bareYear($0, start..<at) }
        }
        let next = self.year(at)?.next ?? at + 1
        let days = (kind ?? .calendar).days(year)
        return Found(.year, days.lowerBound, days.upperBound, tokens: start..<next)
    }

    enum YearKind {
        case calendar, financial, academic

        /// A year that begins in a year.
        ///
        /// "FY 2010" is taken to begin in April 2010.
        func days(_ year: Int) -> ClosedRange<Day> {
            let month = self == .calendar ? 1 : self == .financial ? 4 : 9
            let first = Day(year, month, 1) ?? .first
            return first...max(first, first.adding(months: 12).adding(days: -1))
        }
    }

    /// "FY", "financial year", "the year", "academic year", "calendar year".
    private func yearWord(at start: Int) -> (YearKind, Int)? {
        var at = isWord(start, ["the", "this", "current"]) ? start + 1 : start
        var kind = YearKind.calendar
        if isWord(at, ["fy", "f"]) {
            if word(at) == "f" {
                guard isSlash(at + 1), isWord(at + 2, ["y"]) else { return nil }
                return (.financial, at + 3)
            }
            return (.financial, at + 1)
        }
        if isWord(at, ["financial", "fiscal", "municipal", "budget"]) { (kind, at) = (.financial, at + 1) }
        if isWord(at, ["academic", "school"]) { (kind, at) = (.academic, at + 1) }
        if isWord(at, ["calendar"]) { at += 1 }
        guard isWord(at, ["year", "yr", "years", "blwyddyn", "flwyddyn"]) else { return nil }
        return (kind, at + 1)
    }

    /// "financial year" with no figures: the year that the words stand under, when that is known.
    private func bareYear(_ kind: YearKind, _ tokens: Range<Int>) -> Found? {
        let named = tokens.count > 1 || isWord(tokens.lowerBound, ["fy"]) || isWord(tokens.upperBound, ["end"])
        guard named || isWord(tokens.lowerBound - 1, ["the", "of", "end"]) else { return nil }
        var found = Found(.year, tokens: tokens)
        guard let single = context.single else { return found }
        let year =
            kind == .calendar ? single.upperBound.year : kind == .financial ? single.lowerBound.financialYear : nil
        guard let year else { return found }
        let days = kind.days(year)
        (found.first, found.last) = (days.lowerBound, days.upperBound)
        return found
    }

    /// "2008/09", "2009-10", "2010/2011", "08/09": April to March, unless it was called an academic year.
    func splitYear(at start: Int, _ kind: YearKind = .financial) -> Found? {
        let kind = kind == .calendar ? .financial : kind
        guard let (one, oneDigits) = number(start), isSlash(start + 1) || isDash(start + 1),
            let (two, twoDigits) = number(start + 2), !goesOn(start + 3)
        else { return nil }
        let first: Int
        switch (oneDigits, twoDigits) {
        case (4, 1...2), (4, 4):
            guard longYear(start) != nil else { return nil }
            first = one
        case (2, 2):
            guard isSlash(start + 1), one < 80 else { return nil }
            first = TimeReader.century(one)
        default: return nil
        }
        guard twoDigits == 4 ? two == first + 1 : two == (first + 1) % (twoDigits == 1 ? 10 : 100) else { return nil }
        let days = kind.days(first)
        return Found(.year, days.lowerBound, days.upperBound, tokens: start..<start + 3)
    }

    /// "2017-20", "2008–2011", "2008/2011": whole years, the last one in.
    private func yearsBetween(at start: Int) -> Found? {
        guard let first = longYear(start), isSlash(start + 1) || isDash(start + 1),
            let (two, digits) = number(start + 2), digits == 2 || digits == 4
        else { return nil }
        let last = digits == 4 ? two : first / 100 * 100 + two
        guard last > first, last <= first + 50, let from = Day(first, 1, 1), let to = Day(last, 12, 31),
            !goesOn(start + 3)
        else { return nil }
        return Found(.year, from, to, tokens: start..<start + 3)
    }

    /// Whether figures go on after a mark with no space: then it is a date, not a year.
    private func goesOn(_ at: Int) -> Bool {
        isMark(at, ["/", "-", "."]) && token(at)?.spaced == false && number(at + 1) != nil
            && token(at + 1)?.spaced == false
    }

    /// "Year 1", "Yr 2", "Y1", "year one", "first year": of the plan.
    private func planYear(at start: Int) -> Found? {
        var next = start
        var which: Int?
        if isWord(start, ["year", "yr", "y", "blwyddyn"]) {
            let at = isMark(start + 1, ["."]) ? start + 2 : start + 1
            if let (count, after) = count(at), count <= 20, word(at) != "a", word(at) != "an",
                number(at).map({ $0.digits <= 2 }) ?? true
            {
                (which, next) = (count, after)
            }
        } else if let (value, after) = ordinal(start), isWord(after, ["year", "yr"]), value <= 20 {
            (which, next) = (value, after + 1)
        }
        guard let which, which > 0, !isSlash(next) || number(next + 1) == nil, word(start) != "y" || next == start + 2
        else {
            return nil
        }
        var found = Found(.year, tokens: start..<next)
        found.note = tokens.text(start..<next).lowercased()
        found.isPlanYear = true
        let days = context.year(which)
        (found.first, found.last) = (days?.lowerBound, days?.upperBound)
        return found
    }
}
