/// Which level the columns of references number: the objectives, or the actions.
struct RefColumns {
    private(set) var objective: Int?
    private(set) var action: Int?
    private(set) var theme: Int?
    private(set) var outcome: Int?

    init(_ columns: ColumnReading, rows: [TableRow]) {
        let refs = columns.all(.ref).map(\.column)
        let level = columns.all(.objective).first ?? columns.all(.outcome).first ?? columns.all(.theme).first
        guard let first = refs.first else { return }
        if refs.count > 2 {
            numberEach(refs, columns)
            return
        }
        guard let level else {
            action = first
            if let second = refs.dropFirst().first {
                objective = first
                action = second
            }
            return
        }
        if let second = refs.dropFirst().first {
            number(level, with: first)
            action = second
        } else if RefColumns.follows(first, level, columns, rows) {
            number(level, with: first)
        } else {
            action = first
        }
    }

    /// Each numbers the level or the action that stands next to it.
    private mutating func numberEach(_ refs: [Int], _ columns: ColumnReading) {
        for ref in refs {
            let next = columns.columns.filter { $0.column > ref && $0.role != .ref }.min { $0.column < $1.column }
            guard let next else { continue }
            switch next.role {
            case .theme: theme = theme ?? ref
            case .outcome: outcome = outcome ?? ref
            case .objective: objective = objective ?? ref
            default: if next.role.isAction { action = action ?? ref }
            }
        }
    }

    private mutating func number(_ level: ColumnReading.Column, with column: Int) {
        if level.role == .theme { theme = column } else { objective = column }
    }

    /// Whether a reference stays the same as long as the level beside it does.
    private static func follows(
        _ ref: Int,
        _ level: ColumnReading.Column,
        _ columns: ColumnReading,
        _ rows: [TableRow]
    ) -> Bool {
        var carried: [Int: CellText] = [:]
        var lastRef: String?
        var lastLevel: String?
        var same = 0
        var changed = 0
        var alone = 0
        for row in rows.prefix(400) {
            let read = ReadRow(row, home: columns.home, carried: &carried)
            let number = read[ref]?.text
            let title = read[level.column]?.text
            if title == nil || title == lastLevel {
                if number == nil || number == lastRef { same += 1 } else { changed += 1 }
            } else {
                alone += 1
            }
            if let title { lastLevel = title }
            if let number { lastRef = number }
        }
        if changed + same > 0 { return same > changed }
        return alone > 0 && ref < level.column
    }
}
