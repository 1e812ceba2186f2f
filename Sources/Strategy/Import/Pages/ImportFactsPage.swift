import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// What the plan says of itself, and the words of its levels.
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
    .get("/plans/imports/:import/levels/:level", for: .staffWho(.editPlans)) { visit in
        let one = try await visit.ask(ImportOpened(id: try visit.id("import")))
        return .page(try importLevelPage(one, try visit.level(), nil, visit.context))
    },
    .post("/plans/imports/:import/levels/:level", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        let level = try visit.level()
        let words = NamedLevel(
            ref: visit.form["ref"].foldedSpace.kept,
            title: visit.form["title"].foldedSpace.kept,
            statement: visit.form["statement"].foldedSpace.kept
        )
        let before = NamedLevel(
            ref: visit.form["before_ref"].kept,
            title: visit.form["before_title"].kept,
            statement: visit.form["before_statement"].kept
        )
        try await visit.perform(CorrectImport(id: id, correction: .level(level, words, before: before)))
        return .redirect(to: "/plans/imports/\(id.path)", notice: .importCorrected)
    },
]

extension Visit {
    fileprivate func level() throws -> LevelPath {
        guard let level = LevelPath(try word("level")) else { throw Refusal.notFound }
        return level
    }
}

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

private func importLevelPage(
    _ one: PlanImport,
    _ path: LevelPath,
    _ invalid: InvalidForm?,
    _ context: PageContext
) throws -> Page {
    guard let words = one.reading.level(path) else { throw Refusal.notFound }
    var values: [String: String] = [:]
    values["ref"] = words.ref
    values["title"] = words.title
    values["statement"] = words.statement
    let form = Form(values: values)
    let statement: HTML? =
        path.kind == .objective
        ? nil
        : .textArea(
            "statement",
            label: Phrase(en: "Statement (optional)", cy: "Datganiad (dewisol)"),
            rows: 4,
            form: form
        )
    let title = Phrase(
        en: "Change the \(ImportWords.level(path.kind).en.lowercased())",
        cy: "Newid: \(ImportWords.level(path.kind).cy)"
    )
    return Page(
        title,
        back: backToImport(one),
        body: .form(
            action: "/plans/imports/\(one.id.path)/levels/\(path.text)",
            context,
            """
            \(.hidden("before_ref", words.ref ?? ""))\(.hidden("before_title", words.title ?? ""))\
            \(.hidden("before_statement", words.statement ?? ""))
            \(.textField("ref", label: Phrase(en: "Reference (optional)", cy: "Cyfeirnod (dewisol)"), form: form))
            \(.textArea("title", label: Phrase(en: "Title (optional)", cy: "Teitl (dewisol)"), rows: 3, form: form))
            \(statement)\(.button(Phrase(en: "Save", cy: "Cadw")))
            """
        )
    )
}

func backToImport(_ one: PlanImport) -> NavigationItem {
    NavigationItem(Phrase(en: "What was understood", cy: "Beth a ddeallwyd"), path: "/plans/imports/\(one.id.path)")
}
