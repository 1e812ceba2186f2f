/// Rows that only number and name what the rows below them are part of: "1 | Identifying carers" above "1.1" and "1.2".
struct NumberedSections {
    /// Group → its column of references, of actions, and the depth most references have.
    private var known: [Int: (ref: Int, action: Int, depth: Int, home: [Int: Int])] = [:]

    init(_ groups: [RowGroup], _ readings: [ColumnReading], _ plans: Set<Int>) {
        for index in plans {
            let columns = readings[index]
            guard let ref = columns.all(.ref).last?.column, let action = columns.all(.action).first?.column,
                columns.has(.lead) || columns.has(.when) || columns.has(.measure)
            else { continue }
            var counts: [Int: Int] = [:]
            for row in groups[index].rows.prefix(300) {
                guard let cell = row.cells.first(where: { (columns.home[$0.column] ?? $0.column) == ref }),
                    let reference = Reference(whole: cell.text)
                else { continue }
                counts[reference.depth, default: 0] += 1
            }
            guard counts.count > 1, let most = counts.max(by: { $0.value < $1.value }), most.key > 1 else { continue }
            known[index] = (ref, action, most.key, columns.home)
        }
    }

    /// The heading that a row is; nil for a row of the plan.
    func title(_ row: TableRow, _ group: Int) -> Line? {
        guard let known = known[group] else { return nil }
        let filled = row.cells.filter { !$0.paragraphs.isEmpty }
        guard filled.count == 2, let first = filled.first, let second = filled.last,
            (known.home[first.column] ?? first.column) == known.ref,
            (known.home[second.column] ?? second.column) == known.action,
            let reference = Reference(whole: first.text), reference.depth < known.depth
        else { return nil }
        var paragraph = Paragraph("\(reference.text). \(second.text)", place: second.place)
        paragraph.isBold = true
        return Line(paragraph, table: row.place.table ?? 0, isAcross: true)
    }
}
