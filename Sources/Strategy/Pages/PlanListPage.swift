import DesignSystem
public import Desk
import Markup
public import Records
import Web

/// The plans a person may see.
public struct PlanList: Question {
    public init() {}
    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    public func answer(_ look: Look) throws -> [Plan] { try look.db.plans(visibleTo: look.actor) }
}

let planListRoutes: [Route] = [
    .get(PlanPaths.list, for: .staff) { visit in
        .page(planListPage(try await visit.ask(PlanList()), mayAdd: visit.actor.may(.editPlans)))
    }
]

private func planListPage(_ plans: [Plan], mayAdd: Bool) -> Page {
    let buttons: HTML? =
        mayAdd
        ? """
        <p class="cluster">\(.buttonLink(Phrase(en: "Bring in a plan from a document", cy: "Dod â chynllun i mewn o ddogfen"), to: "/plans/imports/new", .primary))
        \(.buttonLink(Phrase(en: "Start a plan by hand", cy: "Dechrau cynllun â llaw"), to: "/plans/new"))
        \(.link(Phrase(en: "Documents brought in", cy: "Dogfennau a ddaeth i mewn"), to: "/plans/imports"))</p>
        """ : nil
    return Page(PlanWords.plans, width: .wide, body: "\(buttons)\(plans.isEmpty ? empty(mayAdd) : table(plans))")
}

private func empty(_ mayAdd: Bool) -> HTML {
    let words =
        mayAdd
        ? Phrase(
            en: "No plan is here yet. Start with the document you already have: a Word table, a spreadsheet, a PDF.",
            cy: "Nid oes cynllun yma eto. Dechreuwch gyda’r ddogfen sydd gennych eisoes: tabl Word, taenlen, PDF."
        )
        : Phrase(en: "No plan has been published here yet.", cy: "Nid oes cynllun wedi’i gyhoeddi yma eto.")
    return "<p>\(words)</p>"
}

private func table(_ plans: [Plan]) -> HTML {
    .table(
        Phrase(en: "Plans you can see", cy: "Cynlluniau y gallwch eu gweld"),
        columns: [
            Column(Phrase(en: "Plan", cy: "Cynllun")), Column(Phrase(en: "Place", cy: "Lle")),
            Column(Phrase(en: "Period", cy: "Cyfnod")), Column(PlanWords.status),
        ],
        rows: plans.map { plan in
            [
                .link(Phrase(same: plan.title), to: PlanPaths.plan(plan.id)),
                plan.place.map { "\($0)" } ?? .none(PlanWords.notGiven),
                plan.period.text.map { "\($0)" } ?? .none(PlanWords.notGiven), plan.status.tag,
            ]
        }
    )
}
