/// Which theme, outcome and objective the rows now being read stand under, from the headings before them.
struct Levels {
    struct Entry {
        /// Deeper headings have greater ranks.
        var rank: Int
        var level: Level?
        var ref: String?
        var depth: Int
        var title: String?
        /// The whole line: "Theme A" has a number and no title.
        var words = ""
        var statement: String?
        var place: Place
        var statementPlace: Place?
        var lead: Line?
        /// A heading by its style, not a line in a table.
        var isStyled: Bool
    }

    private(set) var stack: [Entry] = []
    /// The ranks that lines without style or number have been given.
    private var plainRanks: [Int] = []
    private var sheet: String?
    /// "Lead agency: …" over rows that stand under no heading.
    private(set) var looseLead: Line?
    /// Rows of a table that said nothing of what stands under them.
    private(set) var leftOut: [Line] = []
    /// The title of the whole document, which is no theme where it first stands.
    private var title: ReadText?

    init(title: ReadText?) { self.title = title }

    /// What stood under the headings of another sheet does not reach into this one.
    mutating func enter(sheet: String?) {
        guard sheet != self.sheet else { return }
        self.sheet = sheet
        stack.removeAll { !$0.isStyled }
        plainRanks = []
        looseLead = nil
    }

    /// Takes the lines between two rows, all together, because how many stand together says how deep they are.
    mutating func take(_ run: [Line]) {
        let kinds = run.map { ($0, LineKind($0)) }
        let title = title
        var plainLeft = kinds.filter { line, kind in
            guard kind == .heading, line.style == nil, !(line.text == title?.text && line.place == title?.place) else {
                return false
            }
            let parsed = LevelLine(line.text)
            return parsed.reference == nil && parsed.level == nil
        }.count
        for (line, kind) in kinds {
            enter(sheet: line.place.sheet)
            if let title, line.text == title.text, line.place == title.place {
                if line.style != nil { stack.removeAll() }
                self.title = nil
                continue
            }
            switch kind {
            case .heading: push(line, plainLeft: &plainLeft)
            case .outcomeStatement: takeOutcome(line)
            case .statement: if !takeStatement(line) { leave(line) }
            case .lead: take(lead: line)
            case .other: leave(line)
            }
        }
    }

    private mutating func take(lead line: Line) {
        if let last = stack.indices.last { stack[last].lead = line } else { looseLead = line }
    }

    private mutating func leave(_ line: Line) { if line.table != nil { leftOut.append(line) } }

    private mutating func push(_ line: Line, plainLeft: inout Int) {
        let parsed = LevelLine(line.text)
        // A number alone ("Priority 1") is named by the line after it.
        if parsed.level == nil, parsed.reference == nil, let last = stack.last, last.title == nil,
            last.statement == nil,
            last.level != nil, last.ref != nil
        {
            stack[stack.count - 1].title = parsed.title
            return
        }
        let rank = rank(of: line, parsed, plainLeft: &plainLeft)
        stack.removeAll { $0.rank >= rank }
        stack.append(
            Entry(
                rank: rank,
                level: parsed.level,
                ref: parsed.ref,
                depth: parsed.reference?.depth ?? 0,
                title: parsed.title.isEmpty ? nil : parsed.title,
                words: line.text,
                statement: parsed.statement,
                place: line.place,
                statementPlace: parsed.statement == nil ? nil : line.place,
                isStyled: line.style != nil
            )
        )
    }

    private mutating func rank(of line: Line, _ parsed: LevelLine, plainLeft: inout Int) -> Int {
        if let style = line.style { return style * 100 }
        let deepest = stack.last?.rank ?? 0
        if let level = parsed.level {
            if let same = stack.last(where: { $0.level == level && !$0.isStyled }) { return same.rank }
            if let deeper = stack.first(where: { ($0.level.map { $0 > level } ?? false) && !$0.isStyled }) {
                return deeper.rank
            }
            if level == .theme, let styled = stack.last(where: { $0.level == .theme }) { return styled.rank }
            return max(deepest + 1, 1_000)
        }
        if let reference = parsed.reference {
            if let same = stack.last(where: { $0.depth == reference.depth && $0.level == nil && !$0.isStyled }) {
                return same.rank
            }
            if let deeper = stack.first(where: { $0.depth > reference.depth && !$0.isStyled }) { return deeper.rank }
            return max(deepest + 1, 1_000)
        }
        defer { plainLeft -= 1 }
        if plainLeft <= plainRanks.count, plainLeft > 0 { return plainRanks[plainRanks.count - plainLeft] }
        let next = max(deepest + 1, 1_500, (plainRanks.last ?? 0) + 1)
        plainRanks.append(next)
        return next
    }

    /// "Outcome: …" names what the heading above it is for, or stands by itself under a theme.
    private mutating func takeOutcome(_ line: Line) {
        let statement = LevelLine(line.text).title
        let unnamed = stack.indices.filter { stack[$0].level == nil }
        let hasTheme = stack.contains { $0.level == .theme }
        if let last = stack.indices.last, stack[last].level == nil || stack[last].level == .outcome,
            stack[last].statement == nil, hasTheme || unnamed.count > 1
        {
            let rank = stack[last].rank
            stack.removeAll { $0.level == .outcome && $0.rank < rank }
            guard let last = stack.indices.last else { return }
            // A line in a table takes over from the heading of the table before it.
            stack[last].level = .outcome
            stack[last].statement = statement
            stack[last].statementPlace = line.place
            return
        }
        stack.removeAll { $0.level == .outcome || $0.level == .objective }
        let rank = max((stack.last?.rank ?? 0) + 1, 1_000)
        stack.append(
            Entry(
                rank: rank,
                level: .outcome,
                depth: 0,
                statement: statement,
                place: line.place,
                statementPlace: line.place,
                isStyled: false
            )
        )
    }

    private mutating func takeStatement(_ line: Line) -> Bool {
        guard let last = stack.indices.last, stack[last].statement == nil else { return false }
        guard stack[last].level != nil || !stack[last].isStyled else { return false }
        stack[last].statement = LevelLine(line.text).isLabelled ? LevelLine(line.text).title : line.text
        stack[last].statementPlace = line.place
        return true
    }
}
