extension TimeReader {
    /// "Christmas 2009", "Easter 2010": the day itself.
    func feast(at start: Int) -> Found? {
        let isChristmas = isWord(start, ["christmas", "xmas", "nadolig"])
        guard isChristmas || isWord(start, ["easter", "pasg"]), let (year, next) = year(start + 1),
            let day = isChristmas ? Day(year, 12, 25) : Day.easter(in: year)
        else { return nil }
        var found = Found(.day, day, day, tokens: start..<next)
        found.note = tokens.text(start..<start + 1)
        return found
    }
}
