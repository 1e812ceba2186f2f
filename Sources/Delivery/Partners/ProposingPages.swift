import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import PlanReading
import Strategy
import Web

/// A partner proposes one promise, or brings its whole form in.
let proposingRoutes: [Route] = [
    .get("/agencies/:agency/promises/new", for: .staff) { visit in
        let answer = try await speaking(visit)
        return .page(try await newPage(answer, visit, visit.form))
    },
    .post("/agencies/:agency/promises/new", for: .staff) { visit in
        let answer = try await speaking(visit)
        do {
            let (plan, words) = try InvalidForm.both(
                { try chosenPlan(answer, visit.form) },
                { try PledgeWords(visit.form) }
            )
            let id = try await visit.perform(ProposePledge(plan: plan, agency: answer.agency.id, words: words))
            return .redirect(to: PartnerPaths.pledge(id, of: plan), notice: .pledgeSent)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await newPage(answer, visit, visit.form, invalid))
        }
    },
    .get("/agencies/:agency/promises/bring", for: .staff) { visit in
        .page(bringPage(try await speaking(visit), visit))
    },
    .post("/agencies/:agency/promises/bring", for: .staff, bodyLimit: 11 << 20) { visit in
        let answer = try await speaking(visit)
        do {
            let plan = try chosenPlan(answer, visit.form)
            let form = try readForm(visit)
            try await visit.perform(ProposeForm(plan: plan, agency: answer.agency.id, form: form))
            return .redirect(to: PartnerPaths.promises(answer.agency.id), notice: .formBrought)
        } catch let invalid as InvalidForm {
            return .tryAgain(bringPage(answer, visit, invalid))
        }
    },
]

private func speaking(_ visit: Visit) async throws -> AgencyPromises.Answer {
    let answer = try await visit.ask(AgencyPromises(agency: visit.id("agency")))
    guard answer.maySpeak else { throw Refusal.notPermitted }
    return answer
}

private func chosenPlan(_ answer: AgencyPromises.Answer, _ form: Form) throws(InvalidForm) -> UUID {
    let only = answer.open.count == 1 ? answer.open.first : nil
    guard let plan = answer.open.first(where: { $0.id == UUID(uuidString: form["plan"]) }) ?? only else {
        throw InvalidForm("plan", Phrase(en: "Choose the plan it is for", cy: "Dewiswch y cynllun y mae ar ei gyfer"))
    }
    return plan.id
}

private func readForm(_ visit: Visit) throws -> PartnerForm {
    let bytes: [UInt8]
    let name: String
    let pasted = visit.form["pasted"].trimmingCharacters(in: .whitespacesAndNewlines)
    if let upload = visit.upload {
        bytes = try upload.bytes()
        name = upload.fileName
    } else {
        guard !pasted.isEmpty else {
            throw InvalidForm(
                "file",
                Phrase(en: "Choose the file with your form", cy: "Dewiswch y ffeil gyda’ch ffurflen")
            )
        }
        bytes = Array(pasted.utf8)
        name = "pasted.txt"
    }
    do {
        return try PartnerForm.read(bytes, named: name)
    } catch {
        let words = error.message
        let field = visit.upload == nil ? "pasted" : "file"
        throw InvalidForm(field, Phrase(en: words, cy: "Ni ellid darllen y ffurflen: \(words)"))
    }
}

private func planSelect(_ answer: AgencyPromises.Answer, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let choose = Option("", Phrase(en: "Choose", cy: "Dewiswch"))
    let plans = answer.open.map { Option($0.id.uuidString.lowercased(), name: $0.title) }
    guard plans.count > 1 else { return "\(plans.map { HTML.hidden("plan", $0.value) })" }
    return .select(
        "plan",
        label: Phrase(en: "Which plan is it for?", cy: "Ar gyfer pa gynllun y mae?"),
        options: [choose] + plans,
        form: form,
        invalid: invalid
    )
}

private func back(_ answer: AgencyPromises.Answer) -> NavigationItem {
    NavigationItem(PartnerWords.promises(of: answer.agency.name), path: PartnerPaths.promises(answer.agency.id))
}

private func newPage(_ answer: AgencyPromises.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    async throws -> Page
{
    let asked = answer.open.first { $0.id == UUID(uuidString: form["plan"]) }
    let plan = asked ?? (answer.open.count == 1 ? answer.open.first : nil)
    var themes: [String] = []
    if let plan {
        themes = try await visit.ask(PlanToExport(id: plan.id)).themes.compactMap { theme in
            let words = heading(theme.ref, theme.title?.text, otherwise: "")
            return words.isEmpty ? nil : words
        }
    }
    let nothing = Phrase(
        en: "No plan is open to proposals now.",
        cy: "Nid oes cynllun ar agor i gynigion nawr."
    )
    let lead = Phrase(
        en: "The plan’s lead reads it, and accepts it, asks for changes or declines it with a reason.",
        cy:
            "Mae arweinydd y cynllun yn ei ddarllen, ac yn ei dderbyn, yn gofyn am newidiadau neu’n ei wrthod gyda rheswm."
    )
    let fields: HTML =
        answer.open.isEmpty
        ? .emptyState(nothing)
        : """
        <p>\(lead)</p>\(.form(
            action: PartnerPaths.newPledge(answer.agency.id), visit.context, autosave: .page,
            """
            \(planSelect(answer, form, invalid))\(PledgeWords.fieldset(themes: themes, form, invalid))
            \(.button(Phrase(en: "Propose it", cy: "Ei gynnig")))
            """
        ))
        """
    return Page(
        PartnerWords.propose,
        back: back(answer),
        invalid: invalid,
        autosaves: !answer.open.isEmpty,
        body: fields
    )
}

private func bringPage(_ answer: AgencyPromises.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let lead = Phrase(
        en:
            "The form that partners submit: priority, action point, what your organisation will do, risks, and progress year by year. Each row that the plan has not got becomes a proposal.",
        cy:
            "Y ffurflen y mae partneriaid yn ei chyflwyno: blaenoriaeth, pwynt gweithredu, yr hyn y bydd eich sefydliad yn ei wneud, risgiau, a chynnydd flwyddyn wrth flwyddyn. Daw pob rhes nad yw yn y cynllun yn gynnig."
    )
    let hint = Phrase(
        en: "Word, OpenDocument, Excel, CSV, web page or PDF, up to 10 MB",
        cy: "Word, OpenDocument, Excel, CSV, tudalen we neu PDF, hyd at 10 MB"
    )
    let pasted = Phrase(en: "Or paste its table here", cy: "Neu gludwch ei dabl yma")
    return Page(
        PartnerWords.bring,
        back: back(answer),
        invalid: invalid,
        body: """
            <p>\(lead)</p>\(.form(
                action: PartnerPaths.bring(answer.agency.id), visit.context, multipart: true,
                """
                \(planSelect(answer, visit.form, invalid))
                \(.fileField("file", label: Phrase(en: "Your form", cy: "Eich ffurflen"), hint: hint, accept: ".docx,.odt,.xlsx,.csv,.html,.pdf", invalid: invalid))
                \(.textArea("pasted", label: pasted, isOptional: true, form: visit.form, invalid: invalid))
                \(.button(PartnerWords.bring))
                """
            ))
            """
    )
}
