extension TimeReader {
    /// The time that begins at a token, with the words before it that belong to it ("by end of") and after it
    /// ("onwards"), and its other end when it is a span.
    func time(at start: Int) -> Found? {
        if let found = recurring(at: start) { return found }
        let before = qualifiers(at: start)
        guard var found = point(at: before.next, named: before.count > 0) else {
            return periodEnd(before, start) ?? relative(at: start) ?? state(at: start)
        }
        found = joined(found)
        found.part = before.part ?? found.part
        found.side = before.side
        found.isOpen = before.isFrom && found.isPoint
        var next = found.tokens.upperBound
        if found.kind == .year, isWord(next, ["end"]) {
            found.part = .end
            next += 1
        }
        if isWord(next, ["onwards", "onward", "ymlaen", "forward", "forwards"]) {
            found.isOpen = true
            next += 1
        } else if isWord(next, ["and"]), isWord(next + 1, ["beyond", "onwards"]) {
            found.isOpen = true
            next += 2
        }
        found.tokens = start..<next
        return narrowed(week(found, before))
    }

    /// "End of each quarter".
    private func periodEnd(_ before: Qualifiers, _ start: Int) -> Found? {
        guard before.part != nil, var found = recurring(at: before.next) else { return nil }
        found.part = before.part
        found.tokens = start..<found.tokens.upperBound
        return found
    }

    /// The seven days of "week commencing 3 March 2009", "w/c 3/3/09", "week ending 9 March 2009".
    private func week(_ found: Found, _ before: Qualifiers) -> Found {
        guard let week = before.week, found.kind == .day, let first = found.first, let last = found.last else {
            return found
        }
        var found = found
        found.isOpen = false
        if week == .begins { found.last = last.adding(days: 6) } else { found.first = first.adding(days: -6) }
        return found
    }

    /// A day, month, quarter, season or year.
    private func point(at start: Int, named: Bool) -> Found? {
        if let found = namedQuarter(at: start) ?? numericDate(at: start) ?? namedDate(at: start)
            ?? namedSeason(at: start)
            ?? feast(at: start)
        {
            return found
        }
        guard let found = namedYear(at: start) else { return nil }
        // "2000 carers" is no year, unless "in 2000 carers …" or "by 2000".
        if !named, longYear(start) != nil, found.tokens.count == 1, let next = word(start + 1),
            !TimeReader.afterYear.contains(next), token(start + 1)?.newLine == false
        {
            return (2001...2060).contains(longYear(start) ?? 0) && token(start)?.newLine == true ? found : nil
        }
        return found
    }

    private static let afterYear: Set<String> = [
        "and", "to", "then", "or", "onwards", "onward", "with", "for", "until", "when", "but", "subject", "if", "by",
        "annually",
        "ongoing", "thereafter", "review", "reviewed", "in",
    ]

    /// A span: "April 2018 to March 2019", "Oct–Dec 2017", "March/April 2009".
    private func joined(_ first: Found) -> Found {
        let at = first.tokens.upperBound
        guard
            isDash(at) || isSlash(at) || isWord(at, ["to", "until", "till", "through", "hyd", "i"])
                || (isWord(at, ["and", "a"]) && isWord(first.tokens.lowerBound - 1, ["between", "rhwng"]))
        else { return first }
        var next = at + 1
        var part: Milestone.Part?
        while next < at + 5, isWord(next, ["the", "end", "of"]) {
            if isWord(next, ["end"]) { part = .end }
            next += 1
        }
        guard let second = point(at: next, named: true), second.isPoint else { return first }
        // A slash joins what is next to each other ("Sept/Oct 2009"); otherwise it parts two dates.
        if isSlash(at), token(at)?.spaced == true || !isNeighbour(first, second) { return first }
        guard let days = span(first, second) else {
            guard let from = first.pending, let to = second.pending, from.day == nil, to.day == nil else {
                return first
            }
            var both = first
            both.pending = Pending(month: from.month, months: (to.month + 12 - from.month) % 12 + to.months)
            both.tokens = first.tokens.lowerBound..<second.tokens.upperBound
            return both
        }
        var both = first
        (both.first, both.last, both.pending, both.part) = (days.lowerBound, days.upperBound, nil, part)
        both.tokens = first.tokens.lowerBound..<second.tokens.upperBound
        return both
    }

    private func isNeighbour(_ one: Found, _ two: Found) -> Bool {
        if longYear(one.tokens.lowerBound) != nil, longYear(two.tokens.lowerBound) != nil { return true }
        if let from = one.pending, let to = two.pending { return (from.month + from.months - to.month) % 12 == 0 }
        guard let begins = two.first else { return false }
        let end = one.last ?? one.pending?.last(by: begins)?.upperBound
        return end?.adding(days: 1) == begins
    }

    /// From the beginning of one to the end of another, the year of one taken from the other where it was not written.
    private func span(_ one: Found, _ two: Found) -> ClosedRange<Day>? {
        let start = one.first ?? two.last.flatMap { one.pending?.last(by: $0)?.lowerBound }
        let end = two.last ?? one.first.flatMap { two.pending?.first(after: $0)?.upperBound }
        guard let start, let end, start < end else { return nil }
        return start...end
    }

    /// "Early" and "mid" bring the last day forward: the first and the second third of the time named.
    private func narrowed(_ found: Found) -> Found {
        guard let part = found.part, part != .end, let first = found.first, let last = found.last, first < last else {
            return found
        }
        var found = found
        let thirds = part == .early ? 1 : 2
        if first.day == 1, last == last.lastOfMonth, first.months(to: last) >= 2 {
            let months = (first.months(to: last.adding(days: 1))) * thirds / 3
            found.last = first.adding(months: max(1, months) - 1).lastOfMonth
        } else {
            found.last = first.adding(days: (first.days(to: last) + 1) * thirds / 3 - 1)
        }
        return found
    }
}
