import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// A theme, an outcome or an objective within its plan, and what later areas say of it.
struct LevelPage: Question {
    struct Answer: Sendable {
        let whole: WholePlan.Answer
        let panels: HTML
        /// The actions elsewhere that refer to it, or to a level above it.
        let back: HTML?
    }

    let plan: UUID
    let part: UUID
    let panels: [any PlanPanel]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let whole = try WholePlan(id: plan, panels: panels).answer(look)
        let tree = whole.tree
        let leaves = tree.leaves(under: part)
        return Answer(
            whole: whole,
            panels: "\(try panels.compactMap { try $0.onPart(part, leaves, of: tree, look) } as [HTML])",
            back: referredToBy(tree.referring(to: tree.lineage(of: part)))
        )
    }
}

extension PlanTree {
    /// The actions under a theme, an outcome or an objective.
    func leaves(under part: UUID) -> [ActionLeaf] {
        for theme in themes {
            if theme.theme.id == part { return theme.actions }
            for outcome in theme.outcomes {
                if outcome.outcome.id == part { return outcome.actions }
                for objective in outcome.objectives where objective.objective.id == part { return objective.actions }
            }
        }
        return []
    }
}

func levelRoutes(_ panels: [any PlanPanel]) -> [Route] {
    @Sendable func level(_ visit: Visit) async throws -> LevelPage.Answer {
        try await visit.ask(LevelPage(plan: visit.id("plan"), part: visit.id("part"), panels: panels))
    }
    return [
        .get("/plans/:plan/themes/:part", for: .staff) { visit in
            let level = try await level(visit)
            let id = try visit.id("part")
            guard let branch = level.whole.tree.themes.first(where: { $0.theme.id == id }) else {
                throw Refusal.notFound
            }
            return .page(themePage(branch, level, visit))
        },
        .get("/plans/:plan/outcomes/:part", for: .staff) { visit in
            let level = try await level(visit)
            let id = try visit.id("part")
            for theme in level.whole.tree.themes {
                guard let branch = theme.outcomes.first(where: { $0.outcome.id == id }) else { continue }
                return .page(outcomePage(branch, under: theme, level, visit))
            }
            throw Refusal.notFound
        },
        .get("/plans/:plan/objectives/:part", for: .staff) { visit in
            let level = try await level(visit)
            let id = try visit.id("part")
            for theme in level.whole.tree.themes {
                for outcome in theme.outcomes {
                    guard let branch = outcome.objectives.first(where: { $0.objective.id == id }) else { continue }
                    return .page(objectivePage(branch, under: theme, level, visit))
                }
            }
            throw Refusal.notFound
        },
    ]
}

private func themePage(_ branch: ThemeBranch, _ level: LevelPage.Answer, _ visit: Visit) -> Page {
    let whole = level.whole
    let plan = whole.tree.plan
    let statement: HTML? = branch.theme.statement.map { .inset("<p>\($0)</p>") }
    let title = heading(branch.theme.ref, branch.theme.title, otherwise: plan.words.theme)
    let outcomes: [HTML] = branch.outcomes.map { outcomeSection($0, whole, under: title) }
    let voices = whole.tree.feedback.filter { $0.theme == branch.theme.id }
    return levelPage(
        plan,
        title,
        crumbs: [],
        edit: "themes/\(branch.theme.id.uuidString.lowercased())",
        adding: [.outcome, .objective],
        visit,
        "\(statement)\(level.panels)\(outcomes)\(voicesSection(voices, about: title))\(level.back)"
    )
}

private func outcomePage(
    _ branch: OutcomeBranch,
    under theme: ThemeBranch,
    _ level: LevelPage.Answer,
    _ visit: Visit
) -> Page {
    let whole = level.whole
    let plan = whole.tree.plan
    let outcome = branch.outcome
    let statement: HTML? = outcome.title == nil ? nil : outcome.statement.map { .inset("<p>\($0)</p>") }
    let title = heading(outcome.ref, outcome.title ?? outcome.statement, otherwise: plan.words.outcome)
    let objectives: [HTML] = branch.objectives.map { objectiveSection($0, whole, level: 2, under: title) }
    return levelPage(
        plan,
        title,
        crumbs: [crumb(theme, plan)],
        edit: "outcomes/\(outcome.id.uuidString.lowercased())",
        adding: [.objective],
        visit,
        "\(statement)\(level.panels)\(objectives)\(level.back)"
    )
}

private func objectivePage(
    _ branch: ObjectiveBranch,
    under theme: ThemeBranch,
    _ level: LevelPage.Answer,
    _ visit: Visit
) -> Page {
    let whole = level.whole
    let plan = whole.tree.plan
    let title = heading(branch.objective.ref, branch.objective.title, otherwise: plan.words.objective)
    let sources: HTML? =
        branch.dataSources.isEmpty
        ? nil
        : .summaryList([
            Fact(
                Phrase(en: "Where the numbers come from", cy: "O ble y daw’r rhifau"),
                text: branch.dataSources.joined(separator: "; ")
            )
        ])
    return levelPage(
        plan,
        title,
        crumbs: [crumb(theme, plan)],
        edit: "objectives/\(branch.objective.id.uuidString.lowercased())",
        adding: [],
        visit,
        "\(sources)\(level.panels)\(actionTable(branch.actions, whole, id: "actions", about: title))\(level.back)"
    )
}

private func crumb(_ theme: ThemeBranch, _ plan: Plan) -> NavigationItem {
    NavigationItem(
        Phrase(same: heading(theme.theme.ref, theme.theme.title, otherwise: plan.words.theme)),
        path: PlanPaths.theme(theme.theme)
    )
}

private func levelPage(
    _ plan: Plan,
    _ title: String,
    crumbs: [NavigationItem],
    edit: String,
    adding kinds: [PlanPart.Kind],
    _ visit: Visit,
    _ body: HTML
) -> Page {
    let path = "\(PlanPaths.plan(plan.id))/\(edit)"
    guard plan.mayBeChanged(by: visit.actor) else {
        return .ofPlan(plan, Phrase(same: title), under: crumbs, visit, body: body)
    }
    var tools: [HTML] = [.buttonLink(PlanWords.change, to: path + "/edit")]
    for kind in kinds {
        let word = kind.word(in: plan)
        let words = Phrase(en: "Add: \(word)", cy: "Ychwanegu: \(word)")
        tools.append(.buttonLink(words, to: "\(path)/\(kind.plural)/new"))
    }
    tools.append(.buttonLink(PlanWords.addAction, to: path + "/actions/new"))
    tools.append(.link(PlanWords.remove, to: path + "/removal"))
    return .ofPlan(plan, Phrase(same: title), under: crumbs, visit, actions: tools, body: body)
}

private func outcomeSection(_ branch: OutcomeBranch, _ whole: WholePlan.Answer, under theme: String) -> HTML {
    let outcome = branch.outcome
    let isNamed = outcome.title != nil || outcome.statement != nil || outcome.ref != nil
    let title = heading(outcome.ref, outcome.title ?? outcome.statement, otherwise: whole.tree.plan.words.outcome)
    let head: HTML? = isNamed ? "<h2>\(.link(Phrase(same: title), to: PlanPaths.outcome(outcome)))</h2>" : nil
    let statement: HTML? = outcome.title == nil ? nil : outcome.statement.map { "<p>\($0)</p>" }
    let objectives: [HTML] = branch.objectives.map {
        objectiveSection($0, whole, level: isNamed ? 3 : 2, under: isNamed ? title : theme)
    }
    return "\(head)\(statement)\(objectives)"
}

private func objectiveSection(
    _ branch: ObjectiveBranch,
    _ whole: WholePlan.Answer,
    level: Int,
    under above: String
) -> HTML {
    let objective = branch.objective
    let isNamed = objective.title != nil || objective.ref != nil
    let title = heading(objective.ref, objective.title, otherwise: whole.tree.plan.words.objective)
    let head: HTML? =
        isNamed ? "<h\(level)>\(.link(Phrase(same: title), to: PlanPaths.objective(objective)))</h\(level)>" : nil
    let id = "o-\(objective.id.uuidString.lowercased())"
    return "\(head)\(actionTable(branch.actions, whole, id: id, about: isNamed ? title : above))"
}

/// The actions under `about`: two tables on one page must not have one name.
private func actionTable(_ leaves: [ActionLeaf], _ whole: WholePlan.Answer, id: String, about: String) -> HTML {
    guard !leaves.isEmpty else {
        return "<p>\(HTML.none(Phrase(en: "No action under this yet", cy: "Dim cam o dan hwn eto")))</p>"
    }
    return .table(
        Phrase(en: "What will be done: \(about)", cy: "Yr hyn a wneir: \(about)"),
        id: id,
        columns: [
            Column(Phrase(same: whole.tree.plan.words.action)), Column(PlanWords.lead), Column(PlanWords.byWhen),
            Column(Phrase(en: "How we will know", cy: "Sut y byddwn yn gwybod")), Column(PlanWords.status),
        ],
        rows: leaves.map { leaf in
            let action = leaf.action
            let late: HTML? = whole.isLate(action) ? .tag(PlanWords.late, .bad) : nil
            let leads = leaf.leads.map(\.written).joined(separator: "; ")
            let measures = leaf.measures.map(\.text).joined(separator: "; ")
            return [
                .link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action)),
                leads.isEmpty ? .none(PlanWords.noLead) : "\(leads)",
                action.whenText.map { "\($0)" } ?? .none(PlanWords.noDate),
                measures.isEmpty ? .none(PlanWords.notGiven) : "\(measures)", "\(action.status.tag) \(late)",
            ]
        },
        isEven: true,
        isCaptionSeen: false
    )
}

private func voicesSection(_ voices: [FeedbackRow], about: String) -> HTML? {
    guard !voices.isEmpty else { return nil }
    return
        "<h2>\(Phrase(en: "What carers said", cy: "Yr hyn a ddywedodd gofalwyr"))</h2>\(voiceTable(voices, about: about))"
}

/// What carers said beside the plan's answer.
func voiceTable(_ voices: [FeedbackRow], about: String) -> HTML {
    .table(
        Phrase(en: "You said, and the answer: \(about)", cy: "Dywedoch chi, a’r ateb: \(about)"),
        id: "v-\(voices.first?.id.uuidString.lowercased() ?? "none")",
        columns: [
            Column(Phrase(en: "You said", cy: "Dywedoch chi")), Column(Phrase(en: "The answer", cy: "Yr ateb")),
        ],
        rows: voices.map {
            ["\($0.youSaid)", $0.response.map { "<span class=\"pre\">\($0)</span>" } ?? .none(PlanWords.notGiven)]
        },
        isEven: true,
        isCaptionSeen: false
    )
}
