import Desk
import Forms
import Foundation
import Markup
import Records

/// Takes two records apart again: every row goes back where it was, and each field says again what it said, unless
/// someone has changed it since.
struct UndoMerge: Command {
    let kept: UUID
    let merge: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws {
        let stays = try work.personToMerge(kept)
        let merge = try work.db.merge(merge, of: stays.id)
        guard !merge.isUndone else { throw Refusal.changedMeanwhile }
        guard try work.db.laterMerge(than: merge) == nil else { throw InvalidForm("merge", MergeWords.laterFirst) }
        let saidSince = try work.db.partiesRefused(by: stays.id, since: merge.mergedAt, until: work.now)
        for row in try work.look.mergedRows(of: merge.id).reversed() {
            switch row.action {
            case .stayed: continue
            case .moved: try putBack(row, merge, work.db)
            case .changed where row.table == MergedSharing.table:
                try work.undo(MergedSharing(row), merge, unless: saidSince)
            case .changed where MergedContact.isOne(row): try MergedContact(row).map { try work.undo(contact: $0) }
            case .changed where MergedEnding.isOne(row): try work.undo(ending: row)
            case .changed:
                guard let before = row.values.first, let after = row.values.last else { continue }
                try work.db.set(row.column, of: stays.id, from: after, to: before)
            }
        }
        try work.db.lead(merge.gone, to: nil)
        try work.refreshWork(of: [stays.id, merge.gone])
        try work.db.countVersion(of: stays.id, seen: stays.version)
        try work.db.markUndone(merge.id, by: work.actor, at: work.now)
        try work.record(.mergeUndone, about: stays.subject, ["gone": merge.gone.text, "merge": merge.id.text])
        try work.record(
            .mergeUndone,
            about: Person.subject(merge.gone),
            ["kept": stays.id.text, "merge": merge.id.text]
        )
    }

    /// A row that has been taken away since is not there to go back; one that moved on stays where it went.
    private func putBack(_ row: MergedRow, _ merge: Merge, _ db: any Writer) throws {
        let key = try db.keyColumns(of: row.table)
        guard key.count == row.values.count else { return }
        let now = Dictionary(zip(key, row.values), uniquingKeysWith: { first, _ in first })
        _ = try db.point(now, of: row.table, by: row.column, from: merge.kept, to: merge.gone)
    }
}
