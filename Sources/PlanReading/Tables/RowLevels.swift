/// The levels that the columns of a table give, filled down from the rows above.
struct RowLevels {
    private(set) var theme: PlanTree.Name?
    private(set) var outcome: PlanTree.Name?
    private(set) var objective: PlanTree.Name?
    private var objectiveRef: String?
    /// Changes whenever a level does.
    private(set) var version = 0
    /// The cells last read, which most rows repeat.
    private var lastTheme: [String] = []
    private var lastObjective: [String] = []

    /// Takes what a row says of the levels; true when it says something of an objective or outcome.
    mutating func take(_ row: ReadRow, _ columns: ColumnReading, _ refs: RefColumns) -> Bool {
        takeTheme(row, columns, refs)
        let saidOutcome = takeOutcome(row, columns, refs)
        return takeObjective(row, columns, refs) || saidOutcome
    }

    private mutating func takeTheme(_ row: ReadRow, _ columns: ColumnReading, _ refs: RefColumns) {
        guard let column = columns.all(.theme).first, let cell = row.own(column.column) else { return }
        let said = [cell.text, refs.theme.flatMap { row.own($0)?.text } ?? ""]
        guard said != lastTheme else { return }
        lastTheme = said
        var name = RowLevels.name(cell, LevelLine(cell.paragraphs))
        if let ref = refs.theme.flatMap({ row.own($0)?.text }) { name.ref = Reference(whole: ref)?.text ?? ref }
        guard name.key != theme?.key else { return }
        theme = name
        version += 1
        outcome = nil
        lastObjective = []
        objective = nil
        objectiveRef = nil
    }

    /// Two columns of outcomes are a short name and what it stands for.
    private mutating func takeOutcome(_ row: ReadRow, _ columns: ColumnReading, _ refs: RefColumns) -> Bool {
        let outcomes = columns.all(.outcome)
        guard !outcomes.isEmpty else { return false }
        let cells = outcomes.compactMap { column in row.own(column.column).map { (column, $0) } }
        guard !cells.isEmpty else { return false }
        var name = PlanTree.Name()
        let shortest = outcomes.min { $0.values.meanWords < $1.values.meanWords }?.column
        for (column, cell) in cells {
            let line = LevelLine(cell.paragraphs)
            name.ref = name.ref ?? line.ref
            let isTitle = outcomes.count > 1 ? column.column == shortest : column.values.meanWords < 8
            if isTitle {
                name.title = ReadText(line.title, place: cell.place)
                if let statement = line.statement { name.statement = ReadText(statement, place: cell.place) }
            } else {
                name.statement = ReadText(line.isLabelled ? line.title : cell.text, place: cell.place)
            }
        }
        if let ref = refs.outcome.flatMap({ row.own($0)?.text }) { name.ref = Reference(whole: ref)?.text ?? ref }
        guard name.key != outcome?.key else { return false }
        outcome = name
        version += 1
        lastObjective = []
        objective = nil
        objectiveRef = nil
        return true
    }

    private mutating func takeObjective(_ row: ReadRow, _ columns: ColumnReading, _ refs: RefColumns) -> Bool {
        let written = refs.objective.flatMap { row.own($0)?.text }
        let ref = written.map { Reference(whole: $0)?.text ?? $0 }
        let cells = columns.all(.objective).compactMap { row.own($0.column) }
        guard let cell = CellText(joining: cells) else {
            guard let ref, ref != objectiveRef else { return false }
            objectiveRef = ref
            version += 1
            lastObjective = []
            objective = PlanTree.Name(ref: ref)
            return false
        }
        let said = [cell.text, ref ?? ""]
        guard said != lastObjective else { return false }
        lastObjective = said
        var name = RowLevels.name(cell, LevelLine(cell.text))
        // A full stop ends a sentence here; only the names of themes are clipped.
        if let title = name.title, cell.text.hasSuffix("."), !title.text.hasSuffix(".") {
            name.title?.text = title.text + "."
        }
        name.statement = nil
        if let ref { name.ref = ref }
        objectiveRef = name.ref
        guard name.key != objective?.key else { return false }
        objective = name
        version += 1
        return true
    }

    private static func name(_ cell: CellText, _ line: LevelLine) -> PlanTree.Name {
        let title = line.title.isEmpty ? cell.text : line.title
        return PlanTree.Name(
            ref: line.ref,
            title: ReadText(title, place: cell.place, sureness: cell.sureness),
            statement: line.statement.map { ReadText($0, place: cell.place, sureness: .likely) }
        )
    }
}

extension PlanTree {
    /// The objective a row belongs to: its own columns first, then the headings above its table.
    mutating func spot(_ standing: Levels.Standing, _ above: RowLevels) -> Spot {
        spot(
            theme: above.theme ?? PlanTree.name(standing.theme),
            outcome: above.outcome ?? PlanTree.name(standing.outcome),
            objective: above.objective ?? PlanTree.name(standing.objective)
        )
    }

    private static func name(_ entry: Levels.Entry?) -> Name {
        guard let entry else { return Name() }
        let sureness: Sureness = entry.level == nil ? .likely : .sure
        return Name(
            ref: entry.ref,
            title: (entry.title ?? entry.unnamed).map { ReadText($0, place: entry.place, sureness: sureness) },
            statement: entry.statement.map {
                ReadText($0, place: entry.statementPlace ?? entry.place, sureness: .likely)
            }
        )
    }
}
