import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// The table of looks at direct payments, and since when each payment was last looked over.
let paymentMigrations: [Migration] = [
    Migration("0080-payment-review") {
        "ALTER TABLE direct_payment ADD COLUMN looked_on TEXT"
        """
        CREATE TABLE payment_review (
            id           TEXT PRIMARY KEY,
            payment_id   TEXT NOT NULL REFERENCES direct_payment (id),
            held_on      TEXT NOT NULL,
            spent        TEXT NOT NULL CHECK (spent IN ('as_agreed', 'in_part', 'otherwise', 'not_spent')),
            came_of      TEXT NOT NULL CHECK (came_of IN ('goes_on', 'change', 'stop')),
            words_sealed TEXT NOT NULL,
            held_by      TEXT NOT NULL,
            held_name    TEXT NOT NULL,
            created_at   TEXT NOT NULL
        )
        """
        "CREATE INDEX payment_review_payment ON payment_review (payment_id, held_on, id)"
    }
]

/// Every statement that touches `payment_review`.
extension Reader {
    /// The looks at the payments of a plan, the newest first, opened.
    func paymentReviews(ofPlan plan: UUID, _ means: Means) throws -> [PaymentReview] {
        try rows(
            """
            SELECT r.* FROM payment_review r JOIN direct_payment p ON p.id = r.payment_id WHERE p.plan_id = \(plan)
            ORDER BY r.held_on DESC, r.id DESC
            """
        ).map { try PaymentReview(row: $0, means) }
    }
}

extension Writer {
    func end(payment id: UUID, on day: Day) throws {
        try execute(
            """
            UPDATE direct_payment SET ends_on = \(day)
            WHERE id = \(id) AND (ends_on IS NULL OR ends_on > \(day))
            """
        )
    }
}

extension Work {
    func addPaymentReview(_ details: PaymentReviewDetails, of payment: DirectPayment) throws {
        let id = newID()
        let sealed: String = try PaymentReview.sealing.seal(details.words, row: id, self)
        try db.execute(
            """
            INSERT INTO payment_review
                (id, payment_id, held_on, spent, came_of, words_sealed, held_by, held_name, created_at)
            VALUES
                (\(id), \(payment.id), \(details.heldOn), \(details.spent), \(details.cameOf), \(sealed), \(actor.id),
                 \(actor.name), \(now))
            """
        )
        try db.execute(
            """
            UPDATE direct_payment SET looked_on = \(details.heldOn)
            WHERE id = \(payment.id) AND (looked_on IS NULL OR looked_on < \(details.heldOn))
            """
        )
    }
}

/// Payments of plans in force that nobody has looked over for longer than the team means to let it be.
enum PaymentLate {
    static let list = LateList(
        "payment_review",
        Phrase(en: "Direct payments to look over", cy: "Taliadau uniongyrchol i edrych drostynt"),
        since: Phrase(en: "Begun, or last looked over", cy: "Dechreuodd, neu edrychwyd drosto ddiwethaf"),
        path: { plan, person in SupportPaths.plan(plan, of: person) },
        rows: { look in
            let first = try look.isPast(.firstPayment, from: "d.starts_on", of: "o.team_id")
            let next = try look.isPast(.payment, from: "d.looked_on", of: "o.team_id")
            return """
                SELECT a.id AS item_id, a.person_id, coalesce(d.looked_on, d.starts_on) AS day FROM direct_payment d
                JOIN support_plan a ON a.id = d.plan_id AND a.state = 'approved'
                JOIN person o ON o.id = a.person_id
                WHERE (d.looked_on IS NULL AND \(first))
                    OR (d.looked_on IS NOT NULL AND d.every <> 'once'
                        AND (d.ends_on IS NULL OR d.ends_on > d.looked_on) AND \(next))
                """
        }
    )
}
