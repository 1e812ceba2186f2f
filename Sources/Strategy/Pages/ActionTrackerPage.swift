import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

func actionTrackerRoutes(_ panels: [any PlanPanel]) -> [Route] {
    [
        .get("/plans/:plan/actions", for: .staff, isLong: true) { visit in
            let whole = try await visit.ask(WholePlan(id: visit.id("plan"), panels: panels))
            return .page(trackerPage(whole, ActionFilter(visit.form), visit))
        }
    ]
}

private let pageSize = 50

/// Every action of a plan, with filters that can be bookmarked: they hold nothing personal.
private func trackerPage(_ whole: WholePlan.Answer, _ filter: ActionFilter, _ visit: Visit) -> Page {
    let plan = whole.tree.plan
    let all = whole.tree.themes.flatMap { branch in branch.actions.map { (theme: branch.theme, leaf: $0) } }
    let found = all.filter { theme, leaf in
        filter.allows(leaf, under: theme, whole.rounds[leaf.action.id], on: whole.today)
    }
    let pages = max(1, (found.count + pageSize - 1) / pageSize)
    let current = filter.page <= pages ? filter.page : 1
    let shown = found.dropFirst((current - 1) * pageSize).prefix(pageSize)
    let results: HTML =
        found.isEmpty
        ? nothingFound(plan)
        : """
        \(.pages(of: found.count, size: pageSize, current: current) { filter.path(plan.id, page: $0) })
        \(table(Array(shown), whole))
        """
    return .ofPlan(
        plan,
        Phrase(en: "Every action", cy: "Pob cam"),
        visit,
        body: .filtered(
            action: PlanPaths.tracker(plan.id),
            filters: fields(whole, filter),
            chosen: chosen(whole, filter),
            clear: PlanPaths.tracker(plan.id),
            results
        )
    )
}

private func fields(_ whole: WholePlan.Answer, _ filter: ActionFilter) -> HTML {
    let any = Option("", Phrase(en: "Any", cy: "Unrhyw un"))
    let leads = whole.tree.leadsToFilter()
    let themes = whole.tree.themes.filter { $0.theme.title != nil || $0.theme.ref != nil }
    let form = Form(values: filter.values)
    return """
        \(.select("lead", label: PlanWords.lead, options: [any] + leads.map { Option($0.value, name: $0.name) }, form: form))
        \(.select("theme", label: Phrase(same: whole.tree.plan.words.theme), options: [any] + themes.map { themeOption($0.theme) }, form: form))
        \(.select("status", label: PlanWords.status, options: [any] + Action.Status.allCases.map { Option($0.rawValue, $0.words) }, form: form))
        \(.select("due", label: PlanWords.byWhen, options: [any] + ActionFilter.Due.allCases.map { Option($0.rawValue, $0.words) }, form: form))
        """
}

/// What the list is narrowed by, in the order of the fields.
private func chosen(_ whole: WholePlan.Answer, _ filter: ActionFilter) -> [ChosenFilter] {
    let plan = whole.tree.plan
    let theme = whole.tree.themes.first { $0.theme.id == filter.theme }?.theme
    let lead = whole.tree.leadsToFilter().first { $0.value == filter.lead }?.name
    let words: [(field: String, name: Phrase, value: Phrase?)] = [
        ("lead", PlanWords.lead, filter.lead.isEmpty ? nil : Phrase(same: lead ?? filter.lead)),
        ("theme", Phrase(same: plan.words.theme), theme.map { Phrase(same: heading($0.ref, $0.title, otherwise: "")) }),
        ("status", PlanWords.status, filter.status?.words), ("due", PlanWords.byWhen, filter.due?.words),
    ]
    return words.compactMap { field, name, value in
        value.map { value in
            ChosenFilter(
                Phrase(en: "\(name.en): \(value.en)", cy: "\(name.cy): \(value.cy)"),
                without: filter.path(plan.id, without: field)
            )
        }
    }
}

private func themeOption(_ theme: Theme) -> Option {
    Option(theme.id.uuidString.lowercased(), name: heading(theme.ref, theme.title, otherwise: ""))
}

private func nothingFound(_ plan: Plan) -> HTML {
    let words = Phrase(
        en: "No action matches these filters. Clear one of them, or look at the whole plan.",
        cy: "Nid oes cam yn cyfateb i’r hidlwyr hyn. Cliriwch un ohonynt, neu edrychwch ar y cynllun cyfan."
    )
    return "<p>\(words)</p>"
}

private func table(_ rows: [(theme: Theme, leaf: ActionLeaf)], _ whole: WholePlan.Answer) -> HTML {
    .table(
        Phrase(en: "Actions in the plan’s own order", cy: "Camau yn nhrefn y cynllun ei hun"),
        id: "actions",
        columns: [
            Column(Phrase(same: whole.tree.plan.words.action)), Column(PlanWords.lead), Column(PlanWords.byWhen),
            Column(PlanWords.status),
        ],
        rows: rows.map { row in
            let action = row.leaf.action
            let late: HTML? = whole.isLate(action) ? .tag(PlanWords.late, .bad) : nil
            let leads = row.leaf.leads.map(\.written).joined(separator: "; ")
            let title = Phrase(same: heading(action.ref, action.text, otherwise: ""))
            let theme = heading(row.theme.ref, row.theme.title, otherwise: "")
            let above: HTML? = theme.isEmpty ? nil : "<p class=\"meta\">\(theme)</p>"
            return [
                "\(.link(title, to: PlanPaths.action(action)))\(above)",
                leads.isEmpty ? .none(PlanWords.noLead) : "\(leads)",
                "\(action.whenText.map { "\($0)" } ?? HTML.none(PlanWords.noDate))\(nextRound(whole.rounds[action.id]))",
                "\(action.status.tag) \(late)",
            ]
        }
    )
}

/// The last day of the next round of what comes round again.
private func nextRound(_ round: ActionRound?) -> HTML? {
    round.map { round in
        round.missedWords.map { "<p class=\"meta\">\($0)</p>" }
            ?? "<p class=\"meta\">\(Phrase(en: "next by", cy: "nesaf erbyn")) \(round.due.shown)</p>"
    }
}
