import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let paymentReviewRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan/payments/:payment/reviews", for: .staffWho(.keepCarers)) {
        visit in
        let (answer, payment) = try await visit.paymentToLookOver()
        return .page(lookPage(answer, payment, visit, Form(values: Form.boxes("held", answer.frame.today))))
    },
    .post("/carers/:person/support-plans/:supportplan/payments/:payment/reviews", for: .staffWho(.keepCarers)) {
        visit in
        let (answer, payment) = try await visit.paymentToLookOver()
        let person = answer.frame.person.id
        do {
            let details = try PaymentReviewDetails(visit.form, of: payment, today: answer.frame.today)
            let command = LookOverPayment(person: person, plan: answer.plan.id, payment: payment.id, details: details)
            let anew = try await visit.perform(command)
            return .redirect(
                to: anew.map { SupportPaths.plan($0, of: person) } ?? answer.path,
                notice: .paymentLookedOver
            )
        } catch let invalid as InvalidForm {
            return .tryAgain(lookPage(answer, payment, visit, visit.form, invalid))
        }
    },
]

extension DirectPayment {
    /// What was paid once is looked over once; the rest until it has ended and was looked over after.
    var isToLookOver: Bool {
        guard let lookedOn else { return true }
        return every != .once && endsOn.map { $0 > lookedOn } ?? true
    }

    private var every: Every { amount.every }

    /// When it should be looked over next, by the local targets; none where nothing more is to be looked over.
    func lookDue(first: Int, next: Int) -> Day? {
        guard isToLookOver else { return nil }
        return lookedOn?.adding(days: next) ?? startsOn.adding(days: first)
    }
}

/// When a payment is looked over next, what was seen before, and the way to write down a look.
func looks(at payment: DirectPayment, _ answer: OpenPlan.Answer, isOnScreen: Bool) -> HTML? {
    guard answer.plan.state == .approved || answer.plan.state == .ended else { return nil }
    let due: HTML? =
        answer.plan.state == .approved
        ? payment.lookDue(first: answer.paymentDays.first, next: answer.paymentDays.next).map { day in
            let late: HTML? = day < answer.frame.today ? .tag(PaymentWords.late, .warn) : nil
            return "<br>\(PaymentWords.due): \(HTML.day(day)) (\(SupportWords.localTarget)) \(late)"
        } : nil
    let lines: [HTML] = answer.paymentReviews.filter { $0.payment == payment.id }.map { review in
        """
        <li>\(HTML.day(review.heldOn)), \(review.heldName): \(review.spent.words). \(review.cameOf.words).<br>\
        <span class="pre">\(review.words)</span></li>
        """
    }
    let list: HTML? = lines.isEmpty ? nil : "<ul>\(lines)</ul>"
    let isOpen = isOnScreen && answer.frame.mayKeep && answer.plan.state == .approved && payment.isToLookOver
    let path = "\(answer.path)/payments/\(payment.id.text)/reviews"
    let way: HTML? = isOpen ? "<br>\(HTML.link(PaymentWords.look, to: path, about: payment.amount.words))" : nil
    return "\(due)\(way)\(list)"
}

extension Visit {
    /// The payment in the path, of a plan in force in which whoever asks may write.
    fileprivate func paymentToLookOver() async throws -> (OpenPlan.Answer, DirectPayment) {
        let answer = try await openPlan()
        let id = try id("payment")
        guard let payment = answer.payments.first(where: { $0.id == id }) else { throw Refusal.notFound }
        guard answer.frame.mayKeep else { throw Refusal.notPermitted }
        guard answer.plan.state == .approved, payment.isToLookOver else { throw Refusal.changedMeanwhile }
        return (answer, payment)
    }
}

private func lookPage(
    _ answer: OpenPlan.Answer,
    _ payment: DirectPayment,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let facts = [
        Fact(PlanWords.directPayment, "\(payment.amount.words), \(HTML.day(payment.startsOn))"),
        Fact(Phrase(en: "What it is for", cy: "I beth y mae"), text: payment.purpose),
        Fact(Phrase(en: "How it is looked over", cy: "Sut yr edrychir drosto"), text: payment.monitoring),
    ]
    let spent = PaymentReview.Spent.allCases.map { Option($0.rawValue, $0.words) }
    let ends = PaymentReview.CameOf.allCases.map { Option($0.rawValue, $0.words) }
    return .ofPerson(
        answer.frame,
        PaymentWords.look,
        under: answer.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: """
            \(.summaryList(facts))
            \(.form(action: "\(answer.path)/payments/\(payment.id.text)/reviews", visit.context, autosave: .page, """
                \(.dateFields("held", legend: PaymentWords.when, form: form, invalid: invalid))
                \(.radios("spent", legend: PaymentWords.spent, options: spent, form: form, invalid: invalid))
                \(.textArea("words", label: PaymentWords.seen, hint: PaymentWords.seenHint, rows: 4, form: form, invalid: invalid))
                \(.radios("came_of", legend: PaymentWords.cameOf, options: ends, form: form, invalid: invalid))
                \(.button(SupportWords.save))
                """))
            """
    )
}

enum PaymentWords {
    static let look = Phrase(en: "Look over a direct payment", cy: "Edrych dros daliad uniongyrchol")
    static let due = Phrase(en: "To be looked over by", cy: "I edrych drosto erbyn")
    static let late = Phrase(en: "Past the local target", cy: "Heibio’r targed lleol")
    static let when = Phrase(en: "When was it looked over?", cy: "Pryd yr edrychwyd drosto?")
    static let spent = Phrase(en: "On what was it spent?", cy: "Ar beth y cafodd ei wario?")
    static let seen = Phrase(en: "What was seen?", cy: "Beth a welwyd?")
    static let seenHint = Phrase(
        en: "What it was spent on, what it did for the carer, what is left over.",
        cy: "Ar beth y cafodd ei wario, beth a wnaeth i’r gofalwr, beth sydd dros ben."
    )
    static let cameOf = Phrase(en: "What comes of it?", cy: "Beth ddaw ohono?")
}
