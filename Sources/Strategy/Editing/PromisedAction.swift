import Dates
package import Desk
package import Foundation
import Records

/// A promise made elsewhere, as it enters a plan.
package struct PromisedAction: Sendable {
    package var ref: String?
    package var text: String
    /// As written.
    package var when: String?
    package var risks: String?
    /// Who leads: as written, and which agency that is.
    package var lead: (written: String, agency: UUID)
    /// What was reported of it, by year.
    package var progress: [(period: String, text: String)]

    package init(
        ref: String? = nil,
        text: String,
        when: String? = nil,
        risks: String? = nil,
        lead: (written: String, agency: UUID),
        progress: [(period: String, text: String)] = []
    ) {
        self.ref = ref
        self.text = text
        self.when = when
        self.risks = risks
        self.lead = lead
        self.progress = progress
    }
}

extension Work {
    /// Adds an action to an objective of a plan, at its end.
    ///
    /// The caller has decided who may.
    ///
    /// - Returns: The new action.
    /// - Throws: `Refusal.notFound` when the plan has no such objective.
    package func add(_ promise: PromisedAction, to plan: UUID, under objective: UUID) throws -> UUID {
        let tree = try db.planTree(plan, visibleTo: .system("promise"))
        let objectives = tree.themes.flatMap(\.outcomes).flatMap(\.objectives)
        guard let branch = objectives.first(where: { $0.objective.id == objective }) else { throw Refusal.notFound }
        let id = newID()
        let words = ActionWords(
            ref: promise.ref,
            text: promise.text,
            when: promise.when.map { When(parsing: $0) },
            risks: promise.risks
        )
        let position = (branch.actions.map(\.action.position).max() ?? -1) + 1
        try db.add([NewAction(id: id, objective: objective, position: position, words: words)], to: plan)
        var details = ActionDetails()
        details.leads = [Party(written: promise.lead.written, agency: promise.lead.agency)]
        details.progress = promise.progress.map { ProgressNote(period: $0.period, text: $0.text) }
        try db.add([(id, details)], to: plan, newID: newID)
        try record(.partAdded, about: Subject("action", id))
        return id
    }
}
