/// The best way to share out a run of words among the columns of a table, row after row.
///
/// A row takes its columns in order and may leave some empty; the words of a column stand together. The way with the
/// highest score is found going through the words once.
struct ColumnPath {
    /// Words of one column of one row.
    struct Piece: Hashable {
        var column: Int
        var words: Range<Int>
        var startsRow: Bool
    }

    private struct Back {
        /// Where the way came from: the column, and how many words were shared out before.
        var column: Int
        var word: Int
        /// The piece began here: the words before belong to another column.
        var begins: Bool
        var startsRow: Bool
    }

    private let scores: ColumnScores
    private let roles: [ColumnRole]
    private let kinds: [ColumnScores.Kind]
    private let empty: [Double]
    private var best: [[Double]]
    private var back: [[Back?]]
    /// The best score of words shared out up to a place, whose last row may end there; and in which column.
    private var rowEnds: [(score: Double, column: Int)] = []

    private static let never = -1e12

    init(scores: ColumnScores, roles: [ColumnRole]) {
        self.scores = scores
        self.roles = roles
        kinds = roles.map { ColumnScores.kind(of: $0) }
        empty = scores.emptyCosts(of: roles)
        let places = scores.tokens.count + 1
        best = Array(repeating: Array(repeating: ColumnPath.never, count: roles.count), count: places)
        back = Array(repeating: Array(repeating: nil, count: roles.count), count: places)
    }

    /// The pieces in the order of the words.
    mutating func pieces() -> [Piece] {
        guard !roles.isEmpty, !scores.tokens.isEmpty else { return [] }
        for place in 0...scores.tokens.count {
            closeRow(at: place)
            guard place < scores.tokens.count else { break }
            for column in roles.indices {
                let (entry, from, startsRow) = entry(to: column, at: place)
                switch kinds[column] {
                case .reference: reference(column, place, entry, from, startsRow)
                case .short: short(column, place, entry, from, startsRow)
                case .when: when(column, place, entry, from, startsRow)
                case .names: names(column, place, entry, from, startsRow)
                case .prose: prose(column, place, entry, from, startsRow)
                }
            }
        }
        return traced()
    }

    private mutating func closeRow(at place: Int) {
        if place == 0 {
            rowEnds.append((0, -1))
            return
        }
        var end = (score: ColumnPath.never, column: -1)
        var skipped = 0.0
        for column in roles.indices.reversed() {
            let score = best[place][column] - skipped
            if score > end.score { end = (score, column) }
            skipped += empty[column]
        }
        rowEnds.append(end)
    }

    /// The best score before a column that begins at a place: further along the same row, or in a new one.
    private func entry(to column: Int, at place: Int) -> (score: Double, from: Int, startsRow: Bool) {
        var result = (score: ColumnPath.never, from: -1, startsRow: true)
        var skipped = 0.0
        for earlier in stride(from: column - 1, through: 0, by: -1) {
            let score = best[place][earlier] - skipped
            if score > result.score { result = (score, earlier, false) }
            skipped += empty[earlier]
        }
        let row = rowEnds[place]
        let score = row.score - skipped + rowStart(at: place)
        if score > result.score { result = (score, row.column, true) }
        if scores.cellsAreLines, place > 0, !scores.tokens[place].startsLine, !scores.markers.isItem(place),
            !scores.markers.isMarker(place - 1)
        {
            result.score -= 8
        }
        return result
    }

    private func rowStart(at place: Int) -> Double {
        guard place > 0, place < scores.tokens.count else { return 0 }
        let token = scores.tokens[place]
        let isMarker = scores.markers.isMarker(place)
        if !scores.markers.isEmpty { return isMarker ? 1 : token.opensLine ? -8 : -14 }
        if token.opensLine { return token.isLower ? -5 : 0.5 }
        return scores.tokens[place - 1].endsSentence ? -4 : -6
    }

    private mutating func put(_ score: Double, _ column: Int, at place: Int, _ step: Back) {
        guard place < best.count, score > best[place][column] else { return }
        best[place][column] = score
        back[place][column] = step
    }

    private mutating func reference(_ column: Int, _ place: Int, _ entry: Double, _ from: Int, _ startsRow: Bool) {
        let isReference = scores.markers.isReference(place)
        let score = isReference ? 5.0 : -20
        put(entry + score, column, at: place + 1, Back(column: from, word: place, begins: true, startsRow: startsRow))
    }

    private mutating func short(_ column: Int, _ place: Int, _ entry: Double, _ from: Int, _ startsRow: Bool) {
        for end in (place + 1)...(place + 2) where end <= scores.tokens.count {
            let step = Back(column: from, word: place, begins: true, startsRow: startsRow)
            put(entry + scores.short(place, end), column, at: end, step)
        }
    }

    private mutating func when(_ column: Int, _ place: Int, _ entry: Double, _ from: Int, _ startsRow: Bool) {
        for span in scores.whens.spans[place] {
            let step = Back(column: from, word: place, begins: true, startsRow: startsRow)
            put(entry + span.score, column, at: span.end, step)
        }
        whenLine(column, place, entry, from, startsRow)
    }

    /// Something else alone on its line: "When the building opens".
    private mutating func whenLine(_ column: Int, _ place: Int, _ entry: Double, _ from: Int, _ startsRow: Bool) {
        let token = scores.tokens[place]
        guard token.startsLine else { return }
        var end = place + 1
        while end < scores.tokens.count, end - place < 45, !scores.tokens[end].startsLine { end += 1 }
        guard scores.tokens[end - 1].endsLine else { return }
        let score = scores.whenLine(place, end)
        put(entry + score, column, at: end, Back(column: from, word: place, begins: true, startsRow: startsRow))
        // A second line of dates is numbered, or else it is a measure that happens to name a month.
        guard score > 0, token.text.hasPrefix("(") else { return }
        let going = best[place][column] - 0.5 + score
        put(going, column, at: end, Back(column: column, word: place, begins: false, startsRow: false))
    }

    private mutating func names(_ column: Int, _ place: Int, _ entry: Double, _ from: Int, _ startsRow: Bool) {
        let start = scores.nameStart(at: place)
        var going = ColumnPath.never
        var before = place
        // After "/", "," or "and" another name of the same cell may follow.
        if place > 1 {
            let link = scores.tokens[place - 1]
            if link.isSeparator || link.plain == "and" || link.text == "&" {
                going = best[place - 1][column] + (link.text == "/" ? 0.6 : link.text == "," ? 0.2 : -0.3)
                before = place - 1
            }
        }
        // A cell whose names stand one a line.
        if place > 0, scores.tokens[place].startsLine, best[place][column] - 0.6 > going {
            going = best[place][column] - 0.6
            before = place
        }
        let isLink = roles[column] == .crossReference
        if isLink, best[place][column] - 0.2 > going {
            going = best[place][column] - 0.2
            before = place
        }
        guard entry > ColumnPath.never / 2 || going > ColumnPath.never / 2 else { return }
        for end in (place + 1)...(place + NameLexicon.longest) where end <= scores.tokens.count {
            let last = scores.tokens[end - 1]
            if last.isSeparator || scores.markers.isMarker(end - 1) { break }
            let score = isLink ? scores.link(place, end) : scores.name(place, end)
            if entry + start >= going {
                put(
                    entry + start + score,
                    column,
                    at: end,
                    Back(column: from, word: place, begins: true, startsRow: startsRow)
                )
            } else {
                put(going + score, column, at: end, Back(column: column, word: before, begins: false, startsRow: false))
            }
        }
        nameLine(column, place, entry, from, startsRow)
    }

    private mutating func nameLine(_ column: Int, _ place: Int, _ entry: Double, _ from: Int, _ startsRow: Bool) {
        guard scores.cellsAreLines, scores.tokens[place].startsLine, roles[column] != .crossReference else { return }
        var end = place + 1
        while end < scores.tokens.count, end - place < 30, !scores.tokens[end].startsLine { end += 1 }
        let score = scores.nameLine(place, end)
        put(entry + score, column, at: end, Back(column: from, word: place, begins: true, startsRow: startsRow))
    }

    private mutating func prose(_ column: Int, _ place: Int, _ entry: Double, _ from: Int, _ startsRow: Bool) {
        let role = roles[column]
        var start = scores.proseStart(at: place, role: role)
        // Two cells of prose side by side on a line are rare in the middle of a sentence.
        if !startsRow, from >= 0, kinds[from] == .prose, place > 0, !scores.tokens[place].startsLine,
            !scores.tokens[place - 1].endsSentence, !scores.markers.isItem(place)
        {
            start -= 2.5
        }
        let began = entry + start - scores.proseCost(at: place, isFirst: true, role: role)
        put(began, column, at: place + 1, Back(column: from, word: place, begins: true, startsRow: startsRow))
        let going = best[place][column] - scores.proseCost(at: place, isFirst: false, role: role)
        put(going, column, at: place + 1, Back(column: column, word: place, begins: false, startsRow: false))
    }

    private func traced() -> [Piece] {
        var pieces: [Piece] = []
        var place = scores.tokens.count
        var column = rowEnds.last?.column ?? -1
        var end = place
        while place > 0, column >= 0, let step = back[place][column], step.word < place {
            if step.begins {
                pieces.append(Piece(column: column, words: step.word..<end, startsRow: step.startsRow))
                end = step.word
                column = step.column
                place = step.word
            } else {
                place = step.word
            }
        }
        return pieces.reversed()
    }
}
