package import DesignSystem
import Desk
package import Markup
package import Web

extension Page {
    /// A page of a plan: the way back to it, its other pages one step away, and beside the heading what can be done here.
    package static func ofPlan(
        _ plan: Plan,
        _ title: Phrase,
        under levels: [NavigationItem] = [],
        _ visit: Visit,
        actions: [HTML] = [],
        body: HTML
    ) -> Page {
        let path = visit.context.path
        let home = NavigationItem(Phrase(same: plan.title), path: PlanPaths.plan(plan.id))
        let above = path == home.path ? [] : [home]
        return Page(
            title,
            breadcrumbs: [NavigationItem(PlanWords.plans, path: PlanPaths.list)] + above + levels,
            width: .wide,
            actions: actions.isEmpty ? nil : "\(actions)",
            subNavigation: .subNavigation(PlanWords.pages, pages(of: plan, for: visit.actor), current: path),
            body: body
        )
    }

    private static func pages(of plan: Plan, for actor: Actor) -> [NavigationItem] {
        let all = [
            NavigationItem(Phrase(en: "Overview", cy: "Trosolwg"), path: PlanPaths.plan(plan.id)),
            NavigationItem(Phrase(en: "Outline", cy: "Amlinelliad"), path: PlanPaths.outline(plan.id)),
            NavigationItem(PlanWords.actions, path: PlanPaths.tracker(plan.id)),
            NavigationItem(
                Phrase(en: "What carers said", cy: "Yr hyn a ddywedodd gofalwyr"),
                path: PlanPaths.voices(plan.id)
            ),
        ]
        let updates = NavigationItem(
            Phrase(en: "Updates", cy: "Diweddariadau"),
            path: PlanPaths.updates(plan.id)
        )
        let history = NavigationItem(PlanWords.history, path: PlanPaths.history(plan.id))
        return actor.may(.seePlans, in: plan.team) ? all + [updates, history] : all
    }
}
