/// Whether a line of a tabbed table carries on the row above, and how the two are joined.
struct RowContinuation {
    private let roles: [ColumnRole]
    private let rows: [TabbedTable.Row]
    private let promises: [Int]

    init(columns roles: [ColumnRole], rows: [TabbedTable.Row]) {
        self.roles = roles
        self.rows = rows
        let actions = roles.indices.filter { [.action, .actionYearOne, .actionYearTwo, .youSaid].contains(roles[$0]) }
        promises = actions.isEmpty ? roles.indices.filter { roles[$0] == .objective } : actions
    }

    func continues(_ row: TabbedTable.Row) -> Bool {
        guard let last = rows.last else { return false }
        for column in roles.indices where roles[column] == .ref && !row.cells[column].isEmpty {
            return false
        }
        if promises.allSatisfy({ row.cells[$0].isEmpty }) { return !startsGroup(row) }
        var votes = 0.0
        for column in roles.indices where !row.cells[column].isEmpty {
            votes += vote(row.text(column), after: last.text(column), role: roles[column])
        }
        if numbersEveryRow { votes += 4 }
        return votes > 0
    }

    /// A theme or an objective of its own, without an action.
    private func startsGroup(_ row: TabbedTable.Row) -> Bool {
        roles.indices.contains { column in
            guard [.theme, .objective, .outcome].contains(roles[column]), !promises.contains(column) else {
                return false
            }
            return row.text(column).first.map { !$0.isLowercase } ?? false
        }
    }

    private func vote(_ text: String, after before: String, role: ColumnRole) -> Double {
        if role == .when { return before.isEmpty ? 0 : -5 }
        var vote = text.first?.isLowercase ?? false ? 2.0 : -1
        if RowContinuation.isUnfinished(before) { vote += 3 }
        if before.hasSuffix(".") || before.isEmpty { vote -= 2 }
        if vote < 0, HeaderPhrases.saysPromise(role) { return vote * 2 }
        return role == .lead || role == .partners ? vote / 2 : vote
    }

    /// Rows are numbered one by one, so that one without a number carries on the row above.
    private var numbersEveryRow: Bool {
        guard let ref = roles.firstIndex(of: .ref), !roles.contains(.objective), let last = rows.last else {
            return false
        }
        guard !last.cells[ref].isEmpty else { return false }
        let recent = rows.suffix(6)
        return recent.count { !$0.cells[ref].isEmpty } * 3 >= recent.count * 2
    }

    /// It ends in a word after which a sentence goes on.
    static func isUnfinished(_ text: String) -> Bool {
        guard let word = text.split(separator: " ").last else { return false }
        if text.hasSuffix(",") || text.hasSuffix("/") || text.hasSuffix("-") { return true }
        return FlatWords.dangling.contains(word.lowercased())
    }

    /// Two runs of paragraphs as one: the second goes on in the last paragraph, or begins one of its own.
    static func joined(_ parts: [FlatLine.Part], _ more: [FlatLine.Part], role: ColumnRole) -> [FlatLine.Part] {
        guard let last = parts.indices.last, let first = more.first else { return parts + more }
        let isList = role == .lead || role == .partners || role == .when
        let goesOn =
            isList || first.text.first?.isLowercase ?? false || isUnfinished(parts[last].text)
        guard goesOn || role != .measure && role != .crossReference && role != .dataSource else { return parts + more }
        var result = parts
        // A page may print the last words of a cell once more on the next.
        let repeats = parts[last].text.hasSuffix(" " + first.text) && first.text.split(separator: " ").count <= 8
        if !repeats {
            let isHyphened = parts[last].text.hasSuffix("-") && first.text.first?.isLowercase ?? false
            result[last].text += isHyphened ? first.text : " " + first.text
        }
        return result + more.dropFirst()
    }
}
