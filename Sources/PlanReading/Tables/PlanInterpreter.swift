import Dates

/// Makes sense of a document: finds the tables of the plan, and reads them under the headings they stand under.
struct PlanInterpreter {
    let cutter: TableCutter
    let readings: [ColumnReading]
    let plans: Set<Int>
    private let title: ReadText?
    private let context: DateReading
    private(set) var tree = PlanTree()
    private(set) var feedback: [ReadFeedback] = []
    private(set) var doubts: [Doubt] = []
    private var wordsFinder = LevelWordsFinder()
    /// What the place calls its levels, where the document says so.
    var words: ReadLevelWords? { wordsFinder.words(plans.sorted().map { readings[$0] }) }

    init(_ document: SourceDocument, hints: ReadingHints, title: ReadText?, context: DateReading) {
        cutter = TableCutter(document, ignoring: hints.ignoredTables)
        self.title = title
        self.context = context
        var readings: [ColumnReading] = []
        var previous: ColumnReading?
        for (group, grid) in zip(cutter.groups, GroupColumns.all(cutter.groups)) {
            let reading = ColumnReading(group, grid, hints: hints.columns[group.table] ?? [:], after: previous)
            readings.append(reading)
            // A table without a header goes on from the one before it, if that was a plan.
            if reading.hasActions || reading.isObjectiveList || !group.header.isEmpty { previous = reading }
        }
        self.readings = readings
        plans = PlanInterpreter.choose(readings, cutter.groups, hints)
        read()
    }

    /// Which groups are the plan: those with named actions; failing that guessed ones; failing that lists of objectives.
    private static func choose(_ readings: [ColumnReading], _ groups: [RowGroup], _ hints: ReadingHints) -> Set<Int> {
        func those(_ test: (ColumnReading) -> Bool) -> Set<Int> {
            Set(readings.indices.filter { test(readings[$0]) && !groups[$0].rows.isEmpty })
        }
        let hinted = Set(
            readings.indices.filter { hints.columns[groups[$0].table] != nil && readings[$0].hasActions }
        )
        let named = those { $0.isNamedPlan && !$0.isFeedback }.union(hinted)
        if !named.isEmpty {
            return named.subtracting(SummaryTables.find(in: named.subtracting(hinted), readings, groups))
        }
        let guessed = those { $0.hasActions && !$0.isFeedback && $0.saysWhoOrWhen }
        if !guessed.isEmpty { return guessed }
        return those(\.isObjectiveList)
    }

    private mutating func read() {
        var levels = Levels(title: title)
        var readers: [Int: RowReading] = [:]
        var run: [Line] = []
        var standing = Levels.Standing()
        var lastGroup: Int?
        let sections = NumberedSections(cutter.groups, readings, plans)
        for piece in cutter.pieces {
            switch piece {
            case .line(let line): run.append(line)
            case .header(let group):
                guard isEmptyPlan(group) else { continue }
                levels.enter(sheet: cutter.groups[group].place.sheet)
                levels.take(run)
                run = []
                noteEmpty(group, levels)
            case .single(let group, let row) where plans.contains(group) && !isPartOfPlan(row, group):
                run += lines(of: row)
            case .row(let group, let row) where sections.title(row, group) != nil:
                if let line = sections.title(row, group) { run.append(line) }
            case .row(let group, let row), .single(let group, let row):
                let isNew = group != lastGroup || !run.isEmpty
                guard plans.contains(group) || readings[group].isFeedback else {
                    // Another table stands between: its rows are not headings, and what stood before it may be.
                    continue
                }
                if isNew {
                    levels.enter(sheet: row.place.sheet)
                    levels.take(run.filter { !FootRow.isNote($0.text) || $0.style != nil })
                    noteLeftOut(run.filter { FootRow.isNote($0.text) && $0.table != nil })
                    if !run.isEmpty { readers[group]?.startSection() }
                    run = []
                    standing = self.standing(levels, group)
                    if plans.contains(group) { wordsFinder.note(standing) }
                    lastGroup = group
                }
                take(row, group, standing, &readers)
            }
        }
        noteLeftOut(levels.leftOut.filter(isInPlan))
        noteLeftOut(run.filter { $0.table != nil && isInPlan($0) })
        doubts += readers.sorted { $0.key < $1.key }.flatMap(\.value.doubts)
    }

    /// A header like those of the plan, with no rows under it.
    private func isEmptyPlan(_ group: Int) -> Bool {
        cutter.groups[group].rows.isEmpty && readings[group].isNamedPlan && !readings[group].isFeedback
            && !plans.isEmpty
    }

    /// An outcome whose table is still empty is kept, with no actions.
    private mutating func noteEmpty(_ group: Int, _ levels: Levels) {
        let standing = standing(levels, group)
        let title = standing.objective?.title ?? standing.outcome?.title ?? standing.theme?.title
        guard let title else { return }
        _ = tree.spot(standing, RowLevels())
        doubts.append(
            Doubt("The table under “\(title)” has a header and no actions.", place: cutter.groups[group].place)
        )
    }

    private mutating func take(
        _ row: TableRow,
        _ group: Int,
        _ standing: Levels.Standing,
        _ readers: inout [Int: RowReading]
    ) {
        let columns = readings[group]
        if columns.has(.youSaid) {
            feedback += FeedbackRow.read(row, columns, standing)
            if columns.isFeedback { return }
        }
        if let total = FootRow.total(row) {
            doubts.append(Doubt("A row of totals was left out: “\(total)”.", place: row.place))
            return
        }
        var reader = readers[group] ?? RowReading(columns, rows: alike(group), context)
        readers[group] = nil
        reader.read(row, under: standing, into: &tree)
        readers[group] = reader
    }

    /// The rows under this header and under others like it, to tell what its numbers number.
    private func alike(_ group: Int) -> [TableRow] {
        let own = cutter.groups[group].rows
        guard own.count < 30, readings[group].has(.ref) else { return own }
        var rows = own
        for other in plans where other != group && rows.count < 300 {
            if cutter.groups[other].hasHeader(like: cutter.groups[group].header) { rows += cutter.groups[other].rows }
        }
        return rows
    }

    private func standing(_ levels: Levels, _ group: Int) -> Levels.Standing {
        let columns = readings[group]
        var standing = levels.standing(
            hasTheme: columns.has(.theme),
            hasOutcome: columns.has(.outcome),
            hasObjective: columns.has(.objective)
        )
        if standing.theme == nil, !columns.has(.theme), let name = sheetName(of: group) {
            let line = LevelLine(name)
            standing.theme = Levels.Entry(
                rank: 0,
                level: nil,
                ref: line.ref,
                depth: 1,
                title: line.title,
                place: cutter.groups[group].place,
                isStyled: false
            )
        }
        return standing
    }

    /// The name of the sheet, when each theme has a sheet of its own.
    private func sheetName(of group: Int) -> String? {
        guard let name = cutter.groups[group].name, !Levels.isGeneral(name) else { return nil }
        let names = Set(plans.compactMap { cutter.groups[$0].name })
        return names.count > 1 ? name : nil
    }

    private mutating func noteLeftOut(_ lines: [Line]) {
        for line in lines {
            let text = line.text.count > 90 ? String(line.text.prefix(88)) + "…" : line.text
            doubts.append(Doubt("This row of the table was left out of the plan: “\(text)”", place: line.place))
        }
    }
}
