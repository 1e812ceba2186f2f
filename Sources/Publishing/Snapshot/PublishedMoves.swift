import Desk
import Foundation
import Records
import Strategy
import Voice

extension Work {
    /// Shows a snapshot to everyone, and notes what moved since they last saw the plan.
    func show(_ publication: Publication, _ plan: PublishedPlan) throws {
        let before = try db.lastShown(of: plan.plan).map { try db.body(of: $0) }
        try db.show(publication, plan, by: actor, at: now, on: today)
        for move in plan.moves(since: before) { try db.note(move, id: newID(), of: plan.plan, at: now) }
    }
}

extension PublishedPlan {
    /// What those who asked to be told would want to know of: answers they have not seen, actions that are another way
    /// than they were.
    func moves(since before: PublishedPlan?) -> [PublicMove] {
        let known = Set((before?.voices ?? []).map(\.id))
        let answers = voices.filter { $0.kind != .inPlan && !known.contains($0.id) }.map { PublicMove(.answer, $0.id) }
        let were = Dictionary(
            (before?.actions ?? []).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return answers + actions.filter { $0.hasMoved(since: were[$0.id]) }.map { PublicMove(.action, $0.id) }
    }
}

extension PublishedAction {
    /// It has another status or date, or news; where nobody has seen it yet, whether anything came of it.
    fileprivate func hasMoved(since before: PublishedAction?) -> Bool {
        guard let before else { return status != .notStarted || !updates.isEmpty }
        let known = Set(before.updates.map(\.id))
        return status != before.status || byWhen?.original != before.byWhen?.original || due != before.due
            || updates.contains { !known.contains($0.id) }
    }
}
