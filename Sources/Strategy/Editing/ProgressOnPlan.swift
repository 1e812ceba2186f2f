package import Desk
import Forms
package import Foundation
import Records

extension Work {
    /// Writes what an update says of an action into the plan itself: its status, and a new date when one was agreed.
    ///
    /// The caller has decided who may. The action's history keeps what was there before. A closed plan stays as it stood:
    /// news that is approved after its end is kept beside it and changes nothing in it.
    ///
    /// - Parameters:
    ///   - action: Whose progress it is.
    ///   - plan: The plan it is in.
    ///   - status: How it is going; nil leaves it.
    ///   - when: The new date as written, read as any other "by when"; nil leaves it.
    /// - Throws: `Refusal.notFound` when the plan has no such action; `InvalidForm` when the date has no meaning.
    package func putProgress(
        on action: UUID,
        of plan: UUID,
        status: Action.Status? = nil,
        when: String? = nil
    ) throws {
        let tree = try db.planTree(plan, visibleTo: .system("progress"))
        if tree.plan.status == .closed { return }
        guard let leaf = tree.actions.first(where: { $0.action.id == action }) else { throw Refusal.notFound }
        let before = leaf.fields
        var after = before
        if let status { after["status"] = status.rawValue }
        if let when { after["when"] = when }
        guard after != before else { return }
        let form = try ActionForm(Form(values: after), checksLines: false)
        var version = leaf.action.version
        if after["when"] != before["when"] {
            try db.correctAction(action, form.words, seen: version)
            version += 1
        }
        if after["status"] != before["status"] {
            try db.setStatus(form.status, ofAction: action, seen: version)
            version += 1
        }
        try remember(Subject("action", action), version: version, before: before, after: after)
    }
}
