/// One line, list item or clause of what was written: its times, and the words that go with each.
struct Segment: Sendable {
    /// "(i)", "a)".
    var marker: String?
    var times: [Found] = []
    /// Words as runs of tokens: the nth stands before the nth time, the last after all of them.
    var words: [Range<Int>]
    /// A semicolon, bullet or "then" came before it: it is not the rest of the line above.
    var isApart: Bool

    init(at start: Int, marker: String? = nil, isApart: Bool) {
        self.marker = marker
        self.isApart = isApart
        words = [start..<start]
    }

    var isEmpty: Bool { times.isEmpty && marker == nil && words.allSatisfy(\.isEmpty) }

    /// Adds the line after it.
    mutating func absorb(_ next: Segment) {
        guard let last = words.indices.last, let first = next.words.first else { return }
        words[last] = words[last].lowerBound..<first.upperBound
        words += next.words.dropFirst()
        times += next.times
    }

    var start: Int { words.first?.lowerBound ?? 0 }
    var end: Int { words.last?.upperBound ?? 0 }
}

/// Cuts what was written at lines, semicolons, list markers and "then", and finds the times in each piece.
struct SegmentCutter {
    private let reader: TimeReader
    private var segments: [Segment] = []
    private var current: Segment
    private var at = 0

    private init(_ reader: TimeReader) {
        self.reader = reader
        current = Segment(at: 0, isApart: true)
    }

    static func cut(_ reader: TimeReader) -> [Segment] {
        var cutter = SegmentCutter(reader)
        while cutter.at < reader.tokens.all.count { cutter.step() }
        cutter.close(nextAt: cutter.at, isApart: true)
        return cutter.joined()
    }

    private mutating func step() {
        if let (marker, next) = marker() {
            close(nextAt: next, marker: marker, isApart: true)
            at = next
        } else if reader.isMark(at, SegmentCutter.cuts) || reader.isWord(at, ["then"]) {
            at += 1
            close(nextAt: at, isApart: true)
        } else {
            if reader.token(at)?.newLine == true, at > current.start { close(nextAt: at, isApart: false) }
            if let found = time() {
                current.times.append(found)
                current.words.append(found.tokens.upperBound..<found.tokens.upperBound)
                // Never stay where we are, whatever was found.
                at = max(at + 1, found.tokens.upperBound)
            } else {
                at += 1
                if let last = current.words.indices.last { current.words[last] = current.words[last].lowerBound..<at }
            }
        }
    }

    private static let cuts: Set<Unicode.Scalar> = [";", "•", "●", "▪", "◦", "·", "\u{F0B7}", "➢", "✓", "*"]

    private mutating func close(nextAt start: Int, marker: String? = nil, isApart: Bool) {
        if !current.isEmpty { segments.append(current) }
        current = Segment(at: start, marker: marker, isApart: isApart || current.isEmpty)
    }

    /// A time here.
    ///
    /// Words such as "now" and "none" are one only where nothing comes before them.
    private func time() -> Found? {
        guard let found = reader.time(at: at) else { return nil }
        let isFirst = current.times.isEmpty && current.words.allSatisfy(\.isEmpty)
        if found.kind == .unknown, !isFirst { return nil }
        if found.kind == .immediate, reader.isWord(at, ["now", "immediate"]), !isFirst { return nil }
        return found
    }

    private static let romans: Set<String> = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

    /// "(i)", "(a)", "ii)", "b)", "1)", and at the start of a line "1." or "a.".
    private func marker() -> (String, Int)? {
        let isBracketed = reader.isMark(at, ["(", "["])
        let label = isBracketed ? at + 1 : at
        let isLabel =
            reader.word(label).map { $0.utf8.count == 1 || SegmentCutter.romans.contains($0) }
            ?? reader.number(label).map { $0.digits <= 2 } ?? false
        guard isLabel else { return nil }
        let startsLine = at == current.start && current.times.isEmpty || reader.token(at)?.newLine == true
        let isClosed = reader.isMark(label + 1, [")", "]"])
        let isStopped =
            startsLine && !isBracketed && reader.isMark(label + 1, ["."]) && reader.token(label + 2)?.spaced == true
        let follows = current.words.last?.isEmpty ?? true || reader.isMark(at - 1, [".", ",", ":", "-", "–"])
        guard isClosed && (isBracketed || follows && reader.token(at)?.spaced == true) || isStopped else { return nil }
        return (reader.tokens.text(at..<label + 2), label + 2)
    }

    /// Lines with no time in them are put with the line they belong to.
    private func joined() -> [Segment] {
        var joined: [Segment] = []
        for segment in segments {
            if let last = joined.indices.last, goesOn(joined[last], segment) {
                joined[last].absorb(segment)
            } else {
                joined.append(segment)
            }
        }
        return joined
    }

    /// Whether a line goes on with the one before it.
    private func goesOn(_ last: Segment, _ segment: Segment) -> Bool {
        guard !segment.isApart, last.end == segment.start else { return false }
        if last.times.isEmpty || segment.times.isEmpty { return true }
        return endsOpen(last)
    }

    private func endsOpen(_ segment: Segment) -> Bool {
        reader.isWord(segment.end - 1, ["by", "for", "in", "of", "to", "and", "the", "from"])
    }
}
