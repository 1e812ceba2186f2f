package import Desk
package import Foundation
package import Records
import Strategy

/// A second person acknowledges updates: they are locked, and the plan says what they say.
package struct ApproveUpdates: Command {
    let plan: UUID
    let updates: [UUID]
    let comment: String?

    package init(plan: UUID, updates: [UUID], comment: String? = nil) {
        self.plan = plan
        self.updates = updates
        self.comment = comment
    }

    /// A lead of the plan's team, and of nothing they said themselves.
    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team) else { return false }
        return try updates.allSatisfy { id in
            guard let update = try db.update(id, of: plan) else { throw Refusal.notFound }
            return try !db.isOwn(update, of: actor)
        }
    }

    package func perform(_ work: Work) throws -> Int {
        guard !updates.isEmpty else { throw Refusal.notFound }
        for id in updates {
            guard let update = try work.db.update(id, of: plan) else { throw Refusal.notFound }
            guard try work.db.decide(.approved, comment, on: id, by: work.actor, at: work.now) else {
                throw Refusal.changedMeanwhile
            }
            // Older news approved late, or corrected, must not put the plan back to how it was.
            if try work.db.latestApproved(ofAction: update.action)?.id == id {
                try work.putProgress(
                    on: update.action,
                    of: plan,
                    status: update.status,
                    when: try update.newWhen ?? work.dateTakenBack(by: update)
                )
            }
            try work.record(
                .updateApproved,
                about: Subject("action", update.action),
                ["update": id.uuidString.lowercased()]
            )
        }
        return updates.count
    }
}

extension Work {
    /// The date an action had before a corrected update gave it one, when the correction gives none and nobody has
    /// changed it since.
    fileprivate func dateTakenBack(by update: ProgressUpdate) throws -> String? {
        guard let corrected = update.corrects, let earlier = try db.update(corrected, ofAction: update.action),
            let wrong = earlier.newWhen,
            let last = try db.changes(of: Subject("action", update.action)).first(where: { $0.field == "when" }),
            last.after == wrong
        else { return nil }
        return last.before ?? ""
    }
}
