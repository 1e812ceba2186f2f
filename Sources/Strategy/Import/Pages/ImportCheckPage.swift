import DesignSystem
import Forms
import Foundation
import Markup
import PlanReading

/// What applying a document would make and change, and what a person still has to say.
struct ImportCheckPage {
    let compared: ImportCompared.Answer
    let context: PageContext
    let form: Form
    let invalid: InvalidForm?

    /// So many of a list are shown; the figures count them all.
    private static let most = 200
    private var comparison: PlanComparison { compared.comparison }
    private var one: PlanImport { compared.one }
    private var path: String { "/plans/imports/\(one.id.path)" }

    var page: Page {
        Page(
            Phrase(en: "What would change", cy: "Beth fyddai’n newid"),
            back: backToImport(one),
            invalid: invalid,
            body: "\(plan)\(figures)\(facts)\(answers)\(changed)\(kept)\(new)\(apply)"
        )
    }

    private var plan: HTML {
        guard let plan = compared.tree?.plan else {
            return "<p>\(Phrase(en: "A new draft plan is made.", cy: "Gwneir cynllun drafft newydd."))</p>"
        }
        return """
            <p>\(Phrase(en: "This plan is updated:", cy: "Diweddarir y cynllun hwn:")) \
            <a href="/plans/\(plan.id.path)">\(plan.title)</a></p>
            """
    }

    private var figures: HTML {
        .counts([
            (comparison.newActions, Phrase(en: "new actions", cy: "cam newydd")),
            (comparison.changedActions, Phrase(en: "changed actions", cy: "cam wedi newid")),
            (comparison.unchangedActions, Phrase(en: "unchanged actions", cy: "cam heb newid")),
            (comparison.unanswered, Phrase(en: "to be answered", cy: "i’w hateb")),
            (comparison.gone.count, Phrase(en: "gone from the document", cy: "wedi mynd o’r ddogfen")),
        ])
    }

    private var facts: HTML? {
        let changes = comparison.plan + comparison.surroundings
        return changes.isEmpty
            ? nil
            : "<h2>\(Phrase(en: "The plan itself", cy: "Y cynllun ei hun"))</h2>\(.summaryList(changes.map(fact)))"
    }

    private func fact(_ change: FieldChange) -> Fact {
        let before: HTML = change.words(change.before).map { "<del>\($0)</del>" } ?? .none()
        let after: HTML = change.words(change.after).map { "<ins>\($0)</ins>" } ?? .none()
        return Fact(
            ImportWords.label(change.field),
            """
            <span class="vh">\(Phrase(en: "Before:", cy: "Cynt:"))</span> \(before) <span aria-hidden="true">→</span>
            <span class="vh">\(Phrase(en: "After:", cy: "Wedyn:"))</span> \(after)
            """
        )
    }

    /// What a person has to say, and may choose: kept with one button, before applying.
    private var answers: HTML? {
        let asked = askedRows
        let removable = comparison.gone.filter(\.isRemovable)
        guard !asked.isEmpty || !comparison.gone.isEmpty else { return nil }
        let questions: [HTML] = asked.map { index, row, existing in question(index, row, existing) }
        let goneForm = Form(["remove": one.reading.notes.removals.map(\.path)])
        let gone: HTML? =
            removable.isEmpty
            ? nil
            : .checkboxes(
                "remove",
                legend: Phrase(
                    en: "Gone from the document: tick what to remove",
                    cy: "Wedi mynd o’r ddogfen: ticiwch beth i’w ddileu"
                ),
                hint: Phrase(
                    en: "What you leave unticked stays in the plan. A level stays while anything stands under it",
                    cy:
                        "Mae’r hyn na thiciwch yn aros yn y cynllun. Mae lefel yn aros tra bo rhywbeth yn sefyll oddi tani"
                ),
                options: removable.prefix(Self.most).map { Option($0.id.path, name: label($0)) },
                form: goneForm
            )
        let stays: [HTML] = comparison.gone.filter { !$0.isRemovable }.map { "<li>\(label($0))</li>" }
        let staying: HTML? =
            stays.isEmpty
            ? nil
            : """
            <p>\(Phrase(
                en: "Also gone, but work on them is recorded here, so they stay. Mark them stopped in the plan instead:",
                cy: "Wedi mynd hefyd, ond mae gwaith arnynt wedi’i gofnodi yma, felly maen nhw’n aros. Nodwch eu bod wedi stopio yn y cynllun yn lle hynny:"
            ))</p><ul>\(stays)</ul>
            """
        return """
            <h2 id="questions">\(Phrase(en: "For you to say", cy: "I chi ei ddweud"))</h2>
            \(.form(action: path + "/answers", context, """
                \(questions)\(gone)\(.button(Phrase(en: "Save these answers", cy: "Cadw’r atebion hyn"), .secondary))
                """))\(staying)
            """
    }

    /// Rows asked about, answered or not: an answer can be taken back.
    private var askedRows: [(index: Int, row: Int, existing: UUID)] {
        zip(0..., zip(one.reading.notes.rows, comparison.actions)).compactMap { index, pair in
            switch (pair.1, one.reading.notes.answers[pair.0]) {
            case (.unsure(let id), _): (index, pair.0, id)
            case (.same(let id, _), .same): (index, pair.0, id)
            default: nil
            }
        }
    }

    private func question(_ index: Int, _ row: Int, _ existing: UUID) -> HTML {
        let leaf = compared.tree?.actions.first { $0.action.id == existing }
        let said = comparison.values[index]
        var values: [String: String] = [:]
        switch one.reading.notes.answers[row] {
        case .same(let id): values["row-\(row)"] = id.path
        case .new: values["row-\(row)"] = "new"
        case nil: break
        }
        return """
            \(.summaryList([
                Fact(Phrase(en: "In the document", cy: "Yn y ddogfen"), text: [said.words.ref, said.words.text].compactMap(\.self).joined(separator: " ")),
                Fact(Phrase(en: "In the plan", cy: "Yn y cynllun"), text: [leaf?.action.ref, leaf?.action.text].compactMap(\.self).joined(separator: " ").kept),
            ]))
            \(.radios(
                "row-\(row)",
                legend: Phrase(en: "Is this the same action?", cy: "Ai’r un cam yw hwn?"),
                options: [
                    Option(existing.path, Phrase(en: "Yes, the same action: change its words", cy: "Ie, yr un cam: newid ei eiriau")),
                    Option("new", Phrase(en: "No, a new action", cy: "Nage, cam newydd")),
                ],
                form: Form(values: values)
            ))
            """
    }

    private var changed: HTML? {
        let levels = (comparison.themes + comparison.outcomes + comparison.objectives + comparison.feedback).filter {
            !$0.changes.isEmpty
        }
        let actions = comparison.actions.indices.filter { !comparison.actions[$0].changes.isEmpty }
        guard !levels.isEmpty || !actions.isEmpty else { return nil }
        let ofLevels: [HTML] = levels.prefix(Self.most).map { .summaryList($0.changes.map(fact)) }
        let ofActions: [HTML] = actions.prefix(Self.most).map { index in
            "<h3>\(comparison.values[index].words.text)</h3>\(.summaryList(comparison.actions[index].changes.map(fact)))"
        }
        return """
            <h2>\(Phrase(en: "Changed", cy: "Wedi newid"))</h2>\(ofLevels)\(ofActions)\(further(levels.count + actions.count))
            """
    }

    /// Fields people here have changed since the document was last read, and the document has not.
    private var kept: HTML? {
        guard !comparison.keptHere.isEmpty || !comparison.keptLevels.isEmpty else { return nil }
        let levels: [HTML] = comparison.keptLevels.map { level in
            let names: [HTML] = level.fields.enumerated().map { number, field in
                number == 0 ? "\(ImportWords.label(field))" : ", \(ImportWords.label(field))"
            }
            return "<li>\(level.label) (\(names))</li>"
        }
        let lines: [HTML] = comparison.keptHere.sorted { $0.key < $1.key }.prefix(Self.most).map { index, fields in
            let names: [HTML] = fields.enumerated().map { number, field in
                number == 0 ? "\(ImportWords.label(field))" : ", \(ImportWords.label(field))"
            }
            return "<li>\(comparison.values[index].words.text) (\(names))</li>"
        }
        return """
            <h2>\(Phrase(en: "Kept as changed here", cy: "Wedi’u cadw fel y’u newidiwyd yma"))</h2>
            <p>\(Phrase(
                en: "The document says the same as when it was last read, and someone has changed these here since.",
                cy: "Mae’r ddogfen yn dweud yr un peth â phan ddarllenwyd hi ddiwethaf, ac mae rhywun wedi newid y rhain yma ers hynny."
            ))</p><ul>\(levels)\(lines)</ul>
            """
    }

    private var new: HTML? {
        let actions = comparison.actions.indices.filter { comparison.actions[$0] == .new }
        guard !actions.isEmpty else { return nil }
        let lines: [HTML] = actions.prefix(Self.most).map { "<li>\(comparison.values[$0].words.text)</li>" }
        let list: HTML = "<ul>\(lines)</ul>\(further(actions.count))"
        let title = Phrase(en: "New", cy: "Newydd")
        return actions.count > 12 ? "<h2>\(title)</h2>\(.details(title, list))" : "<h2>\(title)</h2>\(list)"
    }

    private func further(_ count: Int) -> HTML? {
        guard count > Self.most else { return nil }
        return
            "<p>\(Phrase(en: "The first \(Self.most) of \(count) are listed.", cy: "Rhestrir y \(Self.most) cyntaf o \(count)."))</p>"
    }

    private func label(_ gone: Gone) -> String {
        [gone.ref, String(gone.label.prefix(200))].compactMap(\.self).joined(separator: " ")
    }

    private var apply: HTML {
        if comparison.isWithoutEffect, one.reading.notes.removals.isEmpty {
            return """
                <p>\(Phrase(
                    en: "The plan already says all that the document says.",
                    cy: "Mae’r cynllun eisoes yn dweud popeth y mae’r ddogfen yn ei ddweud."
                ))</p>\(button)
                """
        }
        return button
    }

    private var button: HTML {
        """
        <div id="apply">\(.form(action: path + "/apply", context, """
            \(.hidden("version", "\(one.version)"))\(.hidden("seen", comparison.fingerprint))
            \(.button(Phrase(en: "Confirm and save", cy: "Cadarnhau a chadw")))
            """))</div>
        """
    }
}

extension FieldChange {
    /// One side of it as people say it.
    fileprivate func words(_ text: String?) -> HTML? {
        guard field == "status" else { return text.map { "\($0)" } }
        return text.map { Action.Status(rawValue: $0).map { "\($0.words)" } ?? "\($0)" }
    }
}
