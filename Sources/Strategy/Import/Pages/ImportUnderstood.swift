import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// What was understood of a document, to look through and correct.
let importUnderstoodRoutes: [Route] = [
    .get("/plans/imports/:import", for: .staffWho(.editPlans)) { visit in
        let one = try await visit.ask(ImportOpened(id: try visit.id("import")))
        return .page(importUnderstoodPage(one, visit.form, visit.context))
    }
]

func importUnderstoodPage(_ one: PlanImport, _ form: Form, _ context: PageContext) -> Page {
    let path = "/plans/imports/\(one.id.path)"
    let rows: [[HTML]] = one.reading.read.actions.map { action in
        ["\(action.text.text)", "\(action.leads.map(\.text).joined(separator: "; "))", "\(action.when?.asWritten)"]
    }
    return Page(
        Phrase(en: "What was understood", cy: "Beth a ddeallwyd"),
        breadcrumbs: importCrumbs,
        width: .wide,
        body: """
            \(.table(
                Phrase(en: "Actions", cy: "Camau"),
                columns: [
                    Column(Phrase(en: "Action", cy: "Cam")), Column(Phrase(en: "Lead", cy: "Arweinydd")),
                    Column(Phrase(en: "When", cy: "Pryd")),
                ],
                rows: rows
            ))
            <p>\(.buttonLink(Phrase(en: "Check what would change", cy: "Gwirio beth fyddai’n newid"), to: path + "/check", .primary))</p>
            """
    )
}
