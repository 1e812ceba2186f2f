import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// Says what a theme and all that stands under it weigh.
struct SetWeights: Command {
    let plan: UUID
    let theme: UUID
    /// By part; parts left out keep theirs.
    let weights: [UUID: Int]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        guard let branch = tree.themes.first(where: { $0.theme.id == theme }) else { throw Refusal.notFound }
        let now = try work.db.weights(of: plan)
        guard now.version == seen else { throw Refusal.changedMeanwhile }
        let parts = branch.weighed(in: tree.plan)
        let changed = parts.filter { part in weights[part.id].map { $0 != now.of(part.id) } ?? false }
        try work.db.set(
            changed.map { (kind: $0.kind, part: $0.id, weight: weights[$0.id] ?? 1) },
            of: plan,
            seen: now.version
        )
        for part in changed {
            try work.remember(
                "weight",
                of: Subject("weights", plan),
                version: now.version + 1,
                before: "\(part.title): \(now.of(part.id))",
                after: "\(part.title): \(weights[part.id] ?? 1)"
            )
        }
        try work.record(.weightsSet, about: Subject("plan", plan), ["theme": theme.uuidString.lowercased()])
    }
}

/// A part of a plan that can be made to weigh more or less.
private struct Weighed {
    let kind: String
    let id: UUID
    let title: String

    var field: String { "w-\(id.uuidString.lowercased())" }
}

extension ThemeBranch {
    /// The theme, then each part under it that has words of its own, then its actions, in the plan's order.
    fileprivate func weighed(in plan: Plan) -> [Weighed] {
        var parts = [
            Weighed(kind: "theme", id: theme.id, title: heading(theme.ref, theme.title, otherwise: plan.title))
        ]
        for branch in outcomes {
            let outcome = branch.outcome
            if outcome.ref != nil || outcome.title != nil || outcome.statement != nil {
                let title = heading(outcome.ref, outcome.title ?? outcome.statement, otherwise: "")
                parts.append(Weighed(kind: "outcome", id: outcome.id, title: title))
            }
            for branch in branch.objectives {
                let objective = branch.objective
                if objective.ref != nil || objective.title != nil {
                    let title = heading(objective.ref, objective.title, otherwise: "")
                    parts.append(Weighed(kind: "objective", id: objective.id, title: title))
                }
                parts += branch.actions.map { leaf in
                    let title = heading(leaf.action.ref, leaf.action.text, otherwise: "")
                    return Weighed(kind: "action", id: leaf.action.id, title: title)
                }
            }
        }
        return parts
    }
}

/// One theme of a plan as whoever may change it sees what weighs what.
private struct ThemeWeights: Question {
    struct Answer: Sendable {
        let plan: Plan
        let branch: ThemeBranch
        let weights: Weights
    }

    let plan: UUID
    let theme: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        guard let branch = tree.themes.first(where: { $0.theme.id == theme }) else { throw Refusal.notFound }
        return Answer(plan: tree.plan, branch: branch, weights: try look.db.weights(of: plan))
    }
}

let weightRoutes: [Route] = [
    .get("/plans/:plan/themes/:part/weights", for: .staffWho(.editPlans)) { visit in
        let shown = try await visit.ask(ThemeWeights(plan: visit.id("plan"), theme: visit.id("part")))
        var values = ["version": String(shown.weights.version)]
        for part in shown.branch.weighed(in: shown.plan) { values[part.field] = String(shown.weights.of(part.id)) }
        return .page(weightsPage(shown, visit, Form(values: values)))
    },
    .post("/plans/:plan/themes/:part/weights", for: .staffWho(.editPlans)) { visit in
        let shown = try await visit.ask(ThemeWeights(plan: visit.id("plan"), theme: visit.id("part")))
        do {
            var read = FormReader(visit.form)
            var weights: [UUID: Int] = [:]
            for part in shown.branch.weighed(in: shown.plan) where visit.form.has(part.field) {
                weights[part.id] = read.integer(part.field, required: enterWeight, in: 0...Weights.most)
            }
            let seen = read.version()
            try read.finish()
            try await visit.perform(
                SetWeights(plan: shown.plan.id, theme: shown.branch.theme.id, weights: weights, seen: seen)
            )
            return .redirect(to: StandingPaths.progress(shown.plan.id), notice: .weightsSet)
        } catch let invalid as InvalidForm {
            return .tryAgain(weightsPage(shown, visit, visit.form, invalid))
        }
    },
]

private let enterWeight = Phrase(
    en: "Enter a weight from 0 to \(Weights.most)",
    cy: "Rhowch bwysau o 0 i \(Weights.most)"
)

private func weightsPage(
    _ shown: ThemeWeights.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let fields: [HTML] = shown.branch.weighed(in: shown.plan).map { part in
        .textField(
            part.field,
            label: Phrase(same: part.title),
            width: "w2",
            isNumber: true,
            form: form,
            invalid: invalid
        )
    }
    let rule = Phrase(
        en:
            "1 is what everything weighs unless you say otherwise; 2 counts twice; 0 is not counted at all. Everyone who may see the plan sees the weights.",
        cy:
            "1 yw pwysau popeth oni ddywedwch fel arall; mae 2 yn cyfrif ddwywaith; nid yw 0 yn cyfrif o gwbl. Mae pawb a gaiff weld y cynllun yn gweld y pwysau."
    )
    return Page(
        StandingWords.weights,
        back: NavigationItem(
            Phrase(en: "Back without changing", cy: "Yn ôl heb newid"),
            path: StandingPaths.progress(shown.plan.id)
        ),
        invalid: invalid,
        body: """
            <p>\(rule)</p>
            \(.form(action: StandingPaths.weights(shown.branch.theme), visit.context, "\(.hidden("version", form["version"]))\(fields)\(.button(Phrase(en: "Save the weights", cy: "Cadw’r pwysau")))"))
            """
    )
}
