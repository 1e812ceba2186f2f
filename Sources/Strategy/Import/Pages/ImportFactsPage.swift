import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// What the plan says of itself.
let importFactsRoutes: [Route] = [
    .get("/plans/imports/:import/facts", for: .staffWho(.editPlans)) { visit in
        let one = try await visit.ask(ImportOpened(id: try visit.id("import")))
        return .page(importFactsPage(one, PlanFacts.form(one.reading.read), nil, visit.context))
    },
    .post("/plans/imports/:import/facts", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        do {
            let correction = ImportCorrection.facts(try PlanFacts(visit.form))
            try await visit.perform(CorrectImport(id: id, correction: correction))
            return .redirect(to: "/plans/imports/\(id.path)", notice: .importCorrected)
        } catch let invalid as InvalidForm {
            let one = try await visit.ask(ImportOpened(id: id))
            return .tryAgain(importFactsPage(one, visit.form, invalid, visit.context))
        }
    },
]

private func importFactsPage(_ one: PlanImport, _ form: Form, _ invalid: InvalidForm?, _ context: PageContext) -> Page {
    let month = Phrase(en: "For example, April 2026", cy: "Er enghraifft, Ebrill 2026")
    return Page(
        Phrase(en: "The plan", cy: "Y cynllun"),
        back: backToImport(one),
        invalid: invalid,
        body: .form(
            action: "/plans/imports/\(one.id.path)/facts",
            context,
            """
            \(.textArea("title", label: ImportWords.label("title"), rows: 2, form: form, invalid: invalid))
            \(.textField(
                "place",
                label: Phrase(en: "Place (optional)", cy: "Lle (dewisol)"),
                hint: Phrase(en: "The area whose plan it is", cy: "Yr ardal y mae’r cynllun yn perthyn iddi"),
                form: form,
                invalid: invalid
            ))
            \(.textField("owner", label: Phrase(en: "Owner (optional)", cy: "Perchennog (dewisol)"), form: form, invalid: invalid))
            \(.textField(
                "period",
                label: Phrase(en: "Period, as the document writes it (optional)", cy: "Cyfnod, fel y’i hysgrifennir yn y ddogfen (dewisol)"),
                form: form,
                invalid: invalid
            ))
            \(.textField("start", label: Phrase(en: "First month (optional)", cy: "Mis cyntaf (dewisol)"), hint: month, form: form, invalid: invalid))
            \(.textField("end", label: Phrase(en: "Last month (optional)", cy: "Mis olaf (dewisol)"), hint: month, form: form, invalid: invalid))
            <h2>\(PlanFields.wordsTitle)</h2>\(PlanFields(form: form, invalid: invalid).html(PlanFields.words))
            \(.button(Phrase(en: "Save", cy: "Cadw")))
            """
        )
    )
}

func backToImport(_ one: PlanImport) -> NavigationItem {
    NavigationItem(Phrase(en: "What was understood", cy: "Beth a ddeallwyd"), path: "/plans/imports/\(one.id.path)")
}
