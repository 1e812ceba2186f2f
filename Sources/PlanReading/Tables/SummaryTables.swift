/// Tables that say before the plan, in brief, what the plan says again in full.
enum SummaryTables {
    /// The groups among `plans` that have only actions and levels, most of them found word for word in fuller tables.
    static func find(in plans: Set<Int>, _ readings: [ColumnReading], _ groups: [RowGroup]) -> Set<Int> {
        let bare = plans.filter { !hasDuties(readings[$0]) }
        guard !bare.isEmpty, bare.count < plans.count else { return [] }
        var known = Set<String>()
        for index in plans where !bare.contains(index) { known.formUnion(words(readings[index], groups[index])) }
        return bare.filter { index in
            let said = words(readings[index], groups[index])
            let again = said.filter(known.contains).count
            return !said.isEmpty && again * 5 >= said.count * 3
        }
    }

    private static func hasDuties(_ columns: ColumnReading) -> Bool {
        let duties: [ColumnRole] = [.lead, .when, .measure, .partners, .rag, .progress, .risks]
        return duties.contains(where: columns.has)
    }

    private static func words(_ columns: ColumnReading, _ group: RowGroup) -> Set<String> {
        let actions = Set(columns.columns.filter(\.role.isAction).map(\.column))
        var found = Set<String>()
        for row in group.rows.prefix(2_000) {
            for cell in row.cells where actions.contains(columns.home[cell.column] ?? cell.column) {
                for paragraph in cell.paragraphs { found.insert(Words.key(paragraph.text)) }
            }
        }
        return found
    }
}
