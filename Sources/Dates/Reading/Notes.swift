/// Shares the words between times out among them.
struct NoteSharer: Sendable {
    let reader: TimeReader

    /// For each time of a segment, the words that say what it is for.
    func notes(of segment: Segment) -> [String?] {
        var runs = Array(repeating: [Range<Int>](), count: segment.times.count)
        let leads = segment.words.first.map { trimmed($0) != nil } ?? false
        for (index, run) in segment.words.enumerated() {
            if index == 0 {
                add(run, to: 0, &runs)
            } else if index == segment.times.count {
                add(run, to: index - 1, &runs)
            } else {
                let cut = cut(run, between: segment.times[index - 1], and: segment.times[index], leads: leads)
                add(run.lowerBound..<cut, to: index - 1, &runs)
                add(cut..<run.upperBound, to: index, &runs)
            }
        }
        return runs.map { runs in
            let parts = runs.compactMap(trimmed)
            return parts.isEmpty ? nil : TimeReader.lowered(parts.joined(separator: ", "))
        }
    }

    /// Words that say nothing beside a date.
    private static let empty: Set<String> = [
        "at the latest", "at latest", "latest", "at the", "the", "of", "as", "in", "by", "for", "on",
    ]

    private func add(_ run: Range<Int>, to index: Int, _ runs: inout [[Range<Int>]]) {
        if runs.indices.contains(index) { runs[index].append(run) }
    }

    /// Where words between two times are cut: what comes first goes with the time before.
    private func cut(_ run: Range<Int>, between before: Found, and after: Found, leads: Bool) -> Int {
        if reader.isWord(run.lowerBound, ["and", "with", "but"])
            || reader.isMark(run.lowerBound, ["&", "+", "-", "–", ","])
        {
            return run.lowerBound
        }
        if let stop = run.first(where: { reader.isMark($0, [".", ","]) }) { return stop + 1 }
        // "Phase 2:" and "to be reviewed" lead on to what follows.
        if reader.isMark(run.upperBound - 1, [":", "-", "–"]) { return run.lowerBound }
        if let last = reader.word(run.upperBound - 1), last.hasSuffix("ed") { return run.lowerBound }
        if before.kind == .ongoing, after.recurrence != nil { return run.lowerBound }
        let isLedIn = reader.isWord(after.tokens.lowerBound, ["for", "by", "in", "due", "on", "from"])
        return leads || isLedIn ? run.lowerBound : run.upperBound
    }

    /// The words without the marks and joining words at their ends; none when nothing is left.
    func trimmed(_ run: Range<Int>) -> String? {
        var (low, high) = (run.lowerBound, run.upperBound)
        let marks: Set<Unicode.Scalar> = [
            ",", ".", ";", ":", "-", "–", "—", "/", "&", "+", ")", "]", "|", "?", "*", "•", "'", "’", "\"",
        ]
        while low < high, reader.isMark(low, marks) || reader.isWord(low, ["and", "then", "with", "but", "yn"]) {
            low += 1
        }
        let closing = marks.subtracting([")", "]"]).union(["(", "["])
        while low < high, reader.isMark(high - 1, closing) || reader.isWord(high - 1, ["and", "then", "or"]) {
            high -= 1
        }
        // A pair of brackets round all of it goes; so does one whose other half went with the time.
        let opens = (low..<high).filter { reader.isMark($0, ["(", "["]) }
        let closes = (low..<high).filter { reader.isMark($0, [")", "]"]) }
        if opens.first == low, closes.count <= 1 { low += 1 }
        if closes.last == high - 1, opens.isEmpty || opens.first == low - 1 { high -= 1 }
        let text = reader.tokens.text(low..<max(low, high))
        return text.isEmpty || NoteSharer.empty.contains(text.lowercased()) ? nil : text
    }
}
