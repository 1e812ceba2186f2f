import Desk
import Foundation
import Records

/// What a merge ended, since both records had one and a person has one: a step of the ledger, so that undoing puts it back.
enum MergedEnding {
    /// - Returns: Whether the row is such a step.
    static func isOne(_ row: MergedRow) -> Bool {
        row.action == .changed && PersonTables.oneHolds[row.table] == row.column
    }
}

extension MergeLedger {
    /// Of what may hold once, the newest holds; the others end today.
    ///
    /// - Returns: The tables of which something ended.
    mutating func keepTheNewest(of kept: UUID) throws -> [String] {
        var ended: [String] = []
        for (table, column) in PersonTables.oneHolds.sorted(by: { $0.key < $1.key }) {
            let holding = try work.db.holding(of: table, whileNo: column, for: kept)
            guard holding.count > 1 else { continue }
            for row in holding.dropFirst() {
                let day = work.today.sqlValue
                try work.db.setEnding(of: row, in: table, column, from: .null, to: day)
                try remember(table, column, .changed, [row.sqlValue, .null, day])
            }
            ended.append(table)
        }
        return ended
    }
}

extension Work {
    /// Lets hold again what a merge ended, unless somebody has changed it since.
    func undo(ending row: MergedRow) throws {
        guard row.values.count == 3, let id = String(sqlValue: row.values[0]) else { return }
        try db.setEnding(of: id, in: row.table, row.column, from: row.values[2], to: row.values[1])
    }
}
