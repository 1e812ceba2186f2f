extension TimeReader {
    /// The time that begins at a token, with the words before it that belong to it ("by end of") and after it
    /// ("onwards"), and its other end when it is a span.
    func time(at start: Int) -> Found? {
        if let found = recurring(at: start) { return found }
        let before = qualifiers(at: start)
        guard var found = point(at: before.next, named: before.count > 0) else {
            return relative(at: start) ?? state(at: start)
        }
        found = joined(found)
        found.part = before.part ?? found.part
        found.side = before.side
        found.isOpen = before.isFrom && found.first != nil
        found.tokens = start..<found.tokens.upperBound
        if isWord(found.tokens.upperBound, ["onwards", "onward", "ymlaen", "forward", "forwards"]) {
            found.isOpen = true
            found.tokens = start..<found.tokens.upperBound + 1
        } else if isWord(found.tokens.upperBound, ["and"]), isWord(found.tokens.upperBound + 1, ["beyond", "onwards"]) {
            found.isOpen = true
            found.tokens = start..<found.tokens.upperBound + 2
        }
        return narrowed(found)
    }

    /// A day, month, quarter, season or year.
    private func point(at start: Int, named: Bool) -> Found? {
        if let found = namedQuarter(at: start) ?? numericDate(at: start) ?? namedDate(at: start)
            ?? namedSeason(at: start)
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

    private struct Qualifiers {
        var next: Int
        var count = 0
        var part: Milestone.Part?
        var side: String?
        var isFrom = false
    }

    /// "by", "in", "by the end of", "early", "mid-", "no later than", "from".
    private func qualifiers(at start: Int) -> Qualifiers {
        var found = Qualifiers(next: start)
        while found.count < 8, let word = word(found.next) {
            switch word {
            case "by", "in", "the", "of", "on", "due", "during", "around", "circa", "approx", "about", "at", "no",
                "not",
                "later", "than", "latest", "commencing", "commence", "starting", "month", "week", "erbyn", "ym", "yn",
                "mis",
                "ending", "within", "target", "deadline", "o", "for", "throughout", "between":
                break
            case "end", "ends", "late", "close", "diwedd", "ddiwedd": found.part = .end
            case "early", "start", "beginning", "dechrau", "ddechrau": found.part = .early
            case "mid", "middle", "canol", "ganol": found.part = .mid
            case "from", "since": found.isFrom = true
            case "until", "till", "before": found.side = word
            case "to" where found.count == 0: break
            default: return found
            }
            found.count += 1
            found.next += 1
            if isDash(found.next) || isMark(found.next, [":"]), found.count < 8 { found.next += 1 }
        }
        return found
    }

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

    /// "Within 6 months", "in the next twelve months", "3 years": counted from the start of the plan when it is known.
    private func relative(at start: Int) -> Found? {
        guard isWord(start, ["within", "in", "by", "o"]) else { return nil }
        var at = start + 1
        while at < start + 4, isWord(at, ["the", "next", "first", "a", "fewn"]),
            !(isWord(at, ["a"]) && count(at + 1) == nil)
        {
            at += 1
        }
        guard let (count, unitAt) = count(at), count > 0 else { return nil }
        let next = unitAt + 1
        let end: Day?
        switch word(unitAt) {
        case "month", "months", "mis": end = context.start?.adding(months: count)
        case "year", "years", "yrs": end = context.start?.adding(months: count * 12)
        case "week", "weeks": end = context.start?.adding(days: count * 7)
        case "days", "day": end = context.start?.adding(days: count)
        default: return nil
        }
        var found = Found(.event, tokens: start..<next)
        found.note = TimeReader.lowered(tokens.text(start..<next))
        // "Within six months of adoption" waits on the adoption.
        if let end, let begins = context.start, !isWord(next, ["of", "from", "after", "following"]) {
            found.kind = .day
            (found.first, found.last) = (begins, end)
        }
        return found
    }
}
