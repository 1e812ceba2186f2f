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
    /// Where it is to stand; nil leaves it.
    var place: PartPlace?
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> Bool {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        try tree.plan.requireOpen()
        guard let leaf = tree.actions.first(where: { $0.action.id == id }) else { throw Refusal.notFound }
        let subject = Subject("action", id)
        let now = leaf.fields
        let settled = try work.settle(subject, seen: seen, current: leaf.action.version, mine: fields, now: now)
        let form = try ActionForm(Form(values: settled.fields), checksLines: false)
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
        try move(in: tree, work, version: reached)
        try work.record(.partCorrected, about: subject)
        return settled.isMerged
    }

    /// Puts it at the end of what stands at another place.
    private func move(in tree: PlanTree, _ work: Work, version: Int) throws {
        guard let place, let now = tree.place(ofAction: id), place != now else { return }
        let (objective, position) = try work.objective(at: place, in: tree)
        try work.db.placeAction(id, under: objective, at: position)
        try work.remember(
            "objective",
            of: Subject("action", id),
            version: version,
            before: tree.label(of: now) ?? tree.plan.title,
            after: tree.label(of: place) ?? tree.plan.title
        )
    }
}

let editActionRoutes: [Route] = [
    .get("/plans/:plan/actions/:action/edit", for: .staffWho(.editPlans)) { visit in
        let (tree, leaf) = try await edited(visit)
        let plan = tree.plan
        var values = leaf.fields
        values["version"] = String(leaf.action.version)
        let earlier = try await visit.fillingIn(&values, of: Subject("action", leaf.action.id), in: plan.id)
        values["under"] = tree.place(ofAction: leaf.action.id)?.text
        return .page(editPage(tree, leaf, visit, Form(values: values), earlier: earlier))
    },
    .post("/plans/:plan/actions/:action/edit", for: .staffWho(.editPlans)) { visit in
        let (tree, leaf) = try await edited(visit)
        let path = PlanPaths.action(leaf.action)
        let mine = ActionForm.fields(visit.form)
        do {
            _ = try ActionForm(visit.form)
            let merged = try await visit.perform(
                CorrectAction(
                    plan: tree.plan.id,
                    id: leaf.action.id,
                    fields: mine,
                    place: PartPlace(visit.form["under"]),
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: path, notice: merged ? .merged : .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(editPage(tree, leaf, visit, visit.form, invalid))
        } catch let conflict as EditConflict {
            return .conflict(
                conflictPage(
                    conflict,
                    mine.merging(["under": visit.form["under"]]) { field, _ in field },
                    action: path + "/edit",
                    visit
                )
            )
        }
    },
]

private func edited(_ visit: Visit) async throws -> (PlanTree, ActionLeaf) {
    let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
    let tree = try await visit.ask(WholePlan(id: plan.id)).tree
    let id = try visit.id("action")
    guard let leaf = tree.actions.first(where: { $0.action.id == id }) else { throw Refusal.notFound }
    return (tree, leaf)
}

private func editPage(
    _ tree: PlanTree,
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
            """
            \(earlier)\(ActionForm.fieldset(form, invalid))\(.standsUnder(tree, form))\
            \(.hidden("version", form["version"]))\(.button(Phrase(en: "Save", cy: "Cadw")))
            """
        )
    )
}
