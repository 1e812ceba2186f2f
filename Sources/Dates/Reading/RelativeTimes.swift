extension TimeReader {
    /// "Within 6 months", "in the next twelve months", "3 years from adoption".
    ///
    /// It is counted from the start of the plan when that is known and nothing else is named to count from.
    func relative(at start: Int) -> Found? {
        let isLed = isWord(start, ["within", "in", "by", "o"])
        guard isLed || start == 0 || token(start)?.newLine == true else { return nil }
        var at = isLed ? start + 1 : start
        while at < start + 4, isWord(at, ["the", "next", "first", "fewn"]) { at += 1 }
        guard let (count, unitAt) = count(at), count > 0, let unit = word(unitAt).flatMap({ TimeReader.units[$0] })
        else {
            return nil
        }
        var next = unitAt + 1
        let isFromElse = isWord(next, ["of", "from", "after", "following"])
        // What it is counted from belongs to it.
        while isFromElse, next < unitAt + 14, word(next) != nil, token(next)?.newLine == false { next += 1 }
        var found = Found(.event, tokens: start..<next)
        found.note = TimeReader.lowered(tokens.text(start..<next))
        if !isFromElse, let begins = context.start {
            found.kind = .day
            (found.first, found.last) = (
                begins, begins.adding(months: count * unit.months).adding(days: count * unit.days)
            )
        }
        return found
    }

    private static let units: [String: (months: Int, days: Int)] = [
        "month": (1, 0), "months": (1, 0), "mths": (1, 0), "mis": (1, 0), "year": (12, 0), "years": (12, 0),
        "yrs": (12, 0),
        "blynedd": (12, 0), "week": (0, 7), "weeks": (0, 7), "wks": (0, 7), "day": (0, 1), "days": (0, 1),
    ]
}
