/// The years a plan covers, from its title, its headings and its first pages.
enum PeriodWords {
    static func find(in lines: FrontLines) -> ReadPeriod? {
        var texts = lines.title.map { [$0] } ?? []
        texts += lines.lines.prefix(200).map { ReadText($0.text, place: $0.place, sureness: .likely) }
        for text in texts {
            if let found = months(in: text.text) {
                return ReadPeriod(
                    asWritten: ReadText(found.written, place: text.place, sureness: text.sureness),
                    start: found.start,
                    end: found.end
                )
            }
            guard let written = span(in: text.text) else { continue }
            let months = monthSpan(in: lines.headers) ?? monthSpan(in: [text.text])
            return ReadPeriod(
                asWritten: ReadText(written, place: text.place, sureness: text.sureness),
                start: months?.start,
                end: months?.end
            )
        }
        for text in texts.prefix(12) {
            guard text.place == lines.title?.place || isDated(text.text), let written = updated(in: text.text) else {
                continue
            }
            return ReadPeriod(asWritten: ReadText(written, place: text.place, sureness: .likely))
        }
        return nil
    }

    /// "Last updated …", "Version 2 …": a date that says how old the plan is.
    private static func isDated(_ text: String) -> Bool {
        Words.of(text, limit: 40).contains { ["updated", "version", "revised", "draft", "published"].contains($0) }
    }

    /// "April 2025 – March 2028", with the months it names.
    private static func months(in text: String) -> (written: String, start: String, end: String)? {
        let words = text.split(separator: " ").map(String.init)
        for index in words.indices.dropLast(2) where MonthYears.isMonth(words[index]) {
            for end in (index + 2)..<min(words.count, index + 6) {
                let written = words[index...end].joined(separator: " ").trimming("().,;:")
                let found = MonthYears.find(in: written)
                guard found.count == 2, let first = found.first, let last = found.last, first < last else { continue }
                return (written, first, last)
            }
        }
        return nil
    }

    /// "2017-2020", "2024- 26", "2008 – 2025", "2023 to 2026".
    static func span(in text: String) -> String? {
        let characters = Array(text)
        var index = 0
        while index + 4 <= characters.count {
            guard let first = year(characters, at: index), first.isAlone else {
                index += 1
                continue
            }
            var next = index + 4
            while next < characters.count, characters[next] == " " { next += 1 }
            if next < characters.count, "-–—/".contains(characters[next]) {
                next += 1
            } else if next + 2 < characters.count, characters[next] == "t", characters[next + 1] == "o" {
                next += 2
            } else {
                index += 4
                continue
            }
            while next < characters.count, characters[next] == " " { next += 1 }
            if let last = lastYear(characters, at: next, after: first.value) {
                return Words.folded(String(characters[index..<last]))
            }
            index += 4
        }
        return nil
    }

    private static func year(_ text: [Character], at index: Int) -> (value: Int, isAlone: Bool)? {
        guard let value = Int(String(text[index..<(index + 4)])), (1990...2100).contains(value) else { return nil }
        let before = index == 0 || !text[index - 1].isNumber
        let after = index + 4 == text.count || !text[index + 4].isNumber
        return (value, before && after)
    }

    /// Where the second year ends: four figures, or two that go on from the first.
    private static func lastYear(_ text: [Character], at index: Int, after first: Int) -> Int? {
        var end = index
        while end < text.count, end < index + 5, text[end].isNumber { end += 1 }
        guard let value = Int(String(text[index..<end])) else { return nil }
        if end - index == 4, value > first, value - first <= 25 { return end }
        if end - index == 2, value > first % 100, value - first % 100 <= 15 { return end }
        return nil
    }

    /// "January - December 2024" and "… 2025" in the headers of columns: the first month and the last.
    private static func monthSpan(in texts: [String]) -> (start: String, end: String)? {
        var months: [String] = []
        for text in texts where HeaderPeriod.bracketed(in: text) != nil || texts.count == 1 {
            months += MonthYears.find(in: text)
        }
        guard let start = months.min(), let end = months.max(), start < end else { return nil }
        return (start, end)
    }

    private static func updated(in text: String) -> String? {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return nil }
        let inside = Words.folded(text[text.index(after: open)..<close])
        return MonthYears.find(in: inside).isEmpty ? nil : inside
    }
}

/// Months with their years in a text, as `YYYY-MM`; a month before "– March 2026" takes that year.
enum MonthYears {
    static func find(in text: String) -> [String] {
        let words = Words.of(text)
        var found: [String] = []
        var waiting: [Int] = []
        for word in words {
            if let month = names[word] {
                waiting.append(month)
            } else if word.count == 4, let year = Int(word), (1990...2100).contains(year), !waiting.isEmpty {
                for month in waiting { found.append("\(year)-\(month < 10 ? "0" : "")\(month)") }
                waiting = []
            } else if word != "to" && word != "and" && word != "until" {
                waiting = []
            }
        }
        return found
    }

    static func isMonth(_ word: String) -> Bool { names[word.trimming("().,;:").lowercased()] != nil }

    private static let names: [String: Int] = {
        let list = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        var names: [String: Int] = ["sept": 9]
        for (index, name) in list.enumerated() {
            names[name] = index + 1
            names[String(name.prefix(3))] = index + 1
        }
        return names
    }()
}
