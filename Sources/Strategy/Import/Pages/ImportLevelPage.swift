import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// A level of the document: its words, where it stands, and where the next one begins.
let importLevelRoutes: [Route] = [
    .get("/plans/imports/:import/levels/:level", for: .staffWho(.editPlans)) { visit in
        let one = try await visit.ask(ImportOpened(id: try visit.id("import")))
        return .page(try ImportLevelPage(one, try visit.level(), visit.context).page)
    },
    .post("/plans/imports/:import/levels/:level", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        let level = try visit.level()
        do {
            try await visit.perform(CorrectImport(id: id, correction: try visit.levelCorrection(level)))
            return .redirect(to: "/plans/imports/\(id.path)", notice: .importCorrected)
        } catch let invalid as InvalidForm {
            let one = try await visit.ask(ImportOpened(id: id))
            return .tryAgain(
                try ImportLevelPage(one, level, visit.context, typed: visit.form, invalid: invalid).page
            )
        } catch Refusal.changedMeanwhile {
            let now = try await visit.ask(ImportOpened(id: id))
            return .conflict(
                try ImportLevelPage(now, level, visit.context, typed: visit.form, invalid: changedMeanwhile).page
            )
        }
    },
]

private let changedMeanwhile = InvalidForm(
    "title",
    Phrase(
        en:
            "Someone changed this document while you looked. What it says now stands below; check yours and save it again",
        cy:
            "Newidiodd rhywun y ddogfen hon tra oeddech yn edrych. Mae’r hyn mae’n ei ddweud nawr isod; gwiriwch eich un chi a’i chadw eto"
    )
)

extension Visit {
    fileprivate func level() throws -> LevelPath {
        guard let level = LevelPath(try word("level")) else { throw Refusal.notFound }
        return level
    }

    fileprivate func levelCorrection(_ level: LevelPath) throws -> ImportCorrection {
        let words = NamedLevel(
            ref: form["ref"].foldedSpace.kept,
            title: form["title"].foldedSpace.kept,
            statement: form["statement"].foldedSpace.kept
        )
        let before = NamedLevel(
            ref: form["before_ref"].kept,
            title: form["before_title"].kept,
            statement: form["before_statement"].kept
        )
        return .level(level, words, before: before, try levelStep(level), seen: Int(form["version"]) ?? -1)
    }

    private func levelStep(_ level: LevelPath) throws -> LevelStep {
        if form.has("join") { return .joinNext }
        if form.has("begin") { return .begin(title: try form.beginning()) }
        guard let parent = LevelPath(form["under"]), parent.numbers != Array(level.numbers.dropLast()) else {
            return .words
        }
        return .under(parent)
    }
}

extension Form {
    /// The title of a level that is to begin here.
    func beginning() throws(InvalidForm) -> String {
        if let title = self["new_title"].foldedSpace.kept { return title }
        throw InvalidForm("new_title", Phrase(en: "Give the new one a title", cy: "Rhowch deitl i’r un newydd"))
    }
}

/// The page of one level.
private struct ImportLevelPage {
    let one: PlanImport
    let path: LevelPath
    let words: NamedLevel
    let context: PageContext
    let form: Form
    let invalid: InvalidForm?
    let isTyped: Bool

    init(
        _ one: PlanImport,
        _ path: LevelPath,
        _ context: PageContext,
        typed: Form? = nil,
        invalid: InvalidForm? = nil
    ) throws {
        guard let words = one.reading.level(path) else { throw Refusal.notFound }
        self.one = one
        self.path = path
        self.words = words
        self.context = context
        self.invalid = invalid
        var values: [String: String] = [:]
        values["ref"] = words.ref
        values["title"] = words.title
        values["statement"] = words.statement
        values["under"] = path.parent?.text
        form = typed ?? Form(values: values)
        isTyped = typed != nil
    }

    var page: Page {
        Page(
            Phrase(
                en: "Change the \(ImportWords.level(path.kind).en.lowercased())",
                cy: "Newid: \(ImportWords.level(path.kind).cy)"
            ),
            back: backToImport(one),
            invalid: invalid,
            body: "\(now)\(.form(action: "/plans/imports/\(one.id.path)/levels/\(path.text)", context, fields))"
        )
    }

    /// When someone else changed it, or the form came back: what the level says as it is kept.
    private var now: HTML? {
        guard isTyped else { return nil }
        return .details(
            Phrase(en: "What is kept of this now", cy: "Beth sydd wedi’i gadw o hyn nawr"),
            .summaryList([
                Fact(Phrase(en: "Reference", cy: "Cyfeirnod"), text: words.ref),
                Fact(ImportWords.label("title"), text: words.title ?? words.statement),
            ])
        )
    }

    private var fields: HTML {
        let statement: HTML? =
            path.kind == .objective
            ? nil
            : .textArea(
                "statement",
                label: Phrase(en: "Statement (optional)", cy: "Datganiad (dewisol)"),
                rows: 4,
                form: form,
                invalid: invalid
            )
        return """
            \(.hidden("before_ref", words.ref ?? ""))\(.hidden("before_title", words.title ?? ""))\
            \(.hidden("before_statement", words.statement ?? ""))\(.hidden("version", "\(one.version)"))
            \(.textField("ref", label: Phrase(en: "Reference (optional)", cy: "Cyfeirnod (dewisol)"), form: form, invalid: invalid))
            \(.textArea("title", label: Phrase(en: "Title (optional)", cy: "Teitl (dewisol)"), rows: 3, form: form, invalid: invalid))
            \(statement)\(parents)
            <div class="cluster">\(.button(Phrase(en: "Save", cy: "Cadw")))\(join)</div>\(beginning)
            """
    }

    /// What it stands under, where it could stand elsewhere.
    private var parents: HTML? {
        let parents = one.reading.parents(of: path)
        guard parents.count > 1 else { return nil }
        return .select(
            "under",
            label: Phrase(en: "Stands under", cy: "Yn sefyll o dan"),
            options: parents.map { Option($0.text, name: String(one.reading.fullLabel($0).prefix(120))) },
            form: form.has("under") ? form : Form(values: ["under": path.parent?.text ?? ""]),
            invalid: invalid
        )
    }

    private var join: HTML? {
        guard let next = one.reading.level(after: path) else { return nil }
        return .button(
            Phrase(en: "Join with the next one", cy: "Uno â’r un nesaf"),
            .secondary,
            name: "join",
            about: String(one.reading.fullLabel(next).prefix(80))
        )
    }

    /// A level above may begin here, so that what follows stands under it.
    private var beginning: HTML? {
        guard let kind = path.parent?.kind else { return nil }
        let (level, this) = (ImportWords.level(kind), ImportWords.level(path.kind))
        return beginningHere(
            Phrase(
                en: "Begin a new \(level.en.lowercased()) with this \(this.en.lowercased())",
                cy: "Dechrau \(level.cy.lowercased()) o’r newydd yma"
            ),
            hint: Phrase(
                en: "This one and those after it, up to the next \(level.en.lowercased()), stand under it",
                cy: "Bydd hwn a’r rhai ar ei ôl yn sefyll oddi tano"
            ),
            form: form,
            invalid: invalid
        )
    }
}

/// Asks for the title of a level that begins here.
func beginningHere(_ title: Phrase, hint: Phrase, form: Form, invalid: InvalidForm?) -> HTML {
    .details(
        title,
        open: !form["new_title"].isEmpty || invalid?.message(for: "new_title") != nil,
        """
        \(.textField(
            "new_title",
            label: Phrase(en: "Title of the new one", cy: "Teitl yr un newydd"),
            hint: hint,
            form: form,
            invalid: invalid
        ))
        \(.button(Phrase(en: "Begin it here", cy: "Ei ddechrau yma"), .secondary, name: "begin"))
        """
    )
}

extension LevelPath {
    /// What it stands under; nothing for a theme.
    var parent: LevelPath? {
        switch numbers.count {
        case 2: LevelPath(numbers[0])
        case 3: LevelPath(numbers[0], numbers[1])
        default: nil
        }
    }
}

extension ImportedReading {
    /// What a person knows a level by: its own words, or those of what it stands under, or its number.
    func fullLabel(_ path: LevelPath) -> String {
        let above = path.parent.flatMap { level($0)?.label }
        guard let own = level(path)?.label else {
            return above ?? path.numbers.map { "\($0 + 1)" }.joined(separator: ".")
        }
        return path.numbers.count == 2 ? [above, own].compactMap(\.self).joined(separator: " › ") : own
    }
}
