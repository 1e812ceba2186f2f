import PlanReading

extension ReadingHints {
    /// What was said of the columns of one document, for those of a newer one under the same header.
    ///
    /// A table is known again by its headers; one left out stays out while it has every header it had.
    func carried(from old: ReadPlan, to new: ReadPlan) -> ReadingHints {
        var hints = ReadingHints()
        var known = Set<Int>()
        for table in new.tables {
            let same = old.tables.filter { $0.headers == table.headers && !known.contains($0.number) }
            let like =
                same.first { $0.number == table.number } ?? same.first
                ?? old.tables.first { $0.number == table.number && !known.contains($0.number) }
            guard let like else { continue }
            known.insert(like.number)
            if ignoredTables.contains(like.number), like.headers == table.headers {
                hints.ignoredTables.insert(table.number)
            }
            for (column, role) in columns[like.number] ?? [:] {
                guard let header = like.columns.first(where: { $0.column == column })?.header.foldedForMatching else {
                    continue
                }
                let named = table.columns.filter { $0.header.foldedForMatching == header }
                let found = named.first { $0.column == column } ?? (named.count == 1 ? named.first : nil)
                if let found, found.role != role { hints.columns[table.number, default: [:]][found.column] = role }
            }
        }
        return hints
    }
}

extension UnderstoodTable {
    fileprivate var headers: [String] { columns.map(\.header.foldedForMatching) }
}
