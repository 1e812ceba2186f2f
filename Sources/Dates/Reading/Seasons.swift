extension TimeReader {
    /// Seasons: "Autumn 2008", "Spring/Summer 2010", "winter of 2008/09", "autumn term 2009", "yr hydref 2018".
    ///
    /// Spring is March to May, and so on; winter is December to February and is named by the year it begins in.
    func namedSeason(at start: Int) -> Found? {
        guard let (first, afterFirst) = season(at: start) else { return nil }
        var (month, months, at) = (first, 3, afterFirst)
        if isSlash(at) || isDash(at) || isWord(at, ["or", "and", "to"]), let (second, next) = season(at: at + 1) {
            months = (second + 12 - month) % 12 + 3
            at = next
        }
        var note: String?
        if isWord(at, ["term", "terms", "half"]), months == 3 {
            (month, months) = TimeReader.terms[month] ?? (month, months)
            note = tokens.text(start..<at + 1).lowercased()
            at += 1
        }
        var found = Found(.season, tokens: start..<at)
        found.note = note
        if isWord(at, ["holiday", "holidays", "break"]) {
            found.note = tokens.text(start..<at + 1).lowercased()
            at += 1
            found.tokens = start..<at
        }
        let yearAt = isWord(at, ["of", "in"]) || isMark(at, [","]) || isDash(at) ? at + 1 : at
        let pending = Pending(month: month, months: months)
        if let split = splitYear(at: yearAt), let begins = split.first {
            // The spring of 2008/09 is in 2009; its autumn in 2008.
            let year = month >= 9 ? begins.year : month >= 4 ? begins.year : begins.year + 1
            return seasonIn(year, pending, found, split.tokens.upperBound)
        }
        if let (year, next) = year(yearAt) { return seasonIn(year, pending, found, next) }
        found.pending = pending
        return found
    }

    private func seasonIn(_ year: Int, _ pending: Pending, _ found: Found, _ next: Int) -> Found? {
        guard let days = pending.inYear(year) else { return nil }
        var found = found
        (found.first, found.last) = (days.lowerBound, days.upperBound)
        found.tokens = found.tokens.lowerBound..<next
        return found
    }

    func season(at: Int) -> (month: Int, next: Int)? {
        if isWord(at, ["yr"]), isWord(at + 1, ["hydref"]) { return (9, at + 2) }
        if isWord(at, ["the", "y", "yr"]), let word = word(at + 1), let month = DateNames.seasons[word] {
            return (month, at + 2)
        }
        return word(at).flatMap { DateNames.seasons[$0] }.map { ($0, at + 1) }
    }

    /// School terms: the autumn term is September to December, the spring term to March, the summer term to July.
    private static let terms: [Int: (Int, Int)] = [9: (9, 4), 3: (1, 3), 6: (4, 4)]
}
