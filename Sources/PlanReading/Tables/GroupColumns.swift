/// The columns of one group of rows: which grid columns go together under which header, and what is in them.
struct GroupColumns {
    /// Grid column → the column it counts as.
    private(set) var home: [Int: Int] = [:]
    private(set) var evidence: [ColumnEvidence] = []

    /// How many rows are looked at to judge a column.
    private static let sample = 300
    /// And of how many of a group where several are judged together.
    private static let wide = 3_000

    /// The columns of every group: tables under equal headers are judged together, so that they are read alike.
    static func all(_ groups: [RowGroup]) -> [GroupColumns] {
        var pooled: [String: RowGroup] = [:]
        for group in groups where !group.header.isEmpty {
            pooled[group.headerKey, default: RowGroup(sharing: group)].rows += group.rows.prefix(wide)
        }
        let known = pooled.mapValues { GroupColumns($0) }
        return groups.map { group in
            (group.header.isEmpty ? nil : known[group.headerKey]) ?? GroupColumns(group)
        }
    }

    init(_ group: RowGroup) {
        let rows = GroupColumns.sampled(group.rows)
        settle(group.header, rows)
        var headers: [Int: String] = [:]
        for cell in group.header { headers[home[cell.column] ?? cell.column] = cell.text }
        var values: [Int: ColumnValues] = [:]
        for column in Set(home.values) { values[column] = ColumnValues() }
        for row in rows { add(row, to: &values) }
        for column in Set(home.values).sorted() {
            guard let value = values[column] else { continue }
            let header = headers[column] ?? ""
            if value.isEmpty && header.isEmpty { continue }
            evidence.append(ColumnEvidence(column: column, header: header, values: value))
        }
    }

    private func add(_ row: TableRow, to values: inout [Int: ColumnValues]) {
        var seen = Set<Int>()
        for cell in row.cells {
            guard let column = home[cell.column], !seen.contains(column) else { continue }
            if cell.paragraphs.isEmpty && !cell.continuesFromAbove { continue }
            seen.insert(column)
            values[column]?.add(cell)
        }
        for column in values.keys where !seen.contains(column) { values[column]?.add(nil, isMerged: false) }
    }

    /// A header over several grid columns names them all, unless more than one of them is in use.
    private mutating func settle(_ header: [HeaderCell], _ rows: [TableRow]) {
        var used: [Int: Int] = [:]
        for row in rows {
            for cell in row.cells where !cell.paragraphs.isEmpty { used[cell.column, default: 0] += 1 }
        }
        for cell in header { used[cell.column, default: 0] += 0 }
        for cell in header {
            let under = (cell.column..<(cell.column + cell.span)).filter { used[$0] != nil }
            let busy = under.filter { (used[$0] ?? 0) * 3 >= rows.count && (used[$0] ?? 0) > 0 }
            for column in under { home[column] = busy.count > 1 && busy.contains(column) ? column : cell.column }
            if busy.count == 1, let only = busy.first, only != cell.column {
                for column in under { home[column] = only }
                home[cell.column] = only
            }
        }
        // A body cell a column away from any header belongs to the empty-headed column where it stands.
        for column in used.keys where home[column] == nil { home[column] = column }
    }

    private static func sampled(_ rows: [TableRow]) -> [TableRow] {
        guard rows.count > sample else { return rows }
        // Whole stretches, so that what repeats or is left blank from one row to the next still shows.
        let half = sample / 2
        let middle = rows.count / 2
        return Array(rows[..<half]) + Array(rows[middle..<min(rows.count, middle + half)])
    }
}
