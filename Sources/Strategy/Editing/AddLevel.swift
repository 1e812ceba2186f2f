import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Adds a theme to a plan, an outcome to a theme, or an objective to an outcome or straight to a theme, at its end.
struct AddPart: Command {
    let plan: UUID
    let kind: PlanPart.Kind
    /// What it stands under; levels between that the plan leaves out are made without a name.
    let place: PartPlace
    let fields: [String: String]

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> UUID {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        try tree.plan.requireOpen()
        let id = work.newID()
        func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        func next(_ positions: [Int]?) -> Int { (positions?.max() ?? -1) + 1 }
        switch kind {
        case .theme:
            let theme = NewTheme(
                id: id,
                position: next(tree.themes.map(\.theme.position)),
                ref: value("ref"),
                title: value("title"),
                statement: value("statement")
            )
            try work.db.add([theme], to: plan)
        case .outcome:
            let theme = try work.theme(at: place, in: tree)
            let beside = tree.themes.first { $0.theme.id == theme }?.outcomes
            let outcome = NewOutcome(
                id: id,
                theme: theme,
                position: next(beside?.map(\.outcome.position)),
                ref: value("ref"),
                title: value("title"),
                statement: value("statement")
            )
            try work.db.add([outcome], to: plan)
        case .objective:
            let outcome = try work.outcome(at: place, in: tree)
            let beside = tree.themes.flatMap(\.outcomes).first { $0.outcome.id == outcome }?.objectives
            let objective = NewObjective(
                id: id,
                outcome: outcome,
                position: next(beside?.map(\.objective.position)),
                ref: value("ref"),
                title: value("title")
            )
            try work.db.add([objective], to: plan)
        }
        try work.record(.partAdded, about: Subject(kind.rawValue, id))
        return id
    }
}

let addLevelRoutes: [Route] =
    adding(.theme, at: "/plans/:plan/themes/new", under: nil)
    + adding(.outcome, at: "/plans/:plan/themes/:part/outcomes/new", under: .theme)
    + adding(.objective, at: "/plans/:plan/themes/:part/objectives/new", under: .theme)
    + adding(.objective, at: "/plans/:plan/outcomes/:part/objectives/new", under: .outcome)

private func adding(_ kind: PlanPart.Kind, at path: String, under level: PlanPart.Kind?) -> [Route] {
    [
        .get(path, for: .staffWho(.editPlans)) { visit in
            let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
            return .page(try addPage(kind, plan, level, visit, Form()))
        },
        .post(path, for: .staffWho(.editPlans)) { visit in
            let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
            do {
                let place = try level.map { PartPlace.part($0, try visit.id("part")) } ?? .plan
                let id = try await visit.perform(
                    AddPart(plan: plan.id, kind: kind, place: place, fields: partFields(kind, visit.form))
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
    _ level: PlanPart.Kind?,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) throws -> Page {
    let above = try level.map { PlanPaths.part(plan.id, $0.plural, try visit.id("part")) } ?? PlanPaths.plan(plan.id)
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
