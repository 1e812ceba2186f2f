import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let actionTrackerRoutes: [Route] = [
    .get("/plans/:plan/actions", for: .everyone) { visit in
        let whole = try await visit.ask(WholePlan(id: visit.id("plan")))
        return .page(trackerPage(whole, ActionFilter(visit.form), visit))
    }
]

private let pageSize = 50

/// Every action of a plan, with filters that can be bookmarked: they hold nothing personal.
private func trackerPage(_ whole: WholePlan.Answer, _ filter: ActionFilter, _ visit: Visit) -> Page {
    let plan = whole.tree.plan
    let all = whole.tree.themes.flatMap { branch in branch.actions.map { (theme: branch.theme, leaf: $0) } }
    let found = all.filter { filter.allows($0.leaf, under: $0.theme, on: whole.today) }
    let pages = max(1, (found.count + pageSize - 1) / pageSize)
    let current = filter.page <= pages ? filter.page : 1
    let shown = found.dropFirst((current - 1) * pageSize).prefix(pageSize)
    let results: HTML =
        found.isEmpty
        ? nothingFound(plan)
        : """
        \(.pages(of: found.count, size: pageSize, current: current) { filter.path(plan.id, page: $0) })
        \(table(Array(shown), plan: plan, today: whole.today))
        """
    return Page(
        Phrase(en: "Every action", cy: "Pob gweithred"),
        breadcrumbs: [
            NavigationItem(PlanWords.plans, path: PlanPaths.list),
            NavigationItem(Phrase(same: plan.title), path: PlanPaths.plan(plan.id)),
        ],
        width: .wide,
        body: "<div class=\"side start\">\(filters(whole, filter))<div class=\"stack\">\(results)</div></div>"
    )
}

private func filters(_ whole: WholePlan.Answer, _ filter: ActionFilter) -> HTML {
    let any = Option("", Phrase(en: "Any", cy: "Unrhyw un"))
    let leads = Set(whole.tree.actions.flatMap { $0.leads.map(\.written) }).sorted()
    let themes = whole.tree.themes.filter { $0.theme.title != nil || $0.theme.ref != nil }
    let form = Form(values: filter.values)
    return .lookUp(
        action: PlanPaths.tracker(whole.tree.plan.id),
        """
        <h2>\(Phrase(en: "Filter", cy: "Hidlo"))</h2>
        \(.select("lead", label: PlanWords.lead, options: [any] + leads.map { Option($0, name: $0) }, form: form))
        \(.select("theme", label: Phrase(same: whole.tree.plan.words.theme), options: [any] + themes.map { themeOption($0.theme) }, form: form))
        \(.select("status", label: PlanWords.status, options: [any] + Action.Status.allCases.map { Option($0.rawValue, $0.words) }, form: form))
        \(.select("due", label: PlanWords.byWhen, options: [any] + ActionFilter.Due.allCases.map { Option($0.rawValue, $0.words) }, form: form))
        \(.button(Phrase(en: "Apply filters", cy: "Defnyddio’r hidlwyr")))
        \(.link(Phrase(en: "Clear filters", cy: "Clirio’r hidlwyr"), to: PlanPaths.tracker(whole.tree.plan.id)))
        """
    )
}

private func themeOption(_ theme: Theme) -> Option {
    Option(theme.id.uuidString.lowercased(), name: heading(theme.ref, theme.title, otherwise: ""))
}

private func nothingFound(_ plan: Plan) -> HTML {
    let words = Phrase(
        en: "No action matches these filters. Clear one of them, or look at the whole plan.",
        cy: "Nid oes gweithred yn cyfateb i’r hidlwyr hyn. Cliriwch un ohonynt, neu edrychwch ar y cynllun cyfan."
    )
    return "<p>\(words)</p>"
}

private func table(_ rows: [(theme: Theme, leaf: ActionLeaf)], plan: Plan, today: Day) -> HTML {
    .table(
        Phrase(en: "Actions in the plan’s own order", cy: "Gweithredu yn nhrefn y cynllun ei hun"),
        id: "actions",
        columns: [
            Column(Phrase(same: plan.words.action)), Column(Phrase(same: plan.words.theme)), Column(PlanWords.lead),
            Column(PlanWords.byWhen), Column(PlanWords.status),
        ],
        rows: rows.map { row in
            let action = row.leaf.action
            let late: HTML? = action.isOverdue(on: today) ? .tag(PlanWords.late, .bad) : nil
            let leads = row.leaf.leads.map(\.written).joined(separator: "; ")
            return [
                .link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action)),
                "\(heading(row.theme.ref, row.theme.title, otherwise: plan.title))",
                leads.isEmpty ? .none(PlanWords.noLead) : "\(leads)",
                action.whenText.map { "\($0)" } ?? .none(PlanWords.noDate), "\(action.status.tag) \(late)",
            ]
        }
    )
}
