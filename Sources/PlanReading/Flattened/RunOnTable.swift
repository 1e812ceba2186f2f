/// A table whose columns ran together, put back into rows and cells.
struct RunOnTable {
    /// A row: the words of each column, by column.
    struct Row {
        var cells: [Int: [FlatLine.Part]] = [:]
        var line: Int
        /// The one who leads stood in a row above and was said once for both.
        var sharesLead = false
    }

    private(set) var columns: [HeaderPhrases.Column]
    private(set) var rows: [Row] = []
    private let shared: Shared

    /// What other parts of the text tell of a table.
    struct Shared {
        /// Names learnt from other tables.
        var names = NameLexicon()
        /// Titles that cross-references point at.
        var links = NameLexicon()
        /// Each line holds one cell.
        var cellsAreLines = false
    }

    /// Reads the lines under a header.
    init(columns: [HeaderPhrases.Column], body: ArraySlice<FlatLine>, shared: Shared = Shared()) {
        self.shared = shared
        self.columns = RunOnTable.settled(columns)
        for chunk in RunOnTable.chunks(of: body) { read(FlatToken.tokens(of: chunk)) }
        shareRepeatedDates()
        shareLeads()
    }

    /// A second column of promises under the words "We will" holds objectives.
    private static func settled(_ columns: [HeaderPhrases.Column]) -> [HeaderPhrases.Column] {
        var columns = columns
        let actions = columns.indices.filter { columns[$0].role == .action }
        let isByYear = columns.contains { $0.role == .actionYearOne || $0.role == .actionYearTwo }
        if actions.count > 1 || isByYear, let first = actions.first { columns[first].role = .objective }
        return columns
    }

    /// Pieces of a bounded length, cut where a line begins, so that the work stays in proportion to the text.
    private static func chunks(of body: ArraySlice<FlatLine>) -> [ArraySlice<FlatLine>] {
        var chunks: [ArraySlice<FlatLine>] = []
        var start = body.startIndex
        var length = 0
        for index in body.indices {
            length += body[index].text.utf8.count
            if length > 60_000 {
                chunks.append(body[start...index])
                start = body.index(after: index)
                length = 0
            }
        }
        if start < body.endIndex { chunks.append(body[start...]) }
        return chunks
    }

    private mutating func read(_ tokens: [FlatToken]) {
        guard !tokens.isEmpty else { return }
        let markers = RowMarkers(tokens)
        if rows.isEmpty, tokens.indices.contains(where: markers.isReference),
            !columns.contains(where: { $0.role == .ref })
        {
            columns.insert(HeaderPhrases.Column(role: .ref, header: "Ref"), at: 0)
        }
        let roles = columns.map(\.role)
        let whens = WhenSpans(tokens)
        var names = RunOnTable.names(in: tokens, whens, roles)
        names.merge(shared.names)
        var scores = ColumnScores(tokens: tokens, whens: whens, names: names, markers: markers)
        scores.cellsAreLines = shared.cellsAreLines
        scores.links = shared.links
        if roles.last == .crossReference {
            let ends = tokens.indices.map { $0 + 1 }.filter { next in
                tokens[next - 1].endsLine && (!shared.cellsAreLines || next < tokens.count && markers.isMarker(next))
            }
            scores.links.merge(NameLexicon(learningFrom: tokens, ends: ends, starts: [], dates: []))
        }
        var path = ColumnPath(scores: scores, roles: roles)
        // Names read whole in a first reading help a second to find them where they are less plain.
        for piece in path.pieces()
        where ColumnScores.kind(of: roles[piece.column]) == .names
            && roles[piece.column] != .crossReference
        {
            for name in tokens[piece.words].split(whereSeparator: \.isSeparator) {
                scores.names.add(NameLexicon.key(name))
            }
        }
        path = ColumnPath(scores: scores, roles: roles)
        for piece in path.pieces() {
            if piece.startsRow || rows.isEmpty { rows.append(Row(line: tokens[piece.words.lowerBound].line)) }
            guard let last = rows.indices.last else { continue }
            rows[last].cells[piece.column, default: []] += FlatLine.Part.parts(of: tokens[piece.words])
        }
    }

    /// The names that the lines under a header tell of.
    static func names(in body: ArraySlice<FlatLine>, under columns: [HeaderPhrases.Column]) -> NameLexicon {
        var names = NameLexicon()
        guard columns.contains(where: { ColumnScores.kind(of: $0.role) == .names }) else { return names }
        for chunk in chunks(of: body) {
            let tokens = FlatToken.tokens(of: chunk)
            names.merge(RunOnTable.names(in: tokens, WhenSpans(tokens), columns.map(\.role)))
        }
        return names
    }

    private static func names(in tokens: [FlatToken], _ whens: WhenSpans, _ roles: [ColumnRole]) -> NameLexicon {
        let edges = edges(of: whens, roles)
        return NameLexicon(learningFrom: tokens, ends: edges.ends, starts: edges.starts, dates: edges.dates)
    }

    /// Where names must end or begin because they stand beside a date, and the words of dates.
    private static func edges(of whens: WhenSpans, _ roles: [ColumnRole]) -> (
        ends: [Int], starts: [Int], dates: Set<Int>
    ) {
        var ends: [Int] = []
        var starts: [Int] = []
        var dates: Set<Int> = []
        for (start, spans) in whens.spans.enumerated() {
            guard let best = spans.max(by: { $0.score < $1.score }), best.score >= 4 else { continue }
            ends.append(start)
            starts.append(best.end)
            dates.formUnion(start..<best.end)
        }
        guard let when = roles.firstIndex(of: .when) else { return ([], [], dates) }
        let isName = roles.map { $0 == .lead || $0 == .partners }
        let before = when > 0 && isName[when - 1]
        let after = when + 1 < roles.count && isName[when + 1]
        return (before ? ends : [], after ? starts : [], dates)
    }

    /// One date printed twice in a row whose neighbour has none: a cell merged over both.
    private mutating func shareRepeatedDates() {
        guard let when = columns.firstIndex(where: { $0.role == .when }) else { return }
        for index in rows.indices.dropLast() {
            guard let dates = rows[index].cells[when], dates.count == 2, dates[0].text == dates[1].text,
                rows[index + 1].cells[when] == nil
            else { continue }
            rows[index].cells[when] = [dates[0]]
            rows[index + 1].cells[when] = [dates[1]]
        }
    }

    /// Who leads is often said once for several rows, in a cell merged down.
    private mutating func shareLeads() {
        guard let lead = columns.firstIndex(where: { $0.role == .lead }), rows.count > 2 else { return }
        let filled = rows.count { $0.cells[lead] != nil }
        guard filled * 2 > rows.count else { return }
        let groups = columns.indices.filter { [.ref, .objective, .theme, .outcome].contains(columns[$0].role) }
        let isGrouped = groups.contains { column in rows.contains { $0.cells[column] == nil } }
        for index in rows.indices.dropFirst() where rows[index].cells[lead] == nil {
            let startsGroup = isGrouped && groups.contains { rows[index].cells[$0] != nil }
            rows[index].sharesLead = !startsGroup
        }
    }
}

extension FlatLine {
    /// A paragraph of a cell: what was said between blank lines.
    struct Part: Sendable, Hashable {
        var text: String
        var line: Int
        var isItem = false

        /// The paragraphs that words make.
        static func parts(of tokens: ArraySlice<FlatToken>) -> [Part] {
            var parts: [Part] = []
            var start = tokens.startIndex
            for index in tokens.indices.dropFirst() {
                let token = tokens[index]
                let goesOn = token.isLower && token.gap == 0
                guard token.startsLine, token.gap > 0 || token.startsItem || !goesOn else { continue }
                add(tokens[start..<index], to: &parts)
                start = index
            }
            add(tokens[start...], to: &parts)
            return parts
        }

        private static func add(_ tokens: ArraySlice<FlatToken>, to parts: inout [Part]) {
            guard let first = tokens.first else { return }
            parts.append(Part(text: FlatToken.text(of: tokens), line: first.line, isItem: first.startsItem))
        }
    }
}
