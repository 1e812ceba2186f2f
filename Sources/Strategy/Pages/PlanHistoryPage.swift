import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// What has changed in a plan since it was made, newest first.
struct PlanHistory: Question {
    struct Answer: Sendable {
        let plan: Plan
        let changes: [Change]
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seePlans) }

    func answer(_ look: Look) throws -> Answer {
        let plan = try look.db.plan(id, visibleTo: look.actor)
        guard look.actor.may(.seePlans, in: plan.team) else { throw Refusal.notFound }
        return Answer(plan: plan, changes: try look.db.planChanges(plan.id))
    }
}

extension Reader {
    /// Every change to a plan and to anything under it.
    ///
    /// Whoever asks has already been shown the plan.
    fileprivate func planChanges(_ plan: UUID) throws -> [Change] {
        try all(
            """
            SELECT * FROM change WHERE subject_id = \(plan)
                OR subject_id IN (SELECT id FROM theme WHERE plan_id = \(plan))
                OR subject_id IN (SELECT id FROM outcome WHERE plan_id = \(plan))
                OR subject_id IN (SELECT id FROM objective WHERE plan_id = \(plan))
                OR subject_id IN (SELECT id FROM action WHERE plan_id = \(plan))
            ORDER BY at DESC, id DESC LIMIT 300
            """
        )
    }
}

let planHistoryRoutes: [Route] = [
    .get("/plans/:plan/history", for: .staffWho(.seePlans)) { visit in
        let answer = try await visit.ask(PlanHistory(id: visit.id("plan")))
        let body: HTML =
            answer.changes.isEmpty
            ? "<p>\(Phrase(en: "Nothing has been changed yet.", cy: "Nid oes dim wedi’i newid eto."))</p>"
            : changeList(answer.changes)
        return .page(
            Page(
                PlanWords.history,
                breadcrumbs: [
                    NavigationItem(PlanWords.plans, path: PlanPaths.list),
                    NavigationItem(Phrase(same: answer.plan.title), path: PlanPaths.plan(answer.plan.id)),
                ],
                width: .wide,
                body: body
            )
        )
    }
]

/// Who changed which field when, from what, to what.
func changeList(_ changes: [Change]) -> HTML {
    let items: [HTML] = changes.map { change in
        let day = Day(iso: String(change.at.iso.prefix(10)))
        let before: HTML = change.before.map { "\($0)" } ?? .none(PlanWords.notGiven)
        let after: HTML = change.after.map { "\($0)" } ?? .none(PlanWords.notGiven)
        return """
            <li><p><strong>\(fieldName(change.field))</strong></p><p class="meta">\(day.map(\.shown)) \(change.byName)</p>
            <p>\(Phrase(en: "Before:", cy: "Cynt:")) \(before)</p><p>\(Phrase(en: "Now:", cy: "Nawr:")) \(after)</p></li>
            """
    }
    return "<ol class=\"time\">\(items)</ol>"
}

/// A field as a person calls it.
func fieldName(_ field: String) -> Phrase {
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
    case "place": Phrase(en: "Place", cy: "Lle")
    case "owner": Phrase(en: "Who owns it", cy: "Pwy sy’n berchen arno")
    case "period": Phrase(en: "Period", cy: "Cyfnod")
    default: Phrase(same: field)
    }
}
