import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// The dry run, and applying it.
let importCheckRoutes: [Route] = [
    .get("/plans/imports/:import/check", for: .staffWho(.editPlans), isLong: true) { visit in
        let compared = try await visit.ask(ImportCompared(id: try visit.id("import")))
        return .page(ImportCheckPage(compared: compared, context: visit.context, form: visit.form, invalid: nil).page)
    },
    .post("/plans/imports/:import/answers", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        try await visit.perform(
            AnswerImport(
                id: id,
                answers: answers(visit.form),
                removals: Set(visit.form.all("remove").compactMap { UUID(uuidString: $0) })
            )
        )
        return .redirect(to: "/plans/imports/\(id.path)/check", notice: .importAnswered)
    },
    .post("/plans/imports/:import/apply", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        do {
            let apply = ApplyImport(id: id, seen: Int(visit.form["version"]) ?? 0, expected: visit.form["seen"])
            let plan = try await visit.perform(apply)
            return .redirect(to: "/plans/\(plan.path)", notice: .planApplied)
        } catch ImportRefusal.alreadyApplied(let plan) {
            let path = plan.map { "/plans/\($0.path)" } ?? "/plans"
            return .redirect(to: path, notice: .planAppliedBefore)
        } catch let refusal as ImportRefusal {
            let compared = try await visit.ask(ImportCompared(id: id))
            let page = ImportCheckPage(
                compared: compared,
                context: visit.context,
                form: visit.form,
                invalid: refusal.invalid
            )
            return .tryAgain(page.page)
        }
    },
]

/// What was said of each row asked about.
private func answers(_ form: Form) -> [Int: SameOrNew] {
    var answers: [Int: SameOrNew] = [:]
    for name in form.names where name.hasPrefix("row-") {
        guard let row = Int(name.dropFirst(4)) else { continue }
        answers[row] = form[name] == "new" ? .new : UUID(uuidString: form[name]).map { .same($0) }
    }
    return answers
}

extension ImportRefusal {
    /// What to do about it, beside the button it concerns.
    fileprivate var invalid: InvalidForm {
        switch self {
        case .alreadyApplied:
            InvalidForm(
                "apply",
                Phrase(en: "This document is in the plan already", cy: "Mae’r ddogfen hon yn y cynllun eisoes")
            )
        case .setAside:
            InvalidForm(
                "apply",
                Phrase(
                    en: "This document was set aside. Bring it in again to use it",
                    cy: "Rhoddwyd y ddogfen hon o’r neilltu. Dewch â hi i mewn eto i’w defnyddio"
                )
            )
        case .lookAgain:
            InvalidForm(
                "apply",
                Phrase(
                    en: "Someone changed the document or the plan while you looked. Check what would change now",
                    cy:
                        "Newidiodd rhywun y ddogfen neu’r cynllun tra oeddech yn edrych. Gwiriwch beth fyddai’n newid nawr"
                )
            )
        case .unanswered(let count):
            InvalidForm(
                "questions",
                Phrase(
                    en: "Say of each action asked about whether it is the same one (\(count) left)",
                    cy: "Dywedwch am bob cam y gofynnir amdano ai’r un un ydyw (\(count) ar ôl)"
                )
            )
        case .noTitle:
            InvalidForm("apply", Phrase(en: "Give the plan a title first", cy: "Rhowch deitl i’r cynllun yn gyntaf"))
        case .noActions:
            InvalidForm(
                "apply",
                Phrase(en: "No action is left to make a plan of", cy: "Nid oes cam ar ôl i wneud cynllun ohono")
            )
        }
    }
}
