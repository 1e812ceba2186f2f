import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Changes what an action says, or how it is going.
struct CorrectAction: Command {
    let plan: UUID
    let id: UUID
    let fields: [String: String]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> Bool {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        guard let leaf = tree.actions.first(where: { $0.action.id == id }) else { throw Refusal.notFound }
        let subject = Subject("action", id)
        let now = leaf.fields
        let settled = try work.settle(subject, seen: seen, current: leaf.action.version, mine: fields, now: now)
        let form = try ActionForm(Form(values: settled.fields), rag: leaf.action.rag)
        try work.db.correctAction(id, form.words, seen: leaf.action.version)
        if form.status != leaf.action.status {
            try work.db.setStatus(form.status, ofAction: id, seen: leaf.action.version + 1)
        }
        try work.db.replaceDetails(
            of: id,
            in: plan,
            with: try form.details(keeping: leaf, in: tree, work.db),
            measures: leaf.measures,
            newID: work.newID
        )
        let reached = leaf.action.version + (form.status == leaf.action.status ? 1 : 2)
        try work.remember(subject, version: reached, before: now, after: settled.fields)
        try work.record(.partCorrected, about: subject)
        return settled.isMerged
    }
}

/// Adds an action to an objective, at its end.
struct AddAction: Command {
    let plan: UUID
    let objective: UUID
    let form: ActionForm

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> UUID {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        let objectives = tree.themes.flatMap(\.outcomes).flatMap(\.objectives)
        guard let branch = objectives.first(where: { $0.objective.id == objective }) else { throw Refusal.notFound }
        let id = work.newID()
        let position = (branch.actions.map(\.action.position).max() ?? -1) + 1
        try work.db.add([NewAction(id: id, objective: objective, position: position, words: form.words)], to: plan)
        try work.db.add([(id, try form.details(keeping: nil, in: tree, work.db))], to: plan, newID: work.newID)
        if form.status != .notStarted { try work.db.setStatus(form.status, ofAction: id, seen: 1) }
        try work.record(.partAdded, about: Subject("action", id))
        return id
    }
}

let editActionRoutes: [Route] = [
    .get("/plans/:plan/actions/:action/edit", for: .staffWho(.editPlans)) { visit in
        let (plan, leaf) = try await edited(visit)
        var values = leaf.fields
        values["version"] = String(leaf.action.version)
        let earlier = try await visit.fillingIn(&values, of: Subject("action", leaf.action.id), in: plan.id)
        return .page(editPage(plan, leaf, visit, Form(values: values), earlier: earlier))
    },
    .post("/plans/:plan/actions/:action/edit", for: .staffWho(.editPlans)) { visit in
        let (plan, leaf) = try await edited(visit)
        let path = PlanPaths.action(leaf.action)
        let mine = ActionForm.fields(visit.form)
        do {
            _ = try ActionForm(visit.form, rag: nil)
            let merged = try await visit.perform(
                CorrectAction(plan: plan.id, id: leaf.action.id, fields: mine, seen: Int(visit.form["version"]) ?? 0)
            )
            return .redirect(to: path, notice: merged ? .merged : .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(editPage(plan, leaf, visit, visit.form, invalid))
        } catch let conflict as EditConflict {
            return .conflict(conflictPage(conflict, mine, action: path + "/edit", visit))
        }
    },
    .get("/plans/:plan/objectives/:part/actions/new", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        return .page(try addPage(plan, visit, Form(values: ["status": Action.Status.notStarted.rawValue])))
    },
    .post("/plans/:plan/objectives/:part/actions/new", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        do {
            let form = try ActionForm(visit.form, rag: nil)
            let id = try await visit.perform(AddAction(plan: plan.id, objective: visit.id("part"), form: form))
            return .redirect(to: PlanPaths.action(id, in: plan.id), notice: .partAdded)
        } catch let invalid as InvalidForm {
            return .tryAgain(try addPage(plan, visit, visit.form, invalid))
        }
    },
]

private func edited(_ visit: Visit) async throws -> (Plan, ActionLeaf) {
    let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
    let tree = try await visit.ask(WholePlan(id: plan.id)).tree
    let id = try visit.id("action")
    guard let leaf = tree.actions.first(where: { $0.action.id == id }) else { throw Refusal.notFound }
    return (plan, leaf)
}

private func editPage(
    _ plan: Plan,
    _ leaf: ActionLeaf,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil,
    earlier: HTML? = nil
) -> Page {
    let path = PlanPaths.action(leaf.action)
    return Page(
        Phrase(en: "Change an action", cy: "Newid cam"),
        back: NavigationItem(Phrase(en: "Back without changing", cy: "Yn ôl heb newid"), path: path),
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: path + "/edit",
            visit.context,
            autosave: .page,
            "\(earlier)\(ActionForm.fieldset(form, invalid))\(.hidden("version", form["version"]))\(.button(Phrase(en: "Save", cy: "Cadw")))"
        )
    )
}

private func addPage(_ plan: Plan, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) throws -> Page {
    let above = PlanPaths.part(plan.id, "objectives", try visit.id("part"))
    return Page(
        Phrase(en: "Add an action", cy: "Ychwanegu cam"),
        back: NavigationItem(Phrase(en: "Back without adding", cy: "Yn ôl heb ychwanegu"), path: above),
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: above + "/actions/new",
            visit.context,
            autosave: .page,
            "\(ActionForm.fieldset(form, invalid))\(.button(Phrase(en: "Add to the plan", cy: "Ychwanegu at y cynllun")))"
        )
    )
}
