import Dates
import DesignSystem
import Desk
import FoundationEssentials
import Markup
import Web

let planOutlineRoutes: [Route] = [
    .get("/plans/:plan/outline", for: .everyone) { visit in
        let whole = try await visit.ask(WholePlan(id: visit.id("plan")))
        return .page(outlinePage(whole, visit, isPrint: false))
    },
    .get("/plans/:plan/print", for: .everyone) { visit in
        let whole = try await visit.ask(WholePlan(id: visit.id("plan")))
        return .page(outlinePage(whole, visit, isPrint: true))
    },
]

/// The whole plan, level under level: to open and close, to put in order, and, expanded, to print.
private func outlinePage(_ whole: WholePlan.Answer, _ visit: Visit, isPrint: Bool) -> Page {
    let plan = whole.tree.plan
    let outline = Outline(
        plan: plan,
        today: whole.today,
        isPrint: isPrint,
        context: visit.context,
        mayMove: !isPrint && visit.actor.may(.editPlans, in: plan.team)
    )
    let themes: [HTML] = whole.tree.themes.map(outline.theme)
    let title =
        isPrint
        ? Phrase(same: plan.title)
        : Phrase(en: "The whole plan as an outline", cy: "Y cynllun cyfan fel amlinelliad")
    let crumbs = [
        NavigationItem(PlanWords.plans, path: PlanPaths.list),
        NavigationItem(Phrase(same: plan.title), path: PlanPaths.plan(plan.id)),
    ]
    let period: HTML? = plan.period.text.map { "<p>\($0)</p>" }
    return Page(
        title,
        breadcrumbs: crumbs,
        width: .wide,
        body: "\(period)<ul class=\"tree\">\(themes)</ul>\(if: themes.isEmpty, .none())"
    )
}

/// Writes the levels of one plan.
private struct Outline {
    let plan: Plan
    let today: Day
    let isPrint: Bool
    let context: PageContext
    let mayMove: Bool

    func theme(_ branch: ThemeBranch) -> HTML {
        let theme = branch.theme
        let below: [HTML] = branch.outcomes.map(outcome)
        guard theme.ref != nil || theme.title != nil else { return "\(below)" }
        return item(
            "<strong>\(plan.words.theme):</strong> \(.link(Phrase(same: heading(theme.ref, theme.title, otherwise: plan.words.theme)), to: PlanPaths.theme(theme)))",
            statement: theme.statement,
            kind: "themes",
            id: theme.id.uuidString.lowercased(),
            count: branch.actions.count,
            below
        )
    }

    private func outcome(_ branch: OutcomeBranch) -> HTML {
        let outcome = branch.outcome
        let below: [HTML] = branch.objectives.map(objective)
        guard outcome.title != nil || outcome.statement != nil || outcome.ref != nil else { return "\(below)" }
        let title = heading(outcome.ref, outcome.title ?? outcome.statement, otherwise: plan.words.outcome)
        return item(
            "<strong>\(plan.words.outcome):</strong> \(.link(Phrase(same: title), to: PlanPaths.outcome(outcome)))",
            statement: outcome.title == nil ? nil : outcome.statement,
            kind: "outcomes",
            id: outcome.id.uuidString.lowercased(),
            count: branch.actions.count,
            below
        )
    }

    private func objective(_ branch: ObjectiveBranch) -> HTML {
        let objective = branch.objective
        let below: [HTML] = branch.actions.map(action)
        guard objective.title != nil || objective.ref != nil else { return "\(below)" }
        return item(
            "<strong>\(plan.words.objective):</strong> \(.link(Phrase(same: heading(objective.ref, objective.title, otherwise: plan.words.objective)), to: PlanPaths.objective(objective)))",
            statement: nil,
            kind: "objectives",
            id: objective.id.uuidString.lowercased(),
            count: branch.actions.count,
            below
        )
    }

    private func action(_ leaf: ActionLeaf) -> HTML {
        let action = leaf.action
        let leads = leaf.leads.map(\.written).joined(separator: "; ")
        let late: HTML? = action.isOverdue(on: today) ? .tag(PlanWords.late, .bad) : nil
        let moving: HTML? = mayMove ? move("actions", action.id.uuidString.lowercased()) : nil
        return """
            <li>\(.link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action)))
            <p class="meta">\(if: !leads.isEmpty, "\(PlanWords.lead): \(leads). ")\(action.whenText.map { "\(PlanWords.byWhen): \($0). " as HTML })\
            \(action.status.tag) \(late)</p>\(moving)</li>
            """
    }

    private func item(
        _ title: HTML,
        statement: String?,
        kind: String,
        id: String,
        count: Int,
        _ below: [HTML]
    ) -> HTML {
        let said: HTML? = statement.map { "<p>\($0)</p>" }
        let moving: HTML? = mayMove ? move(kind, id) : nil
        let list: HTML = "<ul class=\"tree\">\(below)</ul>"
        let counted = Phrase(en: "Actions under this: \(count)", cy: "Gweithredu o dan hwn: \(count)")
        return """
            <li>\(title)\(said)\(moving)\(isPrint ? list : "<details open><summary>\(counted)</summary>\(list)</details>")</li>
            """
    }

    /// Up and down among its neighbours: two buttons, no dragging.
    private func move(_ kind: String, _ id: String) -> HTML {
        .form(
            action: PlanPaths.plan(plan.id) + "/order",
            context,
            inline: true,
            """
            \(.hidden("kind", kind))\(.hidden("id", id))\
            \(.button(Phrase(en: "Move up", cy: "Symud i fyny"), .text, name: "to", value: "up"))
            \(.button(Phrase(en: "Move down", cy: "Symud i lawr"), .text, name: "to", value: "down"))
            """
        )
    }
}
