import Desk
import Foundation
import Records

/// A merge as a record’s page tells it.
struct MergeLine: Sendable {
    let merge: Merge
    /// Of the record that went.
    let reference: String
    let moved: Int
    let stayed: Int
    /// Whether it ended or began sharing, since the two had said different things.
    let changedSharing: Bool
    /// Whether it ended something of which a person has one.
    let ended: Bool
    /// Whether both knew one way to reach them, of which the stricter word holds.
    let sharedWays: Bool
}

extension Look {
    /// What was merged into a record, the newest first; whoever asks has already been shown it.
    func mergeLines(into kept: UUID) throws -> [MergeLine] {
        try db.merges(into: kept).map { merge in
            let counts = try db.countMergedRows(of: merge.id).filter { !PersonTables.own.contains($0.table) }
            func many(_ action: MergedRow.Action) -> Int {
                counts.filter { $0.action == action }.reduce(0) { $0 + $1.many }
            }
            return MergeLine(
                merge: merge,
                reference: try db.personRow(merge.gone)["reference"],
                moved: many(.moved),
                stayed: many(.stayed),
                changedSharing: counts.contains { $0.table == MergedSharing.table && $0.action == .changed },
                ended: counts.contains { PersonTables.oneHolds[$0.table] != nil && $0.action == .changed },
                sharedWays: counts.contains { $0.table == MergedContact.table && $0.action == .changed }
            )
        }
    }
}
