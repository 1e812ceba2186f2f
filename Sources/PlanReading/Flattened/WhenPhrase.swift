/// One plain phrase of time in a run of words.
enum WhenPhrase {
    /// Where the phrase that begins at `start` ends, and how telling it is; nil when there is none.
    static func match(_ tokens: [FlatToken], from start: Int) -> WhenSpans.Span? {
        var at = start
        // "By end of", "Early", "From".
        while at < tokens.count, at - start < 4, openings.contains(tokens[at].plain) { at += 1 }
        guard at < tokens.count else { return nil }
        if let date = date(tokens, at: at) { return date }
        guard at == start || at - start == 1 else { return nil }
        return at == start ? standing(tokens, at: at) : nil
    }

    /// Several dates, each with its number: "(i) first half by March 2026 (ii) the rest March 2027".
    static func numbered(_ tokens: [FlatToken], from start: Int) -> WhenSpans.Span? {
        guard tokens[start].text == "(i)" || tokens[start].text == "i)" else { return nil }
        let limit = min(tokens.count, start + 60)
        guard let second = (start..<limit).first(where: { ["(ii)", "ii)"].contains(tokens[$0].text) }) else {
            return nil
        }
        var at = second + 1
        while at < limit {
            if let date = date(tokens, at: at), date.score >= 4 { return WhenSpans.Span(end: date.end, score: 8) }
            at += 1
        }
        return nil
    }

    private static func date(_ tokens: [FlatToken], at: Int) -> WhenSpans.Span? {
        func plain(_ index: Int) -> String { index < tokens.count ? tokens[index].plain : "" }
        let text = tokens[at].text
        if isNumericDate(text) { return WhenSpans.Span(end: at + 1, score: 8) }
        if isDay(plain(at)), isMonth(plain(at + 1)) {
            return WhenSpans.Span(end: isYear(plain(at + 2)) ? at + 3 : at + 2, score: 8)
        }
        if plain(at) == "quarter" || isQuarter(plain(at)) {
            var end = at + 1
            if plain(at) == "quarter" {
                guard ["1", "2", "3", "4"].contains(plain(end)) else { return nil }
                end += 1
            }
            return WhenSpans.Span(end: isYear(plain(end)) ? end + 1 : end, score: 7)
        }
        if isMonth(plain(at)) || seasons.contains(plain(at)) {
            if isYear(plain(at + 1)) { return WhenSpans.Span(end: at + 2, score: 8) }
            if isDay(plain(at + 1)), isYear(plain(at + 2)) { return WhenSpans.Span(end: at + 3, score: 8) }
            // "March 18", "Mar '18".
            if at + 1 < tokens.count, plain(at + 1).count == 2, tokens[at + 1].isNumber, !tokens[at + 1].startsLine {
                return WhenSpans.Span(end: at + 2, score: 6)
            }
            return plain(at) == "may" || plain(at) == "spring" ? nil : WhenSpans.Span(end: at + 1, score: 4)
        }
        if isGluedMonth(text) { return WhenSpans.Span(end: at + 1, score: 7) }
        if plain(at) == "year" || plain(at) == "years", years.contains(plain(at + 1)) {
            return WhenSpans.Span(end: at + 2, score: 5)
        }
        if isYear(plain(at)), plain(at).hasPrefix("20") || plain(at).hasPrefix("19") {
            return WhenSpans.Span(end: at + 1, score: text.count > 4 ? 4.5 : 4)
        }
        return nil
    }

    /// Words that say when without naming a date.
    private static func standing(_ tokens: [FlatToken], at: Int) -> WhenSpans.Span? {
        let most = min(tokens.count, at + 5)
        var words = ""
        var best: WhenSpans.Span?
        for index in at..<most {
            if index > at, tokens[index].gap > 0 { break }
            words += index == at ? tokens[index].plain : " " + tokens[index].plain
            if let score = phrases[words] { best = WhenSpans.Span(end: index + 1, score: score) }
        }
        if let best { return best }
        // "As per project plan", "In line with the strategy", "Subject to funding": up to the next capital.
        guard tokens[at].isCapital, at + 1 < tokens.count else { return nil }
        let opening = tokens[at].plain + " " + tokens[at + 1].plain
        guard conditions.contains(opening) else { return nil }
        var end = at + 2
        while end < tokens.count, end - at < 9, !tokens[end].isCapital, !tokens[end].startsLine { end += 1 }
        return WhenSpans.Span(end: end, score: 4)
    }

    static func isMonth(_ plain: String) -> Bool { months.contains(plain) }

    private static func isDay(_ plain: String) -> Bool {
        let digits = plain.prefix(while: \.isNumber)
        guard let day = Int(digits), (1...31).contains(day) else { return false }
        return ["", "st", "nd", "rd", "th"].contains(plain.dropFirst(digits.count))
    }

    /// 2018, 2018/19, 2018-2020 (without their marks), but no other number.
    private static func isYear(_ plain: String) -> Bool {
        guard [4, 6, 8].contains(plain.count), plain.allSatisfy(\.isNumber), let year = Int(plain.prefix(4)) else {
            return false
        }
        return (1990...2060).contains(year)
    }

    private static func isQuarter(_ plain: String) -> Bool {
        plain.count == 2 && plain.hasPrefix("q") && ["1", "2", "3", "4"].contains(plain.dropFirst())
    }

    /// "31/03/2018", "03/2018", "31.3.18".
    private static func isNumericDate(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.isNumber) }),
            let first = Int(parts[0]), let last = parts.last
        else { return false }
        if parts.count == 3 { return (1...31).contains(first) && (last.count == 2 || last.count == 4) }
        return (1...12).contains(first) && last.count == 4 && last.hasPrefix("20")
    }

    /// "Mar-18", "March-2018".
    private static func isGluedMonth(_ text: String) -> Bool {
        let parts = text.split { $0 == "-" || $0 == "/" || $0 == "–" || $0 == "'" || $0 == "’" }
        guard parts.count == 2, isMonth(parts[0].lowercased()) else { return false }
        return (parts[1].count == 2 || parts[1].count == 4) && parts[1].allSatisfy(\.isNumber)
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
    private static let seasons: Set<String> = ["spring", "summer", "autumn", "winter", "easter", "christmas"]
    private static let openings: Set<String> = [
        "by", "end", "early", "mid", "late", "from", "of", "the", "start", "beginning", "before", "during", "until",
        "in",
        "to", "starting", "due",
    ]
    private static let years: Set<String> = [
        "1", "2", "3", "4", "5", "one", "two", "three", "four", "five", "13", "12", "15",
    ]
    private static let conditions: Set<String> = [
        "as per", "in line", "subject to", "dependent on", "dependant on", "depending on", "linked to", "following the",
        "as required", "as needed", "as and", "once the", "when the", "after the", "aligned to",
    ]
    private static let phrases: [String: Double] = [
        "ongoing": 7, "on going": 7, "continuous": 6, "continuing": 5, "immediate": 6, "immediately": 6, "now": 5,
        "asap": 6,
        "annually": 6, "annual": 2, "yearly": 5, "monthly": 5, "quarterly": 5, "weekly": 5, "biannually": 6,
        "six monthly": 2.5,
        "bi annually": 6, "every year": 6, "each year": 6, "every six months": 6, "tbc": 5, "tba": 5, "tbd": 5,
        "to be confirmed": 3, "to be agreed": 3, "to be determined": 3, "na": 3, "short term": 5, "medium term": 5,
        "long term": 5, "complete": 3, "completed": 3, "in place": 3, "rolling programme": 5, "life of the strategy": 5,
        "throughout": 4, "as required": 4, "in progress": 3, "underway": 3, "within 12 months": 6, "within 6 months": 6,
        "within six months": 6, "within three months": 6, "within 3 months": 6, "12 months": 5, "6 months": 5,
        "18 months": 5, "3 months": 5, "24 months": 5, "twice a year": 5, "twice yearly": 5, "termly": 6,
    ]
}
