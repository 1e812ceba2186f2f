import Dates

/// Reads the rows of one group into the tree, keeping what is carried from row to row.
struct RowReading {
    let columns: ColumnReading
    private let refs: RefColumns
    private let pointing: Set<Int>
    private var carried: [Int: CellText] = [:]
    private var above = RowLevels()
    private var priorities: [Int: String] = [:]
    /// The action last read from each column, for rows that only add to it.
    private var last: [Int: (spot: PlanTree.Spot, action: Int)] = [:]
    private var lister: ActionDuties
    private(set) var doubts: [Doubt] = []
    /// Where the last row stood in the tree, while its levels stay the same.
    private var lastSpot: (version: Int, spot: PlanTree.Spot)?

    init(_ columns: ColumnReading, rows: [TableRow], _ context: DateReading) {
        self.columns = columns
        pointing = Set(columns.columns.filter { Ditto.roles.contains($0.role) }.map(\.column))
        refs = RefColumns(columns, rows: rows)
        lister = ActionDuties(columns, context)
    }

    /// A heading came between: what the columns above an action said no longer holds.
    mutating func startSection() {
        above = RowLevels()
        priorities = [:]
        last = [:]
        lastSpot = nil
    }

    mutating func read(_ source: TableRow, under standing: Levels.Standing, into tree: inout PlanTree) {
        let row = ReadRow(source, home: columns.home, pointing: pointing, carried: &carried)
        let before = above.version
        let said = above.take(row, columns, refs)
        if above.version != before { priorities = [:] }
        keepPriorities(row)
        var spot: PlanTree.Spot?
        for column in columns.columns where column.role.isAction {
            guard let cell = row.own(column.column) else { continue }
            let place = spot ?? self.spot(standing, &tree)
            spot = place
            add(cell, column, row, place, standing, &tree)
        }
        if let spot {
            addSources(row, at: spot, &tree)
        } else if said {
            let isListed = columns.isObjectiveList || above.objective?.title != nil
            if isListed { addSources(row, at: tree.spot(standing, above), &tree) }
        } else {
            addToLast(row, under: standing, &tree)
        }
    }

    private mutating func spot(_ standing: Levels.Standing, _ tree: inout PlanTree) -> PlanTree.Spot {
        if let lastSpot, lastSpot.version == above.version { return lastSpot.spot }
        let spot = tree.spot(standing, above)
        lastSpot = (above.version, spot)
        return spot
    }

    private mutating func add(
        _ cell: CellText,
        _ column: ColumnReading.Column,
        _ row: ReadRow,
        _ spot: PlanTree.Spot,
        _ standing: Levels.Standing,
        _ tree: inout PlanTree
    ) {
        let own = refs.action.flatMap { row.own($0) }.map(\.text)
        let ref = own.flatMap { Reference(whole: $0)?.text } ?? own
        let lines = LabelledLines(cell)
        let cell = lines.rest
        var duties = lister.cells(of: row, for: column)
        lines.add(to: &duties)
        let hasLevel = columns.has(.objective) || columns.has(.outcome) || columns.has(.theme)
        let isGrouped = hasLevel || standing.objective != nil || refs.objective != nil
        let count = cell.paragraphs.count
        let pairs = count > 1 && duties.lead?.paragraphs.count == count && duties.when?.paragraphs.count == count
        let parts = ActionCell.parts(of: cell, isNumbered: ref != nil, isGrouped: isGrouped, pairs: pairs)
        for part in parts {
            let text = Words.folded(part.paragraphs.map(\.text).joined(separator: " "))
            guard !text.isEmpty else { continue }
            let sureness = column.sureness == .guess ? .guess : part.sureness
            var action = ReadAction(
                ref: ref ?? part.ref,
                text: ReadText(text, place: cell.place, sureness: sureness),
                place: cell.place
            )
            action.year =
                column.meaning.yearWords ?? column.meaning.actionPeriod
                ?? (columns.isYearly ? column.meaning.period : nil)
            lister.fill(&action, from: duties, part: part.index, of: parts.count, column: column)
            if action.leads.isEmpty, let lead = standing.lead { lister.fill(&action, heading: lead) }
            action.priority = priority(for: column)
            if columns.has(.objective) == false { action.dataSources = sources(row) }
            let index = tree.add(action, at: spot)
            last[column.column] = (spot, index)
        }
    }

    /// A row without an action of its own adds to the one above: a second lead, a later date.
    private mutating func addToLast(_ row: ReadRow, under standing: Levels.Standing, _ tree: inout PlanTree) {
        if let number = refs.action.flatMap({ row.own($0) }) {
            doubts.append(Doubt("Row \(number.text) has no action in it and was left out.", place: row.place))
            return
        }
        for column in columns.columns where column.role.isAction {
            guard let (spot, index) = last[column.column] else { continue }
            let duties = lister.cells(of: row, for: column, onlyOwn: true)
            let isMerged = row[column.column] != nil
            tree.change(index, at: spot) { lister.extend(&$0, from: duties, sureness: isMerged ? .sure : .likely) }
        }
        if let (spot, _) = last.values.first { addSources(row, at: spot, &tree) }
    }

    private mutating func keepPriorities(_ row: ReadRow) {
        for column in columns.columns {
            guard let year = column.role.priorityYear else { continue }
            if let cell = row[column.column] {
                priorities[year] = cell.text
            } else if year == 0 && !columns.has(.objective) {
                priorities[year] = nil
            }
        }
    }

    private func priority(for column: ColumnReading.Column) -> String? {
        let year = column.role == .actionYearOne ? 1 : column.role == .actionYearTwo ? 2 : 0
        return priorities[year] ?? priorities[0]
    }

    private func sources(_ row: ReadRow) -> [ReadText] {
        columns.all(.dataSource).compactMap { row.own($0.column) }.flatMap { cell in
            cell.paragraphs.map { ReadText($0.text, place: cell.place) }
        }
    }

    private func addSources(_ row: ReadRow, at spot: PlanTree.Spot, _ tree: inout PlanTree) {
        if columns.has(.objective) { tree.addSources(sources(row), at: spot) }
    }
}

extension ColumnRole {
    var isAction: Bool { self == .action || self == .actionYearOne || self == .actionYearTwo }

    /// 0 for a priority of every year.
    var priorityYear: Int? {
        switch self {
        case .priority: 0
        case .priorityYearOne: 1
        case .priorityYearTwo: 2
        default: nil
        }
    }
}
