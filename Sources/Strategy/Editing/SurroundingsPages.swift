import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// "Boards and words": what stands beside the levels of a plan, to be put right once it is here.
let surroundingsRoutes: [Route] = [
    .get("/plans/:plan/surroundings/edit", for: .staffWho(.editPlans)) { visit in
        let page = try await SurroundingsPage(visit)
        var values = SurroundingsForm(page.tree).fields
        values["version"] = String(page.tree.plan.version)
        return .page(page.page(visit, Form(values: values)))
    },
    .post("/plans/:plan/surroundings/edit", for: .staffWho(.editPlans)) { visit in
        let page = try await SurroundingsPage(visit)
        let plan = page.tree.plan.id
        do {
            let form = try SurroundingsForm(visit.form, over: SurroundingsForm(page.tree))
            do {
                let merged = try await visit.perform(
                    CorrectSurroundings(plan: plan, form: form, seen: Int(visit.form["version"]) ?? 0)
                )
                return .redirect(to: PlanPaths.plan(plan), notice: merged ? .merged : .planSaved)
            } catch let conflict as EditConflict {
                return .conflict(conflictPage(conflict, form.fields, action: page.path, visit))
            }
        } catch let invalid as InvalidForm {
            return .tryAgain(page.page(visit, visit.form, invalid))
        }
    },
]

private struct SurroundingsPage {
    let tree: PlanTree

    init(_ visit: Visit) async throws {
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        tree = try await visit.ask(WholePlan(id: plan.id)).tree
    }

    var path: String { PlanPaths.plan(tree.plan.id) + "/surroundings/edit" }

    func page(_ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
        let line = Phrase(en: "One on each line", cy: "Un ar bob llinell")
        let rows: [HTML] = tree.feedback.enumerated().map { row($1.id, number: $0 + 1, form, invalid) }
        return Page(
            SurroundingsWords.title,
            back: NavigationItem(Phrase(same: tree.plan.title), path: PlanPaths.plan(tree.plan.id)),
            invalid: invalid,
            body: .form(
                action: path,
                visit.context,
                """
                \(.textArea(
                    SurroundingsForm.boards,
                    label: Phrase(en: "Boards that oversee it (optional)", cy: "Byrddau sy’n ei oruchwylio (dewisol)"),
                    hint: line,
                    form: form,
                    invalid: invalid
                ))
                \(.textArea(
                    SurroundingsForm.definitions,
                    label: Phrase(en: "Words this plan explains (optional)", cy: "Geiriau y mae’r cynllun hwn yn eu hegluro (dewisol)"),
                    hint: Phrase(
                        en: "One on each line: the word, a colon and what it means",
                        cy: "Un ar bob llinell: y gair, colon a’i ystyr"
                    ),
                    rows: 6,
                    form: form,
                    invalid: invalid
                ))
                <h2>\(SurroundingsWords.youSaid)</h2>
                <p>\(Phrase(
                    en: "Empty the words of one to take it out.",
                    cy: "Gwagiwch eiriau un i’w dynnu allan."
                ))</p>
                \(rows)\(row(nil, number: nil, form, invalid))
                \(.hidden("version", form["version"]))\(.button(Phrase(en: "Save", cy: "Cadw")))
                """
            )
        )
    }

    private func row(_ id: UUID?, number: Int?, _ form: Form, _ invalid: InvalidForm?) -> HTML {
        let mark = number.map { " \($0)" } ?? ""
        func named(_ words: Phrase) -> Phrase { Phrase(en: words.en + mark, cy: words.cy + mark) }
        let title =
            number.map { Phrase(en: "Said \($0)", cy: "Dywedwyd \($0)") }
            ?? Phrase(en: "Add another", cy: "Ychwanegu un arall")
        let themes =
            [Option("", Phrase(en: "The whole plan", cy: "Y cynllun cyfan"))]
            + tree.themes.compactMap { branch in branch.label.map { Option(branch.theme.id.text, Phrase(same: $0)) } }
        // A theme without words is chosen by nobody, and stays where it is.
        let chosen = form[SurroundingsForm.theme(id)]
        let isUnnamed = !chosen.isEmpty && !themes.contains { $0.value == chosen }
        let theme: HTML? =
            themes.count < 2 || isUnnamed
            ? nil
            : .select(SurroundingsForm.theme(id), label: named(SurroundingsWords.theme), options: themes, form: form)
        return """
            <h3>\(title)</h3>
            \(.textArea(SurroundingsForm.said(id), label: named(optional(SurroundingsWords.youSaid)), rows: 2, form: form, invalid: invalid))
            \(.textArea(SurroundingsForm.answer(id), label: named(optional(SurroundingsWords.answer)), rows: 3, form: form, invalid: invalid))
            \(theme)
            """
    }

    private func optional(_ words: Phrase) -> Phrase {
        Phrase(en: words.en + " (optional)", cy: words.cy + " (dewisol)")
    }
}
