import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// One row of the document: to put right, split, join, move or take out.
let importRowRoutes: [Route] = [
    .get("/plans/imports/:import/actions/:row", for: .staffWho(.editPlans)) { visit in
        let one = try await visit.ask(ImportOpened(id: try visit.id("import")))
        return .page(try ImportRowPage(one, try visit.row(), visit.context).page)
    },
    .post("/plans/imports/:import/actions/:row", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        let row = try visit.row()
        let one = try await visit.ask(ImportOpened(id: id))
        do {
            let (correction, next) = try visit.rowCorrection(row)
            try await visit.perform(CorrectImport(id: id, correction: correction))
            return .redirect(to: "/plans/imports/\(id.path)\(next)", notice: .importCorrected)
        } catch let invalid as InvalidForm {
            return .tryAgain(try ImportRowPage(one, row, visit.context, typed: visit.form, invalid: invalid).page)
        } catch Refusal.changedMeanwhile {
            let now = try await visit.ask(ImportOpened(id: id))
            return .conflict(
                try ImportRowPage(now, row, visit.context, typed: visit.form, invalid: changedMeanwhile).page
            )
        }
    },
    .get("/plans/imports/:import/actions/:row/removal", for: .staffWho(.editPlans)) { visit in
        let one = try await visit.ask(ImportOpened(id: try visit.id("import")))
        return .page(try importRowRemovalPage(one, try visit.row(), visit.context))
    },
    .post("/plans/imports/:import/actions/:row/removal", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        let correction = ImportCorrection.remove(try visit.row(), mark: visit.form["mark"])
        try await visit.perform(CorrectImport(id: id, correction: correction))
        return .redirect(to: "/plans/imports/\(id.path)", notice: .importCorrected)
    },
]

private let changedMeanwhile = InvalidForm(
    "text",
    Phrase(
        en: "Someone changed this row while you typed. What it says now stands below; check yours and save it again",
        cy:
            "Newidiodd rhywun y rhes hon wrth i chi deipio. Mae’r hyn mae’n ei ddweud nawr isod; gwiriwch eich un chi a’i chadw eto"
    )
)

extension Visit {
    fileprivate func row() throws -> Int {
        guard let row = Int(try word("row")) else { throw Refusal.notFound }
        return row
    }

    /// What the form asks for, and where to go when it is done.
    fileprivate func rowCorrection(_ row: Int) throws -> (ImportCorrection, next: String) {
        let mark = form["mark"]
        let said = try CorrectedRow(form)
        let objective = Int(form["objective"])
        if form.has("begin") { return (.begin(row, said, title: try form.beginning(), mark: mark), "#row-\(row)") }
        if form.has("join") { return (.join(row, said, objective: objective, mark: mark), "/actions/\(row)") }
        guard form.has("split") else {
            return (.row(row, said, objective: objective, mark: mark), "#row-\(row)")
        }
        guard said.textLines.count > 1 else {
            throw InvalidForm(
                "text",
                Phrase(
                    en: "Put the second action on a line of its own, then split",
                    cy: "Rhowch yr ail gam ar linell ei hun, ac yna hollti"
                )
            )
        }
        return (.split(row, said, objective: objective, mark: mark), "")
    }
}

/// The page of one row.
struct ImportRowPage {
    let one: PlanImport
    let row: Int
    let context: PageContext
    let action: ReadAction
    let mark: String
    let form: Form
    let invalid: InvalidForm?
    let isTyped: Bool

    init(
        _ one: PlanImport,
        _ row: Int,
        _ context: PageContext,
        typed: Form? = nil,
        invalid: InvalidForm? = nil
    ) throws {
        guard let action = one.reading.action(row), let mark = one.reading.mark(of: row) else { throw Refusal.notFound }
        self.one = one
        self.row = row
        self.context = context
        self.action = action
        self.mark = mark
        self.invalid = invalid
        form = typed ?? CorrectedRow(action).form
        isTyped = typed != nil
    }

    private var path: String { "/plans/imports/\(one.id.path)" }

    var page: Page {
        Page(
            Phrase(en: "Put a row right", cy: "Cywiro rhes"),
            back: NavigationItem(Phrase(en: "What was understood", cy: "Beth a ddeallwyd"), path: path + "#row-\(row)"),
            invalid: invalid,
            body: "\(source)\(now)\(.form(action: "\(path)/actions/\(row)", context, fields))\(removal)"
        )
    }

    /// Where it stood, and what is unsure of it.
    private var source: HTML {
        let doubts: [HTML] = action.doubts.map { "<li>\($0.message)</li>" }
        let list: HTML? = doubts.isEmpty ? nil : "<ul>\(doubts)</ul>"
        return """
            <p>\(Phrase(en: "In the document:", cy: "Yn y ddogfen:")) \(ImportWords.place(action.place)).
            \(ImportWords.sureness(action.sureness))</p>\(list)
            """
    }

    /// When someone else changed it, or the form came back: what the row says as it is kept.
    private var now: HTML? {
        guard isTyped else { return nil }
        let kept = CorrectedRow(action)
        let facts = ActionField.allCases.compactMap { field in
            kept.texts[field].map { Fact(ImportWords.label(field), text: $0) }
        }
        return .details(
            Phrase(en: "What is kept of this row now", cy: "Beth sydd wedi’i gadw o’r rhes hon nawr"),
            .summaryList(facts)
        )
    }

    private var fields: HTML {
        let more: [ActionField] = [
            .ref, .partners, .crossReferences, .year, .risks, .progress, .rag, .dataSources, .extras,
        ]
        let isMoreFilled = more.contains { !form[$0.rawValue].isEmpty || invalid?.message(for: $0.rawValue) != nil }
        let when: HTML? = action.when.map { when in
            """
            <p>\(Phrase(en: "Taken to mean:", cy: "Deallwyd fel:")) \(ImportWords.meaning(when))</p>
            """
        }
        let boxes: [HTML] = more.map { field in
            [.ref, .year, .rag].contains(field) ? line(field) : area(field, rows: 2)
        }
        return """
            \(.hidden("mark", mark))
            \(.textArea(
                "text",
                label: ImportWords.label(.text),
                hint: Phrase(
                    en: "To split it in two, put the second action on a line of its own and press Split",
                    cy: "I’w hollti’n ddau, rhowch yr ail gam ar linell ei hun a phwyso Hollti"
                ),
                rows: 5,
                form: form,
                invalid: invalid
            ))
            \(area(.leads, hint: itemALine, rows: 2))
            \(line(.when))\(when)
            \(area(.measures, hint: itemALine, rows: 3))
            \(line(.priority))
            \(.details(Phrase(en: "More columns", cy: "Rhagor o golofnau"), open: isMoreFilled, "\(boxes)"))
            \(objectives)
            <div class="cluster">\(.button(Phrase(en: "Save the row", cy: "Cadw’r rhes")))
            \(.button(Phrase(en: "Split at the line breaks", cy: "Hollti wrth y toriadau llinell"), .secondary, name: "split"))
            \(join)</div>\(beginning)
            """
    }

    private var beginning: HTML {
        beginningHere(
            Phrase(en: "Begin a new objective with this row", cy: "Dechrau amcan newydd â’r rhes hon"),
            hint: Phrase(
                en: "This row and those after it, up to the next objective, stand under it",
                cy: "Bydd y rhes hon a’r rhai ar ei hôl, hyd at yr amcan nesaf, yn sefyll oddi tano"
            ),
            form: form,
            invalid: invalid
        )
    }

    private var itemALine: Phrase { Phrase(en: "One on each line", cy: "Un ar bob llinell") }

    private func line(_ field: ActionField) -> HTML {
        .textField(field.rawValue, label: optional(field), form: form, invalid: invalid)
    }

    private func area(_ field: ActionField, hint: Phrase? = nil, rows: Int) -> HTML {
        .textArea(field.rawValue, label: optional(field), hint: hint, rows: rows, form: form, invalid: invalid)
    }

    private func optional(_ field: ActionField) -> Phrase {
        let label = ImportWords.label(field)
        return Phrase(en: label.en + " (optional)", cy: label.cy + " (dewisol)")
    }

    private var join: HTML? {
        guard let next = one.reading.rowAfter(row), let other = one.reading.action(next) else { return nil }
        return .button(
            Phrase(en: "Join with the next row", cy: "Uno â’r rhes nesaf"),
            .secondary,
            name: "join",
            about: String(other.text.text.prefix(80))
        )
    }

    /// What it stands under, when there is more than one thing it could stand under.
    private var objectives: HTML? {
        let read = one.reading.read
        let paths = read.objectivePaths
        guard paths.count > 1, let here = one.reading.path(of: row) else { return nil }
        let options = paths.enumerated().map { index, path in
            Option("\(index)", name: String((read.label(ofObjective: path) ?? "\(index + 1)").prefix(120)))
        }
        let current = paths.firstIndex {
            ($0.theme, $0.outcome, $0.objective) == (here.theme, here.outcome, here.objective)
        }
        return .select(
            "objective",
            label: Phrase(en: "Stands under", cy: "Yn sefyll o dan"),
            options: options,
            form: form.has("objective") ? form : Form(values: ["objective": "\(current ?? 0)"]),
            invalid: invalid
        )
    }

    private var removal: HTML {
        """
        <p>\(.link(Phrase(en: "Take this row out", cy: "Tynnu’r rhes hon allan"), to: "\(path)/actions/\(row)/removal"))</p>
        """
    }
}

/// Asks before a row is taken out.
private func importRowRemovalPage(_ one: PlanImport, _ row: Int, _ context: PageContext) throws -> Page {
    guard let action = one.reading.action(row), let mark = one.reading.mark(of: row) else { throw Refusal.notFound }
    let path = "/plans/imports/\(one.id.path)"
    return Page(
        Phrase(en: "Take this row out?", cy: "Tynnu’r rhes hon allan?"),
        back: NavigationItem(Phrase(en: "Put a row right", cy: "Cywiro rhes"), path: "\(path)/actions/\(row)"),
        body: """
            \(.summaryList([
                Fact(ImportWords.label(.text), text: action.text.text),
                Fact(Phrase(en: "In the document", cy: "Yn y ddogfen"), "\(ImportWords.place(action.place))"),
            ]))
            <p>\(Phrase(
                en: "It will not be part of the plan. The document itself is not changed.",
                cy: "Ni fydd yn rhan o’r cynllun. Ni newidir y ddogfen ei hun."
            ))</p>
            \(.form(action: "\(path)/actions/\(row)/removal", context, """
                \(.hidden("mark", mark))\(.button(Phrase(en: "Take it out", cy: "Ei thynnu allan"), .warning))
                """))
            """
    )
}

extension ReadAction {
    /// How sure the reading is of the row: as sure as of the least sure of what matters most.
    var sureness: Sureness {
        let all = [text.sureness, whenSureness] + leads.map(\.sureness)
        if all.contains(.guess) || when?.understood == .nothing { return .guess }
        return all.contains(.likely) || when?.understood == .part ? .likely : .sure
    }

    /// Whether a person should look.
    var needsALook: Bool { !doubts.isEmpty || sureness == .guess }
}
