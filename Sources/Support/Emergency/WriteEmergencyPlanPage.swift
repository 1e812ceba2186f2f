import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// The plan to be written or changed, for whoever may.
struct PlanToWrite: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let opened: OpenedEmergencyPlan?
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .emergency)
        guard frame.mayKeep else { throw Refusal.notPermitted }
        return Answer(frame: frame, opened: try look.emergencyPlan(of: person))
    }
}

/// What the form of a plan says.
struct EmergencyPlanDetails: Sendable {
    let text: EmergencyText
    let agreedOn: Day
    let caredFor: CaredForAgreement
    /// The version of the plan the form was made from; nought where there was none.
    let version: Int

    init(_ form: Form, today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        var text = EmergencyText()
        for field in EmergencyField.allCases {
            text[field] = reader.optionalLongText(field.rawValue, most: EmergencyField.most)
            if field.isRequired, text[field] == nil { reader.refuse(field.rawValue, EmergencyWords.sayWho) }
            if KeyCode.isLikely(in: text[field] ?? "", field.strictness) {
                reader.refuse(field.rawValue, KeyCode.refusal)
            }
        }
        agreedOn = reader.day("agreed", required: EmergencyWords.sayWhenAgreed)
        if agreedOn > today { reader.refuse("agreed-day", EmergencyWords.notAheadOfToday) }
        caredFor = reader.choice("cared_for", required: EmergencyWords.sayCaredFor, fallback: .notYet)
        version = reader.version()
        try reader.finish()
        self.text = text
    }
}

let writeEmergencyPlanRoutes: [Route] = [
    .get("/carers/:person/emergency/edit", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(PlanToWrite(person: visit.id("person")))
        return .page(editPage(answer, visit, Form(values: answer.opened?.fields ?? ["version": "0"])))
    },
    .post("/carers/:person/emergency/edit", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(PlanToWrite(person: visit.id("person")))
        let person = answer.frame.person.id
        do {
            let details = try EmergencyPlanDetails(visit.form, today: visit.clock.day(of: visit.clock.now()))
            // Two wrote at once: nothing of either is lost, and whoever came second chooses.
            let now = answer.opened?.plan.version ?? 0
            if details.version != now { return .conflict(conflictPage(answer, details, visit)) }
            try await visit.perform(WriteEmergencyPlan(person: person, details: details))
            return .redirect(to: EmergencyPaths.plan(person), notice: .emergencyPlanSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(editPage(answer, visit, visit.form, invalid))
        }
    },
]

extension OpenedEmergencyPlan {
    /// As the form holds it.
    fileprivate var fields: [String: String] {
        text.fields.merging(Form.boxes("agreed", plan.agreedOn)) { $1 }
            .merging(["cared_for": plan.caredFor.rawValue, "version": String(plan.version)]) { $1 }
    }
}

private func editPage(_ answer: PlanToWrite.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let path = EmergencyPaths.part("edit", answer.frame.person.id)
    let fields: [HTML] = EmergencyField.allCases.map { field in
        .textArea(
            field.rawValue,
            label: field.label,
            hint: field.hint,
            rows: 3,
            limit: EmergencyField.most,
            isOptional: !field.isRequired,
            form: form,
            invalid: invalid
        )
    }
    let choices = CaredForAgreement.allCases.map { Option($0.rawValue, $0.words) }
    let shown = Phrase(
        en:
            "Whoever has the number of the card and the code on the sheet reads this, but for the last box. Write what a stranger needs, and no more.",
        cy:
            "Mae pwy bynnag sydd â rhif y cerdyn a’r cod ar y ddalen yn darllen hwn, heblaw’r blwch olaf. Ysgrifennwch yr hyn sydd ei angen ar ddieithryn, a dim mwy."
    )
    return .ofPerson(
        answer.frame,
        answer.opened == nil ? EmergencyWords.make : EmergencyWords.edit,
        under: [NavigationItem(EmergencyWords.plan, path: EmergencyPaths.plan(answer.frame.person.id))],
        visit,
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(shown)</p>
            \(.form(action: path, visit.context, autosave: .page, """
                \(fields)
                \(.dateFields("agreed", legend: EmergencyWords.carerAgreed, form: form, invalid: invalid))
                \(.radios("cared_for", legend: EmergencyWords.caredForAgreed, options: choices, form: form, invalid: invalid))
                \(.hidden("version", form["version"]))\(.button(EmergencyWords.save))
                """))
            """
    )
}

/// Every field that says something else now, to choose between; what agrees goes along.
private func conflictPage(_ answer: PlanToWrite.Answer, _ mine: EmergencyPlanDetails, _ visit: Visit) -> Page {
    let theirs = answer.opened?.text ?? EmergencyText()
    let fields = mine.text.differences(from: theirs)
    let clashes = fields.map { field in
        ConflictField(
            name: field.rawValue,
            words: field.label,
            theirs: theirs[field] ?? "",
            mine: mine.text[field] ?? "",
            by: Phrase(en: "Someone", cy: "Rhywun").text(in: visit.language)
        )
    }
    var others = mine.text.fields.filter { name, _ in !fields.contains { $0.rawValue == name } }
    others.merge(Form.boxes("agreed", mine.agreedOn)) { $1 }
    others["cared_for"] = mine.caredFor.rawValue
    return .ofPerson(
        answer.frame,
        Phrase(en: "Choose between two versions", cy: "Dewiswch rhwng dau fersiwn"),
        visit,
        body: .conflict(
            action: EmergencyPaths.part("edit", answer.frame.person.id),
            visit.context,
            version: answer.opened?.plan.version ?? 0,
            fields: clashes,
            others: others
        )
    )
}
