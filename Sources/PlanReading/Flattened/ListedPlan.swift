/// A plan with no table: promises in a list under headings, numbered or with bullets.
struct ListedPlan {
    /// One item of a list.
    struct Item {
        var marker: String?
        var text: String
        var line: Int
    }

    /// The items of the list that begins at `start`, and how many lines they take; nil where no list begins.
    static func items(in lines: [FlatLine], from start: Int) -> (items: [Item], lines: Int)? {
        guard start < lines.count, marker(of: lines[start].text) != nil else { return nil }
        var items: [Item] = []
        var index = start
        while index < lines.count {
            let line = lines[index]
            if let (marker, rest) = marker(of: line.text) {
                if let first = items.first, !isSameKind(first.marker, marker) { break }
                if let number = marker.flatMap(FlatMarker.number),
                    let before = items.last?.marker.flatMap(FlatMarker.number),
                    number <= before
                {
                    break
                }
                items.append(Item(marker: marker, text: rest, line: line.number))
            } else if let last = items.indices.last, goesOn(line, after: items[last].text) {
                items[last].text += items[last].text.isEmpty ? line.text : " " + line.text
            } else {
                break
            }
            index += 1
        }
        items.removeAll { $0.text.isEmpty }
        return items.isEmpty ? nil : (items, index - start)
    }

    /// Most of them begin as promises do: "We will …", "Develop …", "To ensure …".
    static func arePromises(_ items: [Item]) -> Bool {
        items.count { isPromise($0.text) } * 2 > items.count
    }

    /// A sentence that promises something.
    static func isPromise(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 4).map { FlatToken.plain(String($0)) }
        guard let first = words.first else { return false }
        if words.contains("will"), ["we", "the", "our", "council", "partners"].contains(first) { return true }
        return FlatWords.doing.contains(first)
            && !["we", "at", "carers", "more", "access", "help", "support", "evidence", "plan", "report", "give", "co"]
                .contains(first)
            || ["support", "help"].contains(first) && words.count > 2
    }

    private static func goesOn(_ line: FlatLine, after text: String) -> Bool {
        if text.isEmpty { return true }
        if HeadingLine.isTheme(line.text) { return false }
        if line.gap == 0 {
            return line.text.first?.isLowercase ?? false || !endsSentence(text) && !HeadingLine.isShort(line)
        }
        return line.text.first?.isLowercase ?? false
    }

    private static func endsSentence(_ text: String) -> Bool { text.last.map { ".;!?".contains($0) } ?? false }

    /// The marker of an item, none for a bullet, and what follows it; nil when there is no marker at all.
    private static func marker(of text: String) -> (String?, String)? {
        let word = text.prefix { $0 != " " }
        let rest = String(text.dropFirst(word.count + 1))
        if FlatToken.bullets.contains(String(word)), !rest.isEmpty { return (nil, rest) }
        let isDotted = FlatMarker.isDotted(String(word))
        let isNumber = FlatMarker.number(String(word)) != nil && word.last.map { ".):".contains($0) } ?? false
        guard isDotted || isNumber || FlatMarker.letter(String(word)) != nil else { return nil }
        if let first = rest.first, first.isLowercase || first.isNumber { return nil }
        let trimmed = word.last.map { ".):".contains($0) } ?? false ? word.dropLast() : word
        return (String(trimmed), rest)
    }

    private static func isSameKind(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return (FlatMarker.letter(one + ")") != nil) == (FlatMarker.letter(other + ")") != nil)
    }
}
