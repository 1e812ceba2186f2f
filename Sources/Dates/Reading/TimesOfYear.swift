extension TimeReader {
    static let monthWords: [String: Int] = [
        "annual": 12, "annually": 12, "yearly": 12, "anually": 12, "annualy": 12, "biennial": 24, "biennially": 24,
        "triennial": 36, "triennially": 36, "quarterly": 3, "quartely": 3, "monthly": 1, "termly": 4, "blynyddol": 12,
        "flynyddol": 12, "chwarterol": 3, "misol": 1, "fisol": 1, "quinquennial": 60,
    ]
    static let dayWords: [String: Int] = ["weekly": 7, "fortnightly": 14, "daily": 1, "wythnosol": 7]
    /// Words that people use in two senses: the likelier is taken, and a person asked to look.
    static let doubtfulWords: [String: Int] = ["biannual": 6, "biannually": 6, "bimonthly": 2]
    static let periods: [String: Int] = [
        "year": 12, "yr": 12, "blwyddyn": 12, "quarter": 3, "chwarter": 3, "month": 1, "mis": 1, "term": 4, "tymor": 4,
    ]

    /// "(autumn)", "in March", "- September", "each spring", "(Sept/Oct)".
    func timeOfYear(at start: Int) -> (month: Int, months: Int, next: Int)? {
        var at = start
        let isBracket = isMark(at, ["(", "["])
        if isBracket || isDash(at) || isMark(at, [",", ":"]) { at += 1 }
        if isWord(at, ["in", "each", "every", "during", "by", "at", "end", "yn", "ym"]) { at += 1 }
        if isWord(at, ["early", "late", "mid", "end", "the"]) { at += 1 }
        if isWord(at, ["of"]) { at += 1 }
        var found: (Int, Int, Int)?
        if let (month, next) = season(at: at) { found = (month, 3, next) }
        if found == nil,
            at > start || word(start - 1) == "each" || word(start - 1) == "every" || word(start - 1) == "bob",
            let (month, next) = month(at), token(at)?.capital == true
        {
            found = (month, 1, next)
            if isDash(next) || isSlash(next), let (last, end) = self.month(next + 1) {
                found = (month, (last + 12 - month) % 12 + 1, end)
            }
        }
        // With a year after it, it is a date of its own.
        guard let (month, months, next) = found, year(next) == nil else { return nil }
        return (month, months, isBracket && isMark(next, [")", "]"]) ? next + 1 : next)
    }

    static func name(_ month: Int, _ months: Int) -> String {
        if months == 3, let season = DateNames.seasonNames[month] { return season }
        let first = DateLanguage.english.month(month)
        return months == 1 ? first : first + " to " + DateLanguage.english.month((month + months - 2) % 12 + 1)
    }
}
