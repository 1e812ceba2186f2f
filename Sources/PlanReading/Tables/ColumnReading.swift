/// Decides what each column of a group holds.
struct ColumnReading {
    struct Column {
        var column: Int
        var header: String
        var role: ColumnRole
        var sureness: Sureness
        var meaning: HeaderMeaning
        var values: ColumnValues
    }

    private(set) var columns: [Column] = []
    /// Grid column → the column it counts as.
    let home: [Int: Int]

    init(_ group: RowGroup, _ grid: GroupColumns, hints: [Int: ColumnRole], after previous: ColumnReading?) {
        home = grid.home
        let evidence = grid.evidence
        var roles = ColumnChoice(evidence, hints: hints, hasHeader: !group.header.isEmpty).roles
        if let previous, !group.header.isEmpty { previous.name(unnamed: evidence, in: &roles) }
        if group.header.isEmpty, let previous { roles = previous.continued(over: evidence) ?? roles }
        for item in evidence {
            let chosen = roles[item.column] ?? (role: .ignored, sureness: .guess)
            let hinted = hints[item.column]
            columns.append(
                Column(
                    column: item.column,
                    header: item.header,
                    role: hinted ?? chosen.role,
                    sureness: hinted == nil ? chosen.sureness : .sure,
                    meaning: item.meaning,
                    values: item.values
                )
            )
        }
    }

    func all(_ role: ColumnRole) -> [Column] { columns.filter { $0.role == role } }
    func has(_ role: ColumnRole) -> Bool { columns.contains { $0.role == role } }

    /// Its actions stand in columns by year.
    var isYearly: Bool { all(.action).count > 1 }

    var hasActions: Bool { has(.action) || has(.actionYearOne) || has(.actionYearTwo) }
    var isFeedback: Bool { has(.youSaid) && !hasActions }

    /// A plan whose columns were named, and not only guessed from what stands in them.
    var isNamedPlan: Bool {
        columns.contains { isAction($0.role) && $0.sureness != .guess }
    }

    /// Something beside the actions, or in lines under them, makes a plan of them.
    var saysWhoOrWhen: Bool {
        has(.lead) || has(.when) || has(.measure) || all(.action).contains { $0.values.labelledLines > 0.5 }
    }

    /// Only objectives, perhaps numbered.
    var isObjectiveList: Bool { !hasActions && has(.objective) && !has(.youSaid) }

    private func isAction(_ role: ColumnRole) -> Bool {
        role == .action || role == .actionYearOne || role == .actionYearTwo
    }

    /// A column whose header was left blank holds what it holds in the table before, when the others are the same.
    private func name(
        unnamed evidence: [ColumnEvidence],
        in roles: inout [Int: (role: ColumnRole, sureness: Sureness)]
    ) {
        for item in evidence where item.header.isEmpty && item.values.meanWords > 1 {
            guard let same = columns.first(where: { $0.column == item.column }), !same.header.isEmpty else { continue }
            let others = evidence.filter { !$0.header.isEmpty }
            let agree = others.filter { other in
                columns.contains { $0.column == other.column && Words.key($0.header) == Words.key(other.header) }
            }
            if others.count > 1, agree.count * 4 >= others.count * 3 { roles[item.column] = (same.role, .likely) }
        }
    }

    /// The roles of this table for the rows of the next one, which has no header of its own.
    private func continued(over evidence: [ColumnEvidence]) -> [Int: (role: ColumnRole, sureness: Sureness)]? {
        let mine = columns.map(\.column)
        guard hasActions || has(.objective), evidence.allSatisfy({ mine.contains($0.column) }), evidence.count > 1
        else { return nil }
        var roles: [Int: (role: ColumnRole, sureness: Sureness)] = [:]
        for column in columns { roles[column.column] = (column.role, .likely) }
        return roles
    }
}
