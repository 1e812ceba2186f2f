import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Adds a direct payment to a plan.
struct AddPayment: Command {
    let person: UUID
    let plan: UUID
    let details: PaymentDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        _ = try work.db.supportPlan(plan, of: person)
        guard try work.db.needs(ofPlan: plan, work.means).contains(where: { $0.id == details.need }) else {
            throw Refusal.notFound
        }
        try work.db.touch(plan: plan, by: work.actor.id)
        try work.addPayment(details, to: plan)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.text])
    }
}

/// Takes a direct payment out, while the plan is being written.
struct RemovePayment: Command {
    let person: UUID
    let plan: UUID
    let payment: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        _ = try work.db.supportPlan(plan, of: person)
        try work.db.touch(plan: plan, by: work.actor.id)
        try work.removePayment(payment, of: plan)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.text])
    }
}

extension PaymentDetails {
    init(_ form: Form, needs: [UUID]) throws(InvalidForm) {
        var read = FormReader(form)
        let chosen = read.choice(
            "need",
            among: needs.map(\.text),
            required: Phrase(en: "Choose the need that it meets", cy: "Dewiswch yr angen y mae’n ei ddiwallu")
        )
        need = UUID(uuidString: chosen) ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        let typed = read.amount("amount")
        if typed == nil || typed?.pence.count == 0 {
            read.refuse("amount", Phrase(en: "Enter the amount", cy: "Rhowch y swm"))
        }
        amount = typed ?? Amount(pence: Pence(0), every: .once)
        purpose = read.longText(
            "purpose",
            required: Phrase(en: "Write what it is for", cy: "Ysgrifennwch i beth y mae"),
            most: 2000
        )
        startsOn = read.day(
            "starts",
            required: Phrase(en: "Enter the day it begins", cy: "Rhowch y diwrnod y mae’n dechrau")
        )
        endsOn = read.optionalDay("ends")
        if let endsOn, endsOn < startsOn {
            read.refuse("ends-day", Phrase(en: "It cannot end before it begins", cy: "Ni all orffen cyn dechrau"))
        }
        monitoring = read.longText(
            "monitoring",
            required: Phrase(
                en: "Write how it is looked over, and when",
                cy: "Ysgrifennwch sut yr edrychir drosto, a phryd"
            ),
            most: 2000
        )
        lookedOn = nil
        try read.finish()
    }
}

let paymentRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan/payments", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan(toWrite: true)
        return .page(paymentPage(answer, visit, Form(values: Form.boxes("starts", answer.frame.today))))
    },
    .post("/carers/:person/support-plans/:supportplan/payments", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan(toWrite: true)
        do {
            let details = try PaymentDetails(visit.form, needs: answer.needs.map(\.id))
            try await visit.perform(
                AddPayment(person: answer.frame.person.id, plan: answer.plan.id, details: details)
            )
            return .redirect(to: answer.path, notice: .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(paymentPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/support-plans/:supportplan/payments/:payment/removal", for: .staffWho(.keepCarers)) {
        visit in
        let (person, plan) = (try visit.id("person"), try visit.id("supportplan"))
        try await visit.perform(RemovePayment(person: person, plan: plan, payment: visit.id("payment")))
        return .redirect(to: SupportPaths.plan(plan, of: person), notice: .planSaved)
    },
]

private func paymentPage(_ answer: OpenPlan.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page
{
    let needs = [Option("", Phrase(en: "Choose", cy: "Dewiswch"))] + answer.needs.map { Option($0.id.text, $0.title) }
    return .ofPerson(
        answer.frame,
        PlanWords.addPayment,
        under: answer.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: """
            <p>\(Phrase(
                en: "For someone who asks for one, can manage it alone or with help, and for whom it is a fitting way to meet the need.",
                cy: "I rywun sy’n gofyn am un, sy’n gallu ei reoli ar ei ben ei hun neu gyda chymorth, a lle mae’n ffordd addas o ddiwallu’r angen."
            ))</p>
            \(.form(action: answer.path + "/payments", visit.context, autosave: .page, """
                \(.select("need", label: Phrase(en: "Which need does it meet?", cy: "Pa angen y mae’n ei ddiwallu?"), options: needs, form: form, invalid: invalid))
                \(.amountFields("amount", label: Phrase(en: "Amount", cy: "Swm"), form: form, invalid: invalid))
                \(.textArea("purpose", label: Phrase(en: "What is it for?", cy: "I beth y mae?"), rows: 3, form: form, invalid: invalid))
                \(.dateFields("starts", legend: Phrase(en: "Begins", cy: "Yn dechrau"), form: form, invalid: invalid))
                \(.dateFields("ends", legend: Phrase(en: "Ends", cy: "Yn gorffen"), isOptional: true, form: form, invalid: invalid))
                \(.textArea("monitoring", label: Phrase(en: "How is it looked over, and when?", cy: "Sut yr edrychir drosto, a phryd?"), rows: 2, form: form, invalid: invalid))
                \(.button(SupportWords.save))
                """))
            """
    )
}
