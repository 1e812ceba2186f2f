import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// The dry run, and applying it.
let importCheckRoutes: [Route] = [
    .get("/plans/imports/:import/check", for: .staffWho(.editPlans)) { visit in
        let compared = try await visit.ask(ImportCompared(id: try visit.id("import")))
        return .page(importCheckPage(compared, visit.context, invalid: nil))
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
            return .tryAgain(importCheckPage(compared, visit.context, invalid: refusal.invalid))
        }
    },
]

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

func importCheckPage(_ compared: ImportCompared.Answer, _ context: PageContext, invalid: InvalidForm?) -> Page {
    let comparison = compared.comparison
    let path = "/plans/imports/\(compared.one.id.path)"
    return Page(
        Phrase(en: "What would change", cy: "Beth fyddai’n newid"),
        back: NavigationItem(Phrase(en: "What was understood", cy: "Beth a ddeallwyd"), path: path),
        invalid: invalid,
        body: """
            \(.counts([
                (comparison.newActions, Phrase(en: "new actions", cy: "cam newydd")),
                (comparison.changedActions, Phrase(en: "changed", cy: "wedi newid")),
                (comparison.unchangedActions, Phrase(en: "unchanged", cy: "heb newid")),
                (comparison.gone.count, Phrase(en: "gone from the document", cy: "wedi mynd o’r ddogfen")),
            ]))
            \(.form(action: path + "/apply", context, """
                \(.hidden("version", "\(compared.one.version)"))\(.hidden("seen", comparison.fingerprint))
                \(.button(Phrase(en: "Confirm and save", cy: "Cadarnhau a chadw")))
                """))
            """
    )
}
