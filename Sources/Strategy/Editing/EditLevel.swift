import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Changes what a theme, outcome or objective says.
struct CorrectPart: Command {
    let plan: UUID
    let kind: PlanPart.Kind
    let id: UUID
    let fields: [String: String]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> Bool {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        try tree.plan.requireOpen()
        let part = try tree.part(kind, id)
        let settled = try work.settle(part.subject, seen: seen, current: part.version, mine: fields, now: part.fields)
        try work.db.correct(part, to: settled.fields)
        try work.remember(part.subject, version: part.version + 1, before: part.fields, after: settled.fields)
        try work.record(.partCorrected, about: part.subject)
        return settled.isMerged
    }
}

let editLevelRoutes: [Route] = PlanPart.Kind.allCases.flatMap { kind in
    [
        .get("/plans/:plan/\(kind.plural)/:part/edit", for: .staffWho(.editPlans)) { visit in
            let place = try await EditedPart(kind, visit)
            var values = place.part.fields
            values["version"] = String(place.part.version)
            let earlier = try await visit.fillingIn(&values, of: place.part.subject, in: place.plan.id)
            return .page(place.form(visit, Form(values: values), earlier: earlier))
        },
        .post("/plans/:plan/\(kind.plural)/:part/edit", for: .staffWho(.editPlans)) { visit in
            let place = try await EditedPart(kind, visit)
            do {
                let mine = try partFields(kind, visit.form)
                let merged = try await visit.perform(
                    CorrectPart(
                        plan: place.plan.id,
                        kind: kind,
                        id: place.part.id,
                        fields: mine,
                        seen: Int(visit.form["version"]) ?? 0
                    )
                )
                return .redirect(to: place.path, notice: merged ? .merged : .planSaved)
            } catch let invalid as InvalidForm {
                return .tryAgain(place.form(visit, visit.form, invalid))
            } catch let conflict as EditConflict {
                return .conflict(
                    conflictPage(conflict, try partFields(kind, visit.form), action: place.path + "/edit", visit)
                )
            }
        },
    ]
}

/// Trimmed, and with something in at least one of reference and title.
func partFields(_ kind: PlanPart.Kind, _ form: Form) throws(InvalidForm) -> [String: String] {
    var read = FormReader(form)
    var fields = ["ref": read.optionalText("ref", most: TextLimit.label) ?? ""]
    fields["title"] = read.optionalText("title", most: TextLimit.words) ?? ""
    if kind != .objective { fields["statement"] = read.optionalLongText("statement", most: TextLimit.words) ?? "" }
    let isEmpty = fields["title"]?.isEmpty == true && fields["statement"]?.isEmpty != false
    if isEmpty { read.refuse("title", Phrase(en: "Enter a title", cy: "Rhowch deitl")) }
    try read.finish()
    return fields
}

/// One level of a plan this person may change.
private struct EditedPart {
    let plan: Plan
    let part: PlanPart

    init(_ kind: PlanPart.Kind, _ visit: Visit) async throws {
        plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        part = try await visit.ask(WholePlan(id: plan.id)).tree.part(kind, visit.id("part"))
    }

    var path: String { PlanPaths.part(plan.id, part.kind.plural, part.id) }

    func form(_ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil, earlier: HTML? = nil) -> Page {
        let word = part.kind.word(in: plan)
        return Page(
            Phrase(en: "Change: \(word)", cy: "Newid: \(word)"),
            back: NavigationItem(Phrase(en: "Back without changing", cy: "Yn ôl heb newid"), path: path),
            invalid: invalid,
            body: .form(
                action: path + "/edit",
                visit.context,
                "\(earlier)\(partFieldset(part.kind, form, invalid))\(.hidden("version", form["version"]))\(.button(Phrase(en: "Save", cy: "Cadw")))"
            )
        )
    }
}

/// The fields of a level.
func partFieldset(_ kind: PlanPart.Kind, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let statement: HTML? =
        kind == .objective
        ? nil
        : .textArea(
            "statement",
            label: Phrase(en: "Statement (optional)", cy: "Datganiad (dewisol)"),
            form: form,
            invalid: invalid
        )
    return """
        \(.textField("ref", label: Phrase(en: "Reference (optional)", cy: "Cyfeirnod (dewisol)"), width: "w10", form: form, invalid: invalid))
        \(.textArea("title", label: Phrase(en: "Title", cy: "Teitl"), rows: 3, form: form, invalid: invalid))\(statement)
        """
}
