extension TimeReader {
    /// Quarters: "Q2 2024/25", "Quarter 1 (April–June) 2018", "2010 Q1", "third quarter of 2009", "Q1".
    ///
    /// With a split year, or the year called financial, the first quarter is April to June; the months in brackets say
    /// so too. With a year of four figures alone it is January to March, unless the place's years are known to begin in
    /// April and no such figures are there to say otherwise.
    func namedQuarter(at start: Int) -> Found? {
        if let year = longYear(start) {
            let at = isDash(start + 1) || isSlash(start + 1) ? start + 2 : start + 1
            if let (quarter, next) = quarterNumber(at: at) {
                return quarterOf(quarter, months: nil, TimeReader.YearKind.calendar.days(year), start..<next)
            }
            if let split = splitYear(at: start), let days = split.first, let last = split.last {
                let at = split.tokens.upperBound
                if let (quarter, next) = quarterNumber(at: isDash(at) ? at + 1 : at) {
                    return quarterOf(quarter, months: nil, days...last, start..<next)
                }
            }
        }
        guard let (quarter, afterNumber) = quarterNumber(at: start) else { return nil }
        var at = afterNumber
        var months: Int?
        if let (first, next) = bracketedMonths(at: at) { (months, at) = (first, next) }
        var yearAt = isMark(at, [",", ":"]) || isDash(at) || isWord(at, ["of", "in"]) || isSlash(at) ? at + 1 : at
        if isWord(yearAt, ["the"]) { yearAt += 1 }
        if let year = namedYear(at: yearAt), let first = year.first, let last = year.last,
            first.adding(months: 12) == last.adding(days: 1)
        {
            if months == nil, let (named, next) = bracketedMonths(at: year.tokens.upperBound) {
                return quarterOf(quarter, months: named, first...last, start..<next)
            }
            return quarterOf(quarter, months: months, first...last, start..<year.tokens.upperBound)
        }
        if let apostrophe = self.year(yearAt), longYear(yearAt) == nil {
            return quarterOf(quarter, months: months, YearKind.calendar.days(apostrophe.year), start..<apostrophe.next)
        }
        var found = Found(.quarter, tokens: start..<at)
        if let months {
            found.pending = Pending(month: months, months: 3)
        } else if context.yearsBeginInApril {
            found.pending = Pending(month: (quarter * 3) % 12 + 1, months: 3)
        } else {
            found.pending = Pending(month: quarter * 3 - 2, months: 3)
        }
        return found
    }

    /// "Q1", "Qtr 2", "quarter three", "1st quarter", "third quarter".
    private func quarterNumber(at start: Int) -> (quarter: Int, next: Int)? {
        if isWord(start, ["q", "qtr", "quarter", "chwarter", "ch"]) {
            let at = isMark(start + 1, ["."]) ? start + 2 : start + 1
            guard let (count, next) = count(at), (1...4).contains(count), number(at).map({ $0.digits == 1 }) ?? true,
                word(at) != "a"
            else { return nil }
            return (count, next)
        }
        if let (value, next) = ordinal(start), (1...4).contains(value), isWord(next, ["quarter", "qtr"]) {
            return (value, next + 1)
        }
        guard isWord(start, ["last", "final"]), isWord(start + 1, ["quarter", "qtr"]) else { return nil }
        return (4, start + 2)
    }

    /// "(April–June)": the first month of three.
    private func bracketedMonths(at start: Int) -> (first: Int, next: Int)? {
        let isOpen = isMark(start, ["(", "["])
        let at = isOpen || isDash(start) || isMark(start, [":", ","]) ? start + 1 : start
        guard let (first, afterFirst) = month(at),
            isDash(afterFirst) || isSlash(afterFirst) || isWord(afterFirst, ["to"])
        else { return nil }
        var end = afterFirst + 1
        // The month between may be written too: "Apr/May/Jun".
        if let (_, next) = month(end), isSlash(next), month(next + 1) != nil { end = next + 1 }
        guard let (last, next) = month(end), (last + 12 - first) % 12 == 2 else { return nil }
        if !isOpen { return (first, next) }
        // A year within the brackets is left for the caller to read.
        return isMark(next, [")", "]"]) ? (first, next + 1) : (first, next)
    }

    private func quarterOf(_ quarter: Int, months: Int?, _ year: ClosedRange<Day>, _ range: Range<Int>) -> Found {
        var first = year.lowerBound.adding(months: (quarter - 1) * 3)
        if let months,
            let found = Pending(month: months, months: 3).first(after: year.lowerBound)
                ?? Pending(month: months, months: 3).inYear(year.lowerBound.year)
        {
            first = found.lowerBound
        }
        return Found(.quarter, first, first.adding(months: 2).lastOfMonth, tokens: range)
    }
}
