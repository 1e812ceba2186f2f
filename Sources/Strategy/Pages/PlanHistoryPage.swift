import Dates
import DesignSystem
package import Desk
import Foundation
package import Markup
import Records
package import Web

/// What has changed in a plan since it was made, newest first.
struct PlanHistory: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let changes: [Change]
        let removed: [RemovedPart]
    }

    /// As many as one page holds.
    static let most = 300

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(id, visibleTo: look.actor)
        guard look.actor.may(.seePlans, in: tree.plan.team) else { throw Refusal.notFound }
        return Answer(
            tree: tree,
            changes: try look.db.changes(ofPlan: id, limit: PlanHistory.most),
            removed: try look.db.removedParts(ofPlan: id)
        )
    }
}

let planHistoryRoutes: [Route] = [
    .get("/plans/:plan/history", for: .staffWho(.seePlans)) { visit in
        let answer = try await visit.ask(PlanHistory(id: visit.id("plan")))
        let removed = answer.removed.map { ($0.id, "\($0.label)" as HTML) }
        let names = answer.tree.names.merging(removed) { name, _ in name }
        let parts = Set(answer.tree.names.keys).union([answer.tree.plan.id])
        let none = Phrase(en: "Nothing has been changed yet.", cy: "Nid oes dim wedi’i newid eto.")
        let latest = Phrase(
            en: "These are the latest \(PlanHistory.most) changes.",
            cy: "Dyma’r \(PlanHistory.most) newid diweddaraf."
        )
        let more: HTML? = answer.changes.count < PlanHistory.most ? nil : "<p>\(latest)</p>"
        let body: HTML =
            answer.changes.isEmpty
            ? "<p>\(none)</p>"
            : "\(more)\(changeList(answer.changes, visit, from: answer.tree.plan) { names[$0.id] } isPart: { parts.contains($0.id) })"
        return .page(.ofPlan(answer.tree.plan, PlanWords.history, visit, body: body))
    }
]

extension PlanTree {
    /// Every part by its id, as a link to its page.
    fileprivate var names: [UUID: HTML] {
        var names: [UUID: HTML] = [:]
        func name(_ id: UUID, _ word: String, _ ref: String?, _ title: String?, _ path: String) {
            names[id] = .link(Phrase(same: heading(ref, title, otherwise: word)), to: path)
        }
        for theme in themes {
            name(theme.theme.id, plan.words.theme, theme.theme.ref, theme.theme.title, PlanPaths.theme(theme.theme))
            for outcome in theme.outcomes {
                let said = outcome.outcome
                name(said.id, plan.words.outcome, said.ref, said.title ?? said.statement, PlanPaths.outcome(said))
                for objective in outcome.objectives.map(\.objective) {
                    name(
                        objective.id,
                        plan.words.objective,
                        objective.ref,
                        objective.title,
                        PlanPaths.objective(objective)
                    )
                }
            }
        }
        for action in actions.map(\.action) {
            name(action.id, plan.words.action, action.ref, action.text, PlanPaths.action(action))
        }
        return names
    }
}

/// Who changed which field when, from what, to what; `naming` says of what, where the page is about more than one thing.
///
/// Where `plan` is given, whoever may change it finds the way to put back what stood there before.
package func changeList(
    _ changes: [Change],
    _ visit: Visit,
    from plan: Plan? = nil,
    naming: ((Subject) -> HTML?)? = nil,
    isPart: (Subject) -> Bool = { _ in true }
) -> HTML {
    let changed = plan.flatMap { $0.mayBeChanged(by: visit.actor) ? $0.id : nil }
    let items: [HTML] = changes.map { change in
        let named = naming?(change.subject)
        let name: HTML? = named.map { ": \($0)" }
        // What is no longer part of the plan has a history, and no form.
        let isThere = naming == nil || isPart(change.subject)
        let back: HTML? = (isThere ? changed : nil).flatMap { puttingBack(change, in: $0) }.map {
            "<p>\(.link(PlanWords.putBack, to: $0, about: fieldName(change.field)))</p>"
        }
        return """
            <li><p><strong>\(fieldName(change.field))</strong>\(name)</p>\
            <p class="meta">\(visit.clock.day(of: change.at).shown), \(change.byName)</p>
            <p class="pre">\(Phrase(en: "Before:", cy: "Cynt:")) \(value(change.before, of: change))</p>\
            <p class="pre">\(Phrase(en: "Now:", cy: "Nawr:")) \(value(change.after, of: change))</p>\(back)</li>
            """
    }
    return "<ol class=\"time\">\(items)</ol>"
}

/// What a field said, in words.
private func value(_ text: String?, of change: Change) -> HTML {
    guard let text, !text.isEmpty else { return .none(PlanWords.notGiven) }
    guard change.field == "status" else { return "\(text)" }
    let words = Action.Status(rawValue: text)?.words ?? Plan.Status(rawValue: text)?.words
    return words.map { "\($0)" } ?? "\(text)"
}

/// A field as a person calls it.
package func fieldName(_ field: String) -> Phrase {
    switch field {
    case "title": Phrase(en: "Title", cy: "Teitl")
    case "text": Phrase(en: "Wording", cy: "Geiriad")
    case "ref": Phrase(en: "Reference", cy: "Cyfeirnod")
    case "statement": Phrase(en: "Statement", cy: "Datganiad")
    case "leads", "lead": PlanWords.lead
    case "partners": PlanWords.partners
    case "when": PlanWords.byWhen
    case "measures", "measure": Phrase(en: "How we will know", cy: "Sut y byddwn yn gwybod")
    case "status": PlanWords.status
    case "priority": Phrase(en: "Priority", cy: "Blaenoriaeth")
    case "year": Phrase(en: "Year", cy: "Blwyddyn")
    case "risks": Phrase(en: "Risks", cy: "Risgiau")
    case "rag": Phrase(en: "Rating in the document", cy: "Sgôr yn y ddogfen")
    case "objective": Phrase(en: "Stands under", cy: "Yn sefyll o dan")
    case "data_sources": Phrase(en: "Where the numbers come from", cy: "O ble y daw’r rhifau")
    case "progress": Phrase(en: "Progress in the document", cy: "Cynnydd yn y ddogfen")
    case "extras": Phrase(en: "Other columns", cy: "Colofnau eraill")
    case "boards": Phrase(en: "Boards that oversee it", cy: "Byrddau sy’n ei oruchwylio")
    case "definitions": Phrase(en: "Words this plan explains", cy: "Geiriau y mae’r cynllun hwn yn eu hegluro")
    case "you_said": Phrase(en: "What carers said", cy: "Yr hyn a ddywedodd gofalwyr")
    case "removed": Phrase(en: "Removed", cy: "Tynnwyd")
    case "place": Phrase(en: "Place", cy: "Lle")
    case "owner": Phrase(en: "Who owns it", cy: "Pwy sy’n berchen arno")
    case "period": Phrase(en: "Period", cy: "Cyfnod")
    default: SurroundingsForm.name(of: field) ?? Phrase(same: field)
    }
}
