import Dates
import Desk
import Foundation
import Strategy

extension PlanSnapshot {
    /// What a plan says now.
    init(_ tree: PlanTree) {
        let plan = tree.plan
        var parts: [Part] = [
            Part(
                kind: "plan",
                id: plan.id,
                fields: [
                    "title": plan.title, "place": plan.place ?? "", "owner": plan.owner ?? "",
                    "period": plan.period.text ?? "", "period_start": plan.period.start ?? "",
                    "period_end": plan.period.end ?? "", "status": plan.status.rawValue,
                ]
            )
        ]
        func add(_ kind: String, _ id: UUID, _ ref: String?, _ title: String?, _ statement: String?) {
            let fields = ["ref": ref ?? "", "title": title ?? "", "statement": statement ?? ""]
            parts.append(Part(kind: kind, id: id, fields: fields))
        }
        for theme in tree.themes {
            add("theme", theme.theme.id, theme.theme.ref, theme.theme.title, theme.theme.statement)
            for outcome in theme.outcomes {
                let said = outcome.outcome
                add("outcome", said.id, said.ref, said.title, said.statement)
                for objective in outcome.objectives {
                    add("objective", objective.objective.id, objective.objective.ref, objective.objective.title, nil)
                    for leaf in objective.actions {
                        parts.append(Part(kind: "action", id: leaf.action.id, fields: leaf.fields))
                    }
                }
            }
        }
        self.init(parts: parts)
    }

    /// What the plan said when a day ended, played back from what it says now by its changes, the newest first.
    ///
    /// Parts made later are left out; what was taken out since is there again under the name it had.
    func asOf(_ day: Day, _ changes: [Change], dayOf: (Instant) -> Day) -> PlanSnapshot {
        let later = changes.prefix { dayOf($0.at) > day }
        let removed = later.filter { $0.field == Self.removal }.map { change in
            let name = change.subject.kind == "action" ? "text" : "title"
            return Part(kind: change.subject.kind, id: change.subject.id, fields: [name: change.before ?? ""])
        }
        let steps = later.filter { $0.field != Self.removal }.map(FieldStep.init)
        var then = PlanSnapshot(parts: parts + removed).before(steps)
        then.parts.removeAll { part in part.kind != "plan" && (part.id.dayMade.map { $0 > day } ?? false) }
        return then
    }
}

extension PlanSnapshot {
    /// What the history calls that a part was taken out.
    private static let removal = "removed"
}

extension FieldStep {
    init(_ change: Change) {
        // Documents read again and people's edits name one field in two ways.
        let same = ["crossReferences": "references", "cross_references": "references"]
        self.init(
            part: change.subject.id,
            field: same[change.field] ?? change.field,
            before: change.before,
            after: change.after
        )
    }
}
