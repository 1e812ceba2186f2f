import Carers
import Dates
import Desk
import Forms
import Foundation
import Markup
import Records

/// One look at how a direct payment is spent: whether it does what it is for, and whether it goes on.
struct PaymentReview: Sendable, Identifiable {
    /// How the money was spent, next to what it was agreed for.
    enum Spent: String, Sendable, CaseIterable, SQLConvertible {
        case asAgreed = "as_agreed"
        case inPart = "in_part"
        case otherwise
        case notSpent = "not_spent"

        var words: Phrase {
            switch self {
            case .asAgreed: Phrase(en: "On what was agreed", cy: "Ar yr hyn a gytunwyd")
            case .inPart: Phrase(en: "On what was agreed, in part", cy: "Ar yr hyn a gytunwyd, yn rhannol")
            case .otherwise: Phrase(en: "On something else", cy: "Ar rywbeth arall")
            case .notSpent: Phrase(en: "It was not spent", cy: "Ni chafodd ei wario")
            }
        }
    }

    /// What comes of the look.
    enum CameOf: String, Sendable, CaseIterable, SQLConvertible {
        case goesOn = "goes_on"
        case change, stop

        var words: Phrase {
            switch self {
            case .goesOn: Phrase(en: "It goes on as it is", cy: "Mae’n parhau fel y mae")
            case .change: Phrase(en: "It should change: the plan is revised", cy: "Dylai newid: diwygir y cynllun")
            case .stop: Phrase(en: "It stops on that day", cy: "Mae’n stopio ar y diwrnod hwnnw")
            }
        }
    }

    let id: UUID
    let payment: UUID
    let heldOn: Day
    let spent: Spent
    let cameOf: CameOf
    let words: String
    let heldName: String

    static let sealing = SealedWords(table: "payment_review", column: "words_sealed")

    init(row: Row, _ means: Means) throws {
        id = try row["id"]
        payment = try row["payment_id"]
        heldOn = try row["held_on"]
        spent = try row["spent"]
        cameOf = try row["came_of"]
        words = try Self.sealing.open(row["words_sealed"] as String, row: id, means)
        heldName = try row["held_name"]
    }
}

/// What a form says of a look at a payment.
struct PaymentReviewDetails: Sendable {
    let heldOn: Day
    let spent: PaymentReview.Spent
    let cameOf: PaymentReview.CameOf
    let words: String

    init(_ form: Form, of payment: DirectPayment, today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        heldOn = read.day(
            "held",
            required: Phrase(en: "Enter the day it was looked over", cy: "Rhowch y diwrnod yr edrychwyd drosto")
        )
        if heldOn > today {
            read.refuse(
                "held-day",
                Phrase(en: "The date must be today or before", cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach")
            )
        }
        if heldOn < payment.startsOn {
            read.refuse(
                "held-day",
                Phrase(en: "The payment had not begun by then", cy: "Nid oedd y taliad wedi dechrau erbyn hynny")
            )
        }
        spent = read.choice(
            "spent",
            required: Phrase(en: "Choose how it was spent", cy: "Dewiswch sut y cafodd ei wario"),
            fallback: .asAgreed
        )
        cameOf = read.choice(
            "came_of",
            required: Phrase(en: "Choose what comes of it", cy: "Dewiswch beth ddaw ohono"),
            fallback: .goesOn
        )
        words = read.longText(
            "words",
            required: Phrase(en: "Write what was seen", cy: "Ysgrifennwch beth a welwyd"),
            most: 4000
        )
        try read.finish()
    }
}

/// Writes down a look at a payment of a plan in force, and does what came of it.
struct LookOverPayment: Command {
    let person: UUID
    let plan: UUID
    let payment: UUID
    let details: PaymentReviewDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    /// - Returns: The plan that is written anew, where the payment should change.
    func perform(_ work: Work) throws -> UUID? {
        let carer = try work.personToKeep(person)
        let plan = try work.db.supportPlan(plan, of: person)
        let payments = try work.db.payments(ofPlan: plan.id, work.means)
        guard let payment = payments.first(where: { $0.id == payment }) else { throw Refusal.notFound }
        guard plan.state == .approved, payment.isToLookOver else { throw Refusal.changedMeanwhile }
        try work.addPaymentReview(details, of: payment)
        try work.record(
            .paymentLookedOver,
            about: carer.subject,
            ["plan": plan.id.text, "payment": payment.id.text, "as": details.cameOf.rawValue]
        )
        switch details.cameOf {
        case .goesOn: return nil
        case .stop:
            try work.db.end(payment: payment.id, on: details.heldOn)
            return nil
        case .change: return try work.follow(plan, of: carer)
        }
    }
}
