extension PlanInterpreter {
    /// Whether the one filled cell of a row stands in a column of the plan.
    func isPartOfPlan(_ row: TableRow, _ group: Int) -> Bool {
        guard let cell = row.cells.first(where: { !$0.paragraphs.isEmpty }) else { return false }
        let columns = readings[group]
        let column = columns.home[cell.column] ?? cell.column
        let role = columns.columns.first { $0.column == column }?.role ?? .ignored
        if FootRow.isNote(cell.text) && cell.column == 0 { return false }
        if row.cells.contains(where: \.continuesFromAbove) { return role != .ignored }
        if cell.column == 0, role != .lead, LineKind.isLead(cell.text) { return false }
        let parsed = LevelLine(cell.text)
        let isLevel = role == .theme || role == .outcome || role == .objective
        if cell.column == 0, !isLevel, parsed.level != nil, parsed.reference != nil { return false }
        switch role {
        case .ref, .ignored: return false
        case .theme, .outcome, .objective: return true
        case .action where cell.column == 0:
            let isBold = cell.paragraphs.allSatisfy(\.isBold)
            return !(isBold && Words.count(cell.text) <= 15)
        default: return true
        }
    }

    func lines(of row: TableRow) -> [Line] {
        row.cells.flatMap { cell in cell.paragraphs.map { Line($0, table: row.place.table ?? cell.place.table ?? 0) } }
    }

    func isInPlan(_ line: Line) -> Bool { plans.contains { cutter.groups[$0].table == line.table } }

    /// How the columns of every table were understood, each kind of header once a table.
    var understood: [UnderstoodTable] {
        var tables: [UnderstoodTable] = []
        for (index, reading) in readings.enumerated() {
            let group = cutter.groups[index]
            let columns = reading.columns.map {
                UnderstoodColumn(column: $0.column, header: $0.header, role: $0.role, sureness: $0.sureness)
            }
            if columns.isEmpty { continue }
            let isPlan = plans.contains(index)
            if tables.contains(where: { $0.number == group.table && $0.isPlan == isPlan && $0.columns == columns }) {
                continue
            }
            tables.append(
                UnderstoodTable(
                    number: group.table,
                    name: group.name,
                    isPlan: isPlan,
                    columns: columns,
                    place: group.place
                )
            )
        }
        return tables
    }
}
