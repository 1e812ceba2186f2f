import Dates
import DesignSystem
import Desk
import FoundationEssentials
import Markup
import Records
import Web

func planOutlineRoutes(_ panels: [any PlanPanel]) -> [Route] {
    [
        .get("/plans/:plan/outline", for: .staff, isLong: true) { visit in
            let whole = try await visit.ask(WholePlan(id: visit.id("plan"), panels: panels))
            return .page(outlinePage(whole, visit, isPrint: false))
        },
        .get("/plans/:plan/print", for: .staff, isLong: true) { visit in
            let whole = try await visit.ask(WholePlan(id: visit.id("plan"), panels: panels))
            return .page(outlinePage(whole, visit, isPrint: true))
        },
    ]
}

/// The whole plan, level under level: to open and close, to put in order, and, expanded, to print.
private func outlinePage(_ whole: WholePlan.Answer, _ visit: Visit, isPrint: Bool) -> Page {
    let plan = whole.tree.plan
    let outline = Outline(
        plan: plan,
        whole: whole,
        isPrint: isPrint,
        context: visit.context,
        mayMove: !isPrint && plan.mayBeChanged(by: visit.actor)
    )
    let themes = outline.each(whole.tree.themes, outline.theme)
    let title =
        isPrint
        ? Phrase(same: plan.title)
        : Phrase(en: "The whole plan as an outline", cy: "Y cynllun cyfan fel amlinelliad")
    let period: HTML? = plan.period.text.map { "<p>\($0)</p>" }
    return .ofPlan(
        plan,
        title,
        visit,
        actions: isPrint ? [] : [.link(Phrase(en: "Print", cy: "Argraffu"), to: PlanPaths.print(plan.id))],
        body: "\(period)<ul class=\"tree\">\(themes)</ul>\(if: themes.isEmpty, .none())"
    )
}

/// Writes the levels of one plan.
private struct Outline {
    let plan: Plan
    let whole: WholePlan.Answer
    let isPrint: Bool
    let context: PageContext
    let mayMove: Bool

    /// Where a part stands among its neighbours: the first cannot go up, nor the last down.
    struct Standing {
        let isFirst: Bool
        let isLast: Bool
    }

    func each<Part>(_ parts: [Part], _ write: (Part, Standing) -> HTML) -> [HTML] {
        parts.enumerated().map { write($1, Standing(isFirst: $0 == 0, isLast: $0 == parts.count - 1)) }
    }

    func theme(_ branch: ThemeBranch, _ standing: Standing) -> HTML {
        let theme = branch.theme
        let below = each(branch.outcomes, outcome)
        guard theme.ref != nil || theme.title != nil else { return "\(below)" }
        return item(
            plan.words.theme,
            .link(
                Phrase(same: heading(theme.ref, theme.title, otherwise: plan.words.theme)),
                to: PlanPaths.theme(theme)
            ),
            statement: theme.statement,
            moves("themes", theme.id, standing),
            count: branch.actions.count,
            below
        )
    }

    private func outcome(_ branch: OutcomeBranch, _ standing: Standing) -> HTML {
        let outcome = branch.outcome
        let below = each(branch.objectives, objective)
        guard outcome.title != nil || outcome.statement != nil || outcome.ref != nil else { return "\(below)" }
        let title = heading(outcome.ref, outcome.title ?? outcome.statement, otherwise: plan.words.outcome)
        return item(
            plan.words.outcome,
            .link(Phrase(same: title), to: PlanPaths.outcome(outcome)),
            statement: outcome.title == nil ? nil : outcome.statement,
            moves("outcomes", outcome.id, standing),
            count: branch.actions.count,
            below
        )
    }

    private func objective(_ branch: ObjectiveBranch, _ standing: Standing) -> HTML {
        let objective = branch.objective
        let below = each(branch.actions, action)
        guard objective.title != nil || objective.ref != nil else { return "\(below)" }
        let title = heading(objective.ref, objective.title, otherwise: plan.words.objective)
        return item(
            plan.words.objective,
            .link(Phrase(same: title), to: PlanPaths.objective(objective)),
            statement: nil,
            moves("objectives", objective.id, standing),
            count: branch.actions.count,
            below
        )
    }

    private func action(_ leaf: ActionLeaf, _ standing: Standing) -> HTML {
        let action = leaf.action
        let leads = leaf.leads.map(\.written).joined(separator: "; ")
        let late: HTML? = whole.isLate(action) ? .tag(PlanWords.late, .bad) : nil
        let lead: HTML = leads.isEmpty ? .none(PlanWords.noLead) : "\(PlanWords.lead): \(leads)"
        let due: HTML = action.whenText.map { "\(PlanWords.byWhen): \($0)" } ?? .none(PlanWords.noDate)
        return """
            <li><div class="branch"><span>\(.link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action)))</span>\
            <span>\(action.status.tag) \(late)</span>\(moves("actions", action.id, standing))</div>\
            <p class="meta">\(lead). \(due).</p></li>
            """
    }

    private func item(
        _ word: String,
        _ title: HTML,
        statement: String?,
        _ moves: HTML?,
        count: Int,
        _ below: [HTML]
    ) -> HTML {
        let said: HTML? = statement.map { "<p>\($0)</p>" }
        let list: HTML = "<ul class=\"tree\">\(below)</ul>"
        let counted = Phrase(en: "Actions under this: \(count)", cy: "Camau o dan hwn: \(count)")
        return """
            <li><div class="branch"><span><strong>\(word):</strong> \(title)</span>\(moves)</div>\(said)\
            \(isPrint ? list : "<details open><summary>\(counted)</summary>\(list)</details>")</li>
            """
    }

    /// Up and down among its neighbours: buttons, no dragging.
    private func moves(_ kind: String, _ id: UUID, _ standing: Standing) -> HTML? {
        guard mayMove, !(standing.isFirst && standing.isLast) else { return nil }
        let up: HTML? = standing.isFirst ? nil : .button(PlanWords.moveUp, .text, name: "to", value: "up")
        let down: HTML? = standing.isLast ? nil : .button(PlanWords.moveDown, .text, name: "to", value: "down")
        let hidden: HTML = "\(.hidden("kind", kind))\(.hidden("id", id.text))"
        return .form(
            action: PlanPaths.plan(plan.id) + "/order",
            context,
            inline: true,
            "\(hidden)<span class=\"moves\">\(up)\(down)</span>"
        )
    }
}
