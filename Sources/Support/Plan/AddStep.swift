import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Adds what will be done about a need.
struct AddStep: Command {
    let person: UUID
    let plan: UUID
    let need: UUID
    let details: StepDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        _ = try work.db.supportPlan(plan, of: person)
        guard try work.db.needs(ofPlan: plan, work.means).contains(where: { $0.id == need }) else {
            throw Refusal.notFound
        }
        try work.db.touch(plan: plan, by: work.actor.id)
        try work.addStep(details, to: need, of: plan)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.text])
    }
}

/// Takes out what was to be done, while the plan is being written.
struct RemoveStep: Command {
    let person: UUID
    let plan: UUID
    let step: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        _ = try work.db.supportPlan(plan, of: person)
        try work.db.touch(plan: plan, by: work.actor.id)
        try work.removeStep(step, of: plan)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.text])
    }
}

extension StepDetails {
    init(_ form: Form, today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        words = read.longText(
            "words",
            required: Phrase(en: "Write what will be done", cy: "Ysgrifennwch beth a wneir"),
            most: 4000
        )
        who = read.text("doer", required: Phrase(en: "Write who does it", cy: "Ysgrifennwch pwy sy’n ei wneud"))
        byOn = read.optionalDay("by")
        cost = read.amount("cost")
        givenTo = .carer
        let kind: Beneficiary.Kind = read.choice(
            "given_to",
            required: Phrase(en: "Choose whom it is given to", cy: "Dewiswch i bwy y’i rhoddir"),
            fallback: .carer
        )
        if kind == .lookedAfter {
            let by: Beneficiary.Agreement.By = read.choice(
                "agreed_by",
                required: Phrase(en: "Say how it was agreed to", cy: "Dywedwch sut y cytunwyd iddo"),
                fallback: .person
            )
            let on = read.day(
                "agreed",
                required: Phrase(en: "Enter the day it was agreed to", cy: "Rhowch y diwrnod y cytunwyd iddo")
            )
            if on > today {
                read.refuse(
                    "agreed-day",
                    Phrase(en: "The date must be today or before", cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach")
                )
            }
            let payer: Beneficiary.Payer = read.choice(
                "paid_by",
                required: Phrase(en: "Choose who pays", cy: "Dewiswch pwy sy’n talu"),
                fallback: .authority
            )
            givenTo = .lookedAfter(Beneficiary.Agreement(by: by, on: on), paidBy: payer)
        }
        try read.finish()
    }
}

let stepRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan/needs/:planneed/steps", for: .staffWho(.keepCarers)) { visit in
        let (answer, need) = try await visit.openNeed(toWrite: true)
        return .page(stepPage(need, nil, answer, visit, Form(values: ["given_to": "carer"])))
    },
    .post("/carers/:person/support-plans/:supportplan/needs/:planneed/steps", for: .staffWho(.keepCarers)) { visit in
        let (answer, need) = try await visit.openNeed(toWrite: true)
        do {
            let details = try StepDetails(visit.form, today: answer.frame.today)
            try await visit.perform(
                AddStep(person: answer.frame.person.id, plan: answer.plan.id, need: need.id, details: details)
            )
            return .redirect(to: answer.path, notice: .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(stepPage(need, nil, answer, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/support-plans/:supportplan/steps/:step/removal", for: .staffWho(.keepCarers)) { visit in
        let (person, plan) = (try visit.id("person"), try visit.id("supportplan"))
        try await visit.perform(RemoveStep(person: person, plan: plan, step: visit.id("step")))
        return .redirect(to: SupportPaths.plan(plan, of: person), notice: .planSaved)
    },
]

/// The form of a step: a new one, or one that is changed.
func stepPage(
    _ need: PlanNeed,
    _ step: PlanStep?,
    _ answer: OpenPlan.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil,
    theirs: [Fact]? = nil
) -> Page {
    let agreement = Beneficiary.Agreement.By.allCases.map { Option($0.rawValue, $0.words) }
    let payers = Beneficiary.Payer.allCases.map { Option($0.rawValue, $0.words) }
    let toThem: HTML = """
        \(.radios("agreed_by", legend: Phrase(en: "How was it agreed to?", cy: "Sut y cytunwyd iddo?"), options: agreement, form: form, invalid: invalid))
        \(.dateFields("agreed", legend: Phrase(en: "When?", cy: "Pryd?"), form: form, invalid: invalid))
        \(.radios("paid_by", legend: Phrase(en: "If there is a charge, who pays?", cy: "Os oes tâl, pwy sy’n talu?"), hint: Phrase(en: "Never the carer: the law does not allow it.", cy: "Byth y gofalwr: nid yw’r gyfraith yn caniatáu hynny."), options: payers, form: form, invalid: invalid))
        """
    let path = step.map { "/steps/\($0.id.text)" } ?? "/needs/\(need.id.text)/steps"
    let given = Beneficiary.Kind.allCases.map { kind in Option(kind.rawValue, kind.words) }
    return .ofPerson(
        answer.frame,
        step == nil ? PlanWords.addStep : StepWords.change,
        under: answer.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: """
            <p class="lead">\(need.title)</p>\(PlanWords.changedMeanwhile(theirs))
            \(.form(action: answer.path + path, visit.context, autosave: .page, """
                \(.textArea("words", label: StepWords.what, rows: 3, form: form, invalid: invalid))
                \(.textField("doer", label: StepWords.who, form: form, invalid: invalid))
                \(.dateFields("by", legend: StepWords.byWhen, isOptional: true, form: form, invalid: invalid))
                \(.amountFields("cost", label: PlanWords.cost, form: form, invalid: invalid))
                \(.radios("given_to", legend: StepWords.givenTo, options: given, form: form, invalid: invalid))
                \(.fieldset(Phrase(en: "Only if it is given to the person they look after", cy: "Dim ond os y’i rhoddir i’r person y maen nhw’n gofalu amdano"), toThem))
                \(step.map { .hidden("version", String($0.version)) })\(.button(SupportWords.save))
                """))
            """
    )
}
