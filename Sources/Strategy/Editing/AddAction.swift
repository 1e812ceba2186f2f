import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Adds an action at the end of what stands at a place, with the levels in between that the plan leaves out.
struct AddAction: Command {
    let plan: UUID
    let place: PartPlace
    let form: ActionForm

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> UUID {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        try tree.plan.requireOpen()
        let (objective, position) = try work.objective(at: place, in: tree)
        let id = work.newID()
        let action = NewAction(
            id: id,
            objective: objective,
            position: position,
            words: form.words,
            status: form.status
        )
        try work.db.add([action], to: plan)
        try work.db.add([(id, try form.details(keeping: nil, in: tree, work.db))], to: plan, newID: work.newID)
        try work.record(.partAdded, about: Subject("action", id))
        return id
    }
}

let addActionRoutes: [Route] =
    adding(at: "/plans/:plan/actions/new", under: nil)
    + PlanPart.Kind.allCases.flatMap { adding(at: "/plans/:plan/\($0.plural)/:part/actions/new", under: $0) }

private func adding(at path: String, under kind: PlanPart.Kind?) -> [Route] {
    [
        .get(path, for: .staffWho(.editPlans)) { visit in
            let here = try Adding(under: kind, visit)
            let tree = try await here.tree(visit)
            let values = ["status": Action.Status.notStarted.rawValue, "under": here.place.text]
            return .page(here.page(tree, visit, Form(values: values)))
        },
        .post(path, for: .staffWho(.editPlans)) { visit in
            let here = try Adding(under: kind, visit)
            let tree = try await here.tree(visit)
            do {
                let form = try ActionForm(visit.form)
                let place = PartPlace(visit.form["under"]) ?? here.place
                let id = try await visit.perform(AddAction(plan: here.plan, place: place, form: form))
                return .redirect(to: PlanPaths.action(id, in: here.plan), notice: .partAdded)
            } catch let invalid as InvalidForm {
                return .tryAgain(here.page(tree, visit, visit.form, invalid))
            }
        },
    ]
}

/// Where somebody asked to add an action.
private struct Adding {
    let plan: UUID
    let place: PartPlace
    let path: String

    init(under kind: PlanPart.Kind?, _ visit: Visit) throws {
        plan = try visit.id("plan")
        guard let kind else {
            place = .plan
            path = PlanPaths.plan(plan)
            return
        }
        let part = try visit.id("part")
        place = .part(kind, part)
        path = PlanPaths.part(plan, kind.plural, part)
    }

    func tree(_ visit: Visit) async throws -> PlanTree {
        _ = try await visit.ask(EditablePlan(id: plan))
        return try await visit.ask(WholePlan(id: plan)).tree
    }

    func page(_ tree: PlanTree, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
        Page(
            Phrase(en: "Add an action", cy: "Ychwanegu cam"),
            back: NavigationItem(Phrase(en: "Back without adding", cy: "Yn ôl heb ychwanegu"), path: path),
            invalid: invalid,
            autosaves: true,
            body: .form(
                action: path + "/actions/new",
                visit.context,
                autosave: .page,
                """
                \(ActionForm.fieldset(form, invalid))\(.standsUnder(tree, form))\
                \(.button(Phrase(en: "Add to the plan", cy: "Ychwanegu at y cynllun")))
                """
            )
        )
    }
}

extension HTML {
    /// Under which part of the plan an action stands.
    static func standsUnder(_ tree: PlanTree, _ form: Form) -> HTML {
        var options = tree.places.map { Option($0.place.text, $0.words) }
        let chosen = form["under"]
        // A part without words may be asked for by its own address.
        if let place = PartPlace(chosen), case .part(let kind, _) = place,
            !options.contains(where: { $0.value == chosen })
        {
            options.insert(Option(chosen, Phrase(same: kind.word(in: tree.plan))), at: 0)
        }
        return .select(
            "under",
            label: fieldName("objective"),
            hint: Phrase(
                en: "Levels that your plan leaves out need no choice",
                cy: "Nid oes angen dewis lefelau y mae eich cynllun yn eu hepgor"
            ),
            options: options,
            form: form
        )
    }
}
