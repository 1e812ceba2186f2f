import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import PlanReading
import Records
import Web

/// One action with where it stands in its plan, what it refers to and what refers to it.
struct OneAction: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let theme: Theme
        let objective: Objective
        let leaf: ActionLeaf
        /// The actions that refer to this one, or to a level above it.
        let referring: [ActionLeaf]
        let changes: [Change]
        let source: ActionSource?
        /// What later areas add.
        let panels: HTML
        let round: ActionRound?
        let today: Day
    }

    let plan: UUID
    let id: UUID
    let panels: [any PlanPanel]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        for theme in tree.themes {
            for outcome in theme.outcomes {
                for objective in outcome.objectives {
                    guard let leaf = objective.actions.first(where: { $0.action.id == id }) else { continue }
                    let targets: Set<UUID> = [id, objective.objective.id, outcome.outcome.id, theme.theme.id]
                    let mayEdit = look.actor.may(.seePlans, in: tree.plan.team)
                    return Answer(
                        tree: tree,
                        theme: theme.theme,
                        objective: objective.objective,
                        leaf: leaf,
                        referring: tree.referring(to: targets).filter { $0.action.id != id },
                        changes: mayEdit ? try look.db.changes(of: Subject("action", id)) : [],
                        source: mayEdit ? try look.db.source(of: leaf.action) : nil,
                        panels: "\(try panels.compactMap { try $0.onAction(leaf, of: tree, look) } as [HTML])",
                        round: leaf.action.comesRoundAgain ? try panels.rounds(of: tree, look)[id] : nil,
                        today: look.today
                    )
                }
            }
        }
        throw Refusal.notFound
    }
}

func actionPageRoutes(_ panels: [any PlanPanel]) -> [Route] {
    [
        .get("/plans/:plan/actions/:action", for: .staff) { visit in
            let question = try OneAction(plan: visit.id("plan"), id: visit.id("action"), panels: panels)
            return .page(actionPage(try await visit.ask(question), visit))
        }
    ]
}

private func actionPage(_ answer: OneAction.Answer, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let action = answer.leaf.action
    let isLate = action.isOverdue(on: answer.today) || answer.round?.missed != nil
    let late: HTML? = isLate ? .tag(PlanWords.late, .bad) : nil
    let tools: [HTML] =
        plan.mayBeChanged(by: visit.actor)
        ? [
            .buttonLink(PlanWords.change, to: PlanPaths.action(action) + "/edit"),
            .link(PlanWords.remove, to: PlanPaths.action(action) + "/removal"),
        ] : []
    let title = action.ref.map { Phrase(en: "Action \($0)", cy: "Cam \($0)") } ?? Phrase(en: "Action", cy: "Cam")
    let theme = heading(answer.theme.ref, answer.theme.title, otherwise: plan.words.theme)
    return .ofPlan(
        plan,
        title,
        under: [NavigationItem(Phrase(same: theme), path: PlanPaths.theme(answer.theme))],
        visit,
        actions: tools,
        body: """
            <p class="lead pre">\(action.text)</p><p>\(action.status.tag) \(late)</p>
            \(.summaryList(facts(answer)))\(answer.panels)\(progress(answer.leaf))\(references(answer))\
            \(history(answer.changes, visit, plan))
            """
    )
}

private func facts(_ answer: OneAction.Answer) -> [Fact] {
    let action = answer.leaf.action
    let objective = heading(answer.objective.ref, answer.objective.title, otherwise: "")
    var facts = [
        Fact(PlanWords.lead, parties(answer.leaf.leads, otherwise: PlanWords.noLead)),
        Fact(PlanWords.partners, parties(answer.leaf.partners, otherwise: PlanWords.notGiven)),
        Fact(PlanWords.byWhen, when(action)),
        Fact(Phrase(en: "How we will know", cy: "Sut y byddwn yn gwybod"), list(answer.leaf.measures.map(\.text))),
    ]
    if !objective.isEmpty {
        facts.insert(
            Fact(
                Phrase(same: answer.tree.plan.words.objective),
                .link(Phrase(same: objective), to: PlanPaths.objective(answer.objective))
            ),
            at: 0
        )
    }
    let more: [(Phrase, String?)] = [
        (Phrase(en: "Priority", cy: "Blaenoriaeth"), action.priority),
        (Phrase(en: "Year", cy: "Blwyddyn"), action.year),
        (Phrase(en: "Risks", cy: "Risgiau"), action.risks),
        (Phrase(en: "Rating in the document", cy: "Sgôr yn y ddogfen"), action.rag),
        (
            Phrase(en: "Where the numbers come from", cy: "O ble y daw’r rhifau"),
            answer.leaf.dataSources.isEmpty ? nil : answer.leaf.dataSources.joined(separator: "; ")
        ),
    ]
    facts += more.compactMap { name, text in text.map { Fact(name, text: $0) } }
    facts += answer.leaf.extras.map { Fact(Phrase(same: $0.header), text: $0.text) }
    if let source = answer.source { facts.append(Fact(Phrase(en: "Read from", cy: "Darllenwyd o"), "\(source.words)")) }
    return facts
}

private func parties(_ parties: [Party], otherwise: Phrase) -> HTML {
    parties.isEmpty ? .none(otherwise) : list(parties.map(\.written))
}

private func list(_ items: [String]) -> HTML {
    guard items.count > 1 else { return items.first.map { "\($0)" } ?? .none(PlanWords.notGiven) }
    let lines: [HTML] = items.map { "<li>\($0)</li>" }
    return "<ul class=\"plain\">\(lines)</ul>"
}

private func when(_ action: Action) -> HTML {
    guard let when = action.when else { return .none(PlanWords.noDate) }
    return "\(when.asWritten)<br><span class=\"meta\">\(when.meaning)</span>"
}

private func progress(_ leaf: ActionLeaf) -> HTML? {
    guard !leaf.progress.isEmpty else { return nil }
    let facts = leaf.progress.map { Fact(Phrase(same: $0.period), text: $0.text) }
    return "<h2>\(Phrase(en: "Progress in the document", cy: "Cynnydd yn y ddogfen"))</h2>\(.summaryList(facts))"
}

private func references(_ answer: OneAction.Answer) -> HTML? {
    let out: [HTML] = answer.leaf.crossReferences.map { reference in
        guard let kind = reference.targetKind, let id = reference.targetID else {
            return "<li>\(reference.written)</li>"
        }
        return
            "<li>\(.link(Phrase(same: reference.written), to: PlanPaths.part(answer.tree.plan.id, kind + "s", id)))</li>"
    }
    let first: HTML? =
        out.isEmpty ? nil : "<h2>\(Phrase(en: "Refers to", cy: "Yn cyfeirio at"))</h2><ul>\(out)</ul>"
    return "\(first)\(referredToBy(answer.referring))"
}

private func history(_ changes: [Change], _ visit: Visit, _ plan: Plan) -> HTML? {
    guard !changes.isEmpty else { return nil }
    return "<h2>\(PlanWords.history)</h2>\(changeList(changes, visit, from: plan))"
}
