public import Desk
public import Foundation
public import Records

/// Says how an action is going, and leaves the rest of it as it is.
public struct ReportStatus: Command {
    let plan: UUID
    let words: String
    let status: Action.Status

    /// The action is the first of the plan whose text begins with `words`.
    public init(plan: UUID, actionThatBegins words: String, status: Action.Status) {
        self.plan = plan
        self.words = words
        self.status = status
    }

    public func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    public func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        guard let leaf = tree.actions.first(where: { $0.action.text.hasPrefix(words) }) else { throw Refusal.notFound }
        var fields = leaf.fields
        fields["status"] = status.rawValue
        _ = try CorrectAction(plan: plan, id: leaf.action.id, fields: fields, seen: leaf.action.version).perform(work)
    }
}
