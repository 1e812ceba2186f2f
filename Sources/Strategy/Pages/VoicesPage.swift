import DesignSystem
import Markup
import Web

let voicesRoutes: [Route] = [
    .get("/plans/:plan/you-said", for: .everyone) { visit in
        let whole = try await visit.ask(WholePlan(id: visit.id("plan")))
        return .page(voicesPage(whole.tree, visit))
    }
]

/// What carers said, theme by theme, and what the plan answers.
private func voicesPage(_ tree: PlanTree, _ visit: Visit) -> Page {
    let groups: [HTML] = tree.themes.compactMap { branch in
        let voices = tree.feedback.filter { $0.theme == branch.theme.id }
        guard !voices.isEmpty else { return nil }
        let title = heading(branch.theme.ref, branch.theme.title, otherwise: tree.plan.words.theme)
        return "<h2>\(title)</h2>\(voiceTable(voices, about: title))"
    }
    let others = tree.feedback.filter { voice in !tree.themes.contains { $0.theme.id == voice.theme } }
    let rest: HTML? =
        others.isEmpty
        ? nil
        : "<h2>\(Phrase(en: "The whole plan", cy: "Y cynllun cyfan"))</h2>\(voiceTable(others, about: tree.plan.title))"
    let empty: HTML? =
        tree.feedback.isEmpty
        ? "<p>\(Phrase(en: "This plan does not record what carers said.", cy: "Nid yw’r cynllun hwn yn cofnodi’r hyn a ddywedodd gofalwyr."))</p>"
        : nil
    return .ofPlan(
        tree.plan,
        Phrase(en: "What carers said, and the answer", cy: "Yr hyn a ddywedodd gofalwyr, a’r ateb"),
        visit,
        body: "\(empty)\(groups)\(rest)"
    )
}
