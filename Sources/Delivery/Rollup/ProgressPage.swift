import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Strategy
import Web

/// How far a plan is, with everything needed to work the number out again.
struct PlanProgress: Question {
    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> PlanStanding {
        try look.standing(of: try look.db.planTree(plan, visibleTo: look.actor))
    }
}

let progressRoutes: [Route] = [
    .get("/plans/:plan/progress", for: .staff) { visit in
        .page(progressPage(try await visit.ask(PlanProgress(plan: visit.id("plan"))), visit))
    }
]

private func progressPage(_ standing: PlanStanding, _ visit: Visit) -> Page {
    let plan = standing.tree.plan
    let body: HTML
    if standing.tree.actions.isEmpty {
        body = "<p>\(standing.whole.countsLine)</p>"
    } else {
        body = """
            \(rollUpFigure(standing.whole))
            <h2>\(StandingWords.theRule)</h2>
            <ul>\(each: StandingWords.rule, ruleLine)</ul>
            <p>\(standing.weights.areEqual ? StandingWords.allEqual : StandingWords.notEqual)</p>
            \(levelTable(standing))
            \(tools(standing, visit))
            \(standing.tree.themes.map { actionTable($0, standing) } as [HTML])
            """
    }
    return .ofPlan(plan, StandingWords.working, visit, body: body)
}

/// A part of the plan that has a name of its own: its words, its path, its depth, its actions.
private struct NamedPart {
    let id: UUID
    let title: String
    let path: String
    let leaves: [ActionLeaf]
}

private func namedParts(_ tree: PlanTree) -> [NamedPart] {
    var parts: [NamedPart] = []
    func add(_ id: UUID, _ ref: String?, _ title: String?, _ path: String, _ leaves: [ActionLeaf]) {
        guard ref != nil || title != nil else { return }
        parts.append(NamedPart(id: id, title: heading(ref, title, otherwise: ""), path: path, leaves: leaves))
    }
    for theme in tree.themes {
        let one = theme.theme
        add(one.id, one.ref, one.title, PlanPaths.theme(one), theme.actions)
        for outcome in theme.outcomes {
            let two = outcome.outcome
            add(two.id, two.ref, two.title ?? two.statement, PlanPaths.outcome(two), outcome.actions)
            for objective in outcome.objectives {
                let three = objective.objective
                add(three.id, three.ref, three.title, PlanPaths.objective(three), objective.actions)
            }
        }
    }
    return parts
}

private func levelTable(_ standing: PlanStanding) -> HTML {
    let rows: [[HTML]] = namedParts(standing.tree).map { part in
        let rollUp = standing.rollUp(part.leaves)
        return [
            .link(Phrase(same: part.title), to: part.path), "\(standing.weights.of(part.id))",
            "\(rollUp.countsLine)", rollUp.share.map { "\($0.words)" } ?? .none(StandingWords.notCounted),
            "\(rollUp.standing.words)",
        ]
    }
    guard !rows.isEmpty else { return "" }
    return .table(
        Phrase(en: "Each part of the plan", cy: "Pob rhan o’r cynllun"),
        id: "parts",
        columns: [
            Column(Phrase(en: "Part", cy: "Rhan")), Column(StandingWords.weight, isNumber: true),
            Column(Phrase(en: "What counts", cy: "Beth sy’n cyfrif")), Column(StandingWords.done, isNumber: true),
            Column(Phrase(en: "Beside the promise", cy: "Wrth ymyl yr addewid")),
        ],
        rows: rows,
        stacks: true
    )
}

private func tools(_ standing: PlanStanding, _ visit: Visit) -> HTML? {
    guard visit.actor.may(.editPlans, in: standing.tree.plan.team) else { return nil }
    let links: [HTML] = standing.tree.themes.map { branch in
        let title = heading(branch.theme.ref, branch.theme.title, otherwise: standing.tree.plan.title)
        return "<li>\(.link(Phrase(same: title), to: StandingPaths.weights(branch.theme)))</li>"
    }
    return "<h2>\(StandingWords.change)</h2><ul>\(links)</ul>"
}

private func actionTable(_ branch: ThemeBranch, _ standing: PlanStanding) -> HTML {
    guard !branch.actions.isEmpty else { return "" }
    let title = heading(branch.theme.ref, branch.theme.title, otherwise: standing.tree.plan.title)
    let whole = standing.whole.weight
    let rows: [[HTML]] = branch.actions.compactMap { leaf in
        guard let counted = standing.counted(leaf.action.id) else { return nil }
        let name = heading(leaf.action.ref, leaf.action.text, otherwise: "")
        let done = counted.progress
        let part: HTML =
            counted.leftOut == nil ? "\(counted.weight) ÷ \(whole)" : .none(StandingWords.notCounted)
        return [
            .link(Phrase(same: name), to: PlanPaths.action(leaf.action)),
            "\(counted.leftOut?.words ?? StandingWords.yes)", "\(counted.weight)",
            "\(Phrase(en: "\(done.done) of \(done.steps)", cy: "\(done.done) o \(done.steps)"))", part,
        ]
    }
    return .table(
        Phrase(en: "The actions of: \(title)", cy: "Camau: \(title)"),
        id: "t-\(branch.theme.id.uuidString.lowercased())",
        columns: [
            Column(Phrase(same: standing.tree.plan.words.action)), Column(StandingWords.counts),
            Column(StandingWords.weight, isNumber: true), Column(StandingWords.done, isNumber: true),
            Column(StandingWords.ofTheWhole, isNumber: true),
        ],
        rows: rows,
        stacks: true
    )
}
