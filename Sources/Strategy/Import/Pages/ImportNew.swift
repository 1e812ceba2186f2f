import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import PlanReading
import Records
import Web

/// Bringing a plan: a file, or pasted text.
let importNewRoutes: [Route] = [
    .get("/plans/imports/new", for: .staffWho(.editPlans)) { visit in
        let choices = try await visit.ask(ImportChoices())
        return .page(importNewPage(choices, visit.form, nil, visit.context))
    },
    // The largest file that is read, and the form around it.
    .post("/plans/imports", for: .staffWho(.editPlans), bodyLimit: 51 << 20) { visit in
        let choices = try await visit.ask(ImportChoices())
        do {
            let brought = try BroughtForm(visit, choices)
            let document = try brought.read()
            let id = try await visit.perform(
                StartImport(team: brought.team, plan: brought.plan, brought: document)
            )
            let one = try await visit.ask(ImportOpened(id: id))
            let next = one.reading.read.isWithoutPromises ? "/columns" : ""
            return .redirect(to: "/plans/imports/\(id.path)\(next)")
        } catch let invalid as InvalidForm {
            return .tryAgain(importNewPage(choices, visit.form, invalid, visit.context))
        }
    },
]

/// What a person may bring a plan to.
struct ImportChoices: Question {
    struct Answer: Sendable {
        let teams: [(id: UUID, name: String)]
        let plans: [Plan]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }

    func answer(_ look: Look) throws -> Answer {
        let teams = look.actor.teams(where: .editPlans)
        return Answer(
            teams: try look.db.teamNames(teams),
            plans: try look.db.plans(visibleTo: look.actor).filter { teams.contains($0.team) && $0.status != .closed }
        )
    }
}

extension Reader {
    fileprivate func teamNames(_ ids: [UUID]) throws -> [(id: UUID, name: String)] {
        let names = Dictionary(
            try teams(ids).map { ($0.id, "\($0.agencyName): \($0.name)") },
            uniquingKeysWith: { one, _ in one }
        )
        return ids.map { ($0, names[$0] ?? "–") }
    }
}

/// What the form says: which team, which plan if any, and the document.
private struct BroughtForm {
    let team: UUID
    let plan: UUID?
    private let bytes: [UInt8]
    private let name: String
    private let field: String

    init(_ visit: Visit, _ choices: ImportChoices.Answer) throws {
        var reader = FormReader(visit.form)
        let chosen = UUID(uuidString: visit.form["plan"]).flatMap { id in choices.plans.first { $0.id == id } }
        if chosen == nil, !visit.form["plan"].isEmpty {
            reader.refuse("plan", Phrase(en: "Choose a plan from the list", cy: "Dewiswch gynllun o’r rhestr"))
        }
        let asked = UUID(uuidString: visit.form["team"])
        let only = choices.teams.count == 1 ? choices.teams.first?.id : nil
        let team = chosen?.team ?? asked.flatMap { id in choices.teams.first { $0.id == id }?.id } ?? only
        if team == nil {
            reader.refuse(
                "team",
                Phrase(en: "Choose which team the plan is for", cy: "Dewiswch ar gyfer pa dîm y mae’r cynllun")
            )
        }
        let pasted = visit.form["pasted"]
        if let upload = visit.upload {
            bytes = try upload.bytes()
            name = upload.fileName
            field = "file"
        } else {
            bytes = Array(pasted.utf8)
            name = "pasted.txt"
            field = pasted.kept == nil ? "file" : "pasted"
            if pasted.kept == nil {
                reader.refuse(
                    "file",
                    Phrase(
                        en: "Choose a file, or paste the plan’s text",
                        cy: "Dewiswch ffeil, neu gludwch destun y cynllun"
                    )
                )
            }
        }
        try reader.finish()
        guard let team else { throw Refusal.notFound }
        self.team = team
        plan = chosen?.id
    }

    func read() throws(InvalidForm) -> BroughtDocument {
        do { return try BroughtDocument(bytes, named: name) } catch { throw InvalidForm(field, error.phrase) }
    }
}

func importNewPage(
    _ choices: ImportChoices.Answer,
    _ form: Form,
    _ invalid: InvalidForm?,
    _ context: PageContext
) -> Page {
    let teams: HTML? =
        choices.teams.count < 2
        ? nil
        : .radios(
            "team",
            legend: Phrase(en: "Which team is the plan for?", cy: "Ar gyfer pa dîm y mae’r cynllun?"),
            options: choices.teams.map { Option($0.id.path, name: $0.name) },
            form: form,
            invalid: invalid
        )
    let plans: HTML? =
        choices.plans.isEmpty
        ? nil
        : .select(
            "plan",
            label: Phrase(en: "Plan to update (optional)", cy: "Cynllun i’w ddiweddaru (dewisol)"),
            hint: Phrase(
                en: "Leave this for a plan that is not here yet",
                cy: "Gadewch hwn os nad yw’r cynllun yma eto"
            ),
            options: [Option("", Phrase(en: "A new plan", cy: "Cynllun newydd"))]
                + choices.plans.map { Option($0.id.path, name: $0.title) },
            form: form,
            invalid: invalid
        )
    return Page(
        Phrase(en: "Bring in a plan", cy: "Dod â chynllun i mewn"),
        breadcrumbs: importCrumbs,
        invalid: invalid,
        body: """
            <p>\(Phrase(
                en: "Choose the document you already have. You see what was understood, and correct it, before anything is kept as a plan.",
                cy: "Dewiswch y ddogfen sydd gennych eisoes. Cewch weld beth a ddeallwyd, a’i gywiro, cyn i ddim gael ei gadw fel cynllun."
            ))</p>
            \(.form(action: "/plans/imports", context, multipart: true, """
                \(.fileField(
                    "file",
                    label: Phrase(en: "The plan document", cy: "Dogfen y cynllun"),
                    hint: Phrase(
                        en: "Word, Excel, OpenDocument, PDF, CSV, web page or text, up to 50 MB",
                        cy: "Word, Excel, OpenDocument, PDF, CSV, tudalen we neu destun, hyd at 50 MB"
                    ),
                    invalid: invalid
                ))
                \(.textArea(
                    "pasted",
                    label: Phrase(en: "Or paste the plan’s text (optional)", cy: "Neu gludwch destun y cynllun (dewisol)"),
                    hint: Phrase(
                        en: "A table copied from a document or a spreadsheet keeps its columns",
                        cy: "Mae tabl a gopïwyd o ddogfen neu daenlen yn cadw ei golofnau"
                    ),
                    form: form,
                    invalid: invalid
                ))
                \(plans)\(teams)
                \(.button(Phrase(en: "Read the plan", cy: "Darllen y cynllun")))
                """))
            """
    )
}

extension UUID {
    /// As it stands in an address.
    var path: String { text }
}

/// The way back from every page of an import.
let importCrumbs = [
    NavigationItem(Phrase(en: "Plans", cy: "Cynlluniau"), path: "/plans"),
    NavigationItem(Phrase(en: "Documents brought in", cy: "Dogfennau a ddaeth i mewn"), path: "/plans/imports"),
]
