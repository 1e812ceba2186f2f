/// Stretches of time in the headers of columns: "2009/10", "Q1 2024/25", "Apr–Jun", "6 month update".
enum HeaderPeriod {
    /// The period that heads a column, as written, when the header is little else.
    static func find(in header: String) -> String? {
        let words = Words.of(header, limit: 12)
        guard !words.isEmpty, words.count <= 8 else { return nil }
        var found = false
        var rest = 0
        for (index, word) in words.enumerated() {
            if isYear(word) || isPart(word) || months.contains(word) {
                found = true
            } else if word == "term", index > 0,
                ["short", "medium", "mid", "long", "longer", "near"].contains(words[index - 1])
            {
                found = true
                rest -= 1
            } else if word == "months", index > 0, words[index - 1].allSatisfy(\.isNumber) {
                found = true
            } else if numbered.contains(word), index + 1 < words.count, words[index + 1].allSatisfy(\.isNumber) {
                found = true
            } else if let last = index > 0 ? words[index - 1] : nil, word.count <= 2, word.allSatisfy(\.isNumber) {
                if !(isYear(last) || numbered.contains(last) || months.contains(last)) { rest += 1 }
            } else if !small.contains(word) {
                rest += 1
            }
        }
        return found && rest <= 2 ? Words.folded(header).trimming(":") : nil
    }

    /// A header of words and one stretch of time, apart: "What we will do in 2025/26" is what they say, and "2025/26".
    static func parted(_ header: String) -> (rest: [String], period: String)? {
        var rest: [String] = []
        var time: [Substring] = []
        for piece in header.split(whereSeparator: \.isWhitespace) {
            let words = Words.of(String(piece))
            let isTime = !words.isEmpty && words.allSatisfy { isStretch($0) || (!time.isEmpty && isFigure($0)) }
            let goesOn = !words.isEmpty && words.allSatisfy { isStretch($0) || isFigure($0) }
            if isTime || (goesOn && words.contains(where: isStretch)) {
                // Two stretches with words between them are no one period.
                time.append(piece)
            } else if words.isEmpty, !time.isEmpty {
                time.append(piece)
            } else {
                rest += words
            }
        }
        while let last = rest.last, joining.contains(last) { rest.removeLast() }
        while let first = rest.first, joining.contains(first) { rest.removeFirst() }
        let period = time.joined(separator: " ").trimming("():–—-,")
        return rest.isEmpty || period.isEmpty || !period.contains(where: \.isNumber) ? nil : (rest, period)
    }

    private static func isStretch(_ word: String) -> Bool {
        isYear(word) || isPart(word) || (months.contains(word) && word != "may")
    }

    private static func isFigure(_ word: String) -> Bool { word.count <= 2 && word.allSatisfy(\.isNumber) }

    private static let joining: Set<String> = ["in", "for", "during", "by", "the", "to", "and", "from", "of", "over"]

    /// The text in the first round brackets.
    static func brackets(in header: String) -> String? {
        guard let open = header.firstIndex(of: "("), let close = header[open...].firstIndex(of: ")"),
            header.index(after: open) < close
        else { return nil }
        return Words.folded(header[header.index(after: open)..<close])
    }

    /// What stands in brackets, when that is a stretch of time.
    static func bracketed(in header: String) -> String? {
        guard let inside = brackets(in: header), find(in: inside) != nil else { return nil }
        return inside
    }

    /// "Short term", "Long-term (by 2029)", "Medium term actions".
    static func isTerm(_ header: String) -> Bool {
        let words = Words.of(header.withoutBrackets, limit: 6)
        return words.count >= 2 && words.count <= 4 && words[1] == "term"
            && ["short", "medium", "mid", "long", "longer", "near"].contains(words[0])
    }

    private static func isYear(_ word: String) -> Bool {
        guard word.allSatisfy(\.isNumber), let value = Int(word) else { return false }
        return word.count == 4 && (1990...2100).contains(value)
    }

    /// "q1", "y2", "yr3".
    private static func isPart(_ word: String) -> Bool {
        guard let last = word.last, ("1"..."9").contains(last) else { return false }
        return ["q", "y", "yr"].contains(word.dropLast()) && (word.first != "q" || last <= "4")
    }

    private static let numbered: Set<String> = ["quarter", "qtr", "year", "yr", "phase", "period", "month"]
    private static let small: Set<String> = [
        "to", "and", "update", "progress", "position", "status", "report", "end", "of", "as", "at", "the", "review",
    ]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring",
        "summer", "autumn", "winter",
    ]
}
