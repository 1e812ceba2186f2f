import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Adds a theme to a plan, an outcome to a theme, or an objective to an outcome, at its end.
///
/// Levels that a plan leaves out are made without a name below it, so that the next level has somewhere to stand.
struct AddPart: Command {
    let plan: UUID
    let kind: PlanPart.Kind
    /// The theme of an outcome, the outcome of an objective; none for a theme.
    let parent: UUID?
    let fields: [String: String]

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> UUID {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        let id = work.newID()
        func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        switch (kind, parent) {
        case (.theme, _):
            let position = (tree.themes.map(\.theme.position).max() ?? -1) + 1
            let theme = NewTheme(
                id: id,
                position: position,
                ref: value("ref"),
                title: value("title"),
                statement: value("statement")
            )
            try work.db.add([theme], to: plan)
        case (.outcome, let theme?):
            guard let branch = tree.themes.first(where: { $0.theme.id == theme }) else { throw Refusal.notFound }
            let position = (branch.outcomes.map(\.outcome.position).max() ?? -1) + 1
            let outcome = NewOutcome(
                id: id,
                theme: theme,
                position: position,
                ref: value("ref"),
                title: value("title"),
                statement: value("statement")
            )
            try work.db.add([outcome], to: plan)
        case (.objective, let outcome?):
            guard let branch = tree.themes.flatMap(\.outcomes).first(where: { $0.outcome.id == outcome }) else {
                throw Refusal.notFound
            }
            let position = (branch.objectives.map(\.objective.position).max() ?? -1) + 1
            let objective = NewObjective(
                id: id,
                outcome: outcome,
                position: position,
                ref: value("ref"),
                title: value("title")
            )
            try work.db.add([objective], to: plan)
        default: throw Refusal.notFound
        }
        try work.record(.partAdded, about: Subject(kind.rawValue, id))
        return id
    }
}

let addLevelRoutes: [Route] =
    adding(.theme, at: "/plans/:plan/themes/new", under: nil)
    + adding(.outcome, at: "/plans/:plan/themes/:part/outcomes/new", under: "themes")
    + adding(.objective, at: "/plans/:plan/outcomes/:part/objectives/new", under: "outcomes")

private func adding(_ kind: PlanPart.Kind, at path: String, under level: String?) -> [Route] {
    [
        .get(path, for: .staffWho(.editPlans)) { visit in
            let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
            return .page(try addPage(kind, plan, level, visit, Form()))
        },
        .post(path, for: .staffWho(.editPlans)) { visit in
            let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
            do {
                let parent = level == nil ? nil : try visit.id("part")
                let id = try await visit.perform(
                    AddPart(plan: plan.id, kind: kind, parent: parent, fields: partFields(kind, visit.form))
                )
                return .redirect(to: PlanPaths.part(plan.id, kind.plural, id), notice: .partAdded)
            } catch let invalid as InvalidForm {
                return .tryAgain(try addPage(kind, plan, level, visit, visit.form, invalid))
            }
        },
    ]
}

private func addPage(
    _ kind: PlanPart.Kind,
    _ plan: Plan,
    _ level: String?,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) throws -> Page {
    let above = try level.map { PlanPaths.part(plan.id, $0, try visit.id("part")) } ?? PlanPaths.plan(plan.id)
    let word = kind.word(in: plan)
    return Page(
        Phrase(en: "Add: \(word)", cy: "Ychwanegu: \(word)"),
        back: NavigationItem(Phrase(en: "Back without adding", cy: "Yn ôl heb ychwanegu"), path: above),
        invalid: invalid,
        body: .form(
            action: "\(above)/\(kind.plural)/new",
            visit.context,
            "\(partFieldset(kind, form, invalid))\(.button(Phrase(en: "Add to the plan", cy: "Ychwanegu at y cynllun")))"
        )
    )
}
