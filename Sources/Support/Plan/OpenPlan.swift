import Carers
import Dates
import Desk
import Foundation
import Records
import Web

/// One support plan with all of it: what each of its pages is made of.
struct OpenPlan: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let plan: SupportPlan
        let assessment: Assessment
        let needs: [PlanNeed]
        /// What steps said before they were changed.
        let stepVersions: [PlanStepVersion]
        let payments: [DirectPayment]
        /// The newest first.
        let paymentReviews: [PaymentReview]
        /// How soon the team means to look over a payment, at first and again.
        let paymentDays: (first: Int, next: Int)
        let words: PlanWholeSealed
        let remark: String?
        /// The newest first.
        let reviews: [Review]
        let mayJudge: Bool
        let wouldJudgeOwn: Bool

        var mayWrite: Bool { frame.mayKeep && plan.state == .draft }
        var path: String { SupportPaths.plan(plan.id, of: frame.person.id) }
        /// What is still to be said before it can be sent.
        var missing: [PlanGap] { PlanGap.of(plan, needs, words) }
    }

    let person: UUID
    let id: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        let plan = try look.db.supportPlan(id, of: person)
        let mayApprove = frame.mayKeep && look.actor.may(.approveSupport) && plan.state == .waiting
        let hadAHand = try look.db.hadAHand(look.actor.id, inPlan: id)
        return Answer(
            frame: frame,
            plan: plan,
            assessment: try look.db.assessment(plan.assessment, of: person),
            needs: try look.db.needs(ofPlan: id, look.means),
            stepVersions: try look.db.stepVersions(ofPlan: id, look.means),
            payments: try look.db.payments(ofPlan: id, look.means),
            paymentReviews: try look.db.paymentReviews(ofPlan: id, look.means),
            paymentDays: (
                try look.db.days(for: .firstPayment, of: frame.person.team),
                try look.db.days(for: .payment, of: frame.person.team)
            ),
            words: PlanWholeSealed(
                contingency: try SealedPlan.contingency.open(plan.contingencySealed, row: id, look.means),
                advice: try SealedPlan.advice.open(plan.adviceSealed, row: id, look.means),
                agreed: try SealedPlan.agreed.open(plan.agreedSealed, row: id, look.means)
            ),
            remark: try SealedPlan.remark.open(plan.remarkSealed, row: id, look.means),
            reviews: try look.db.reviews(ofPlan: id, look.means),
            mayJudge: mayApprove && !hadAHand,
            wouldJudgeOwn: mayApprove && hadAHand
        )
    }
}

extension Visit {
    /// The plan in the path.
    ///
    /// - Throws: `Refusal.notPermitted` where it is to be written in and may not be.
    func openPlan(toWrite: Bool = false) async throws -> OpenPlan.Answer {
        let answer = try await ask(OpenPlan(person: id("person"), id: id("supportplan")))
        if toWrite, !answer.mayWrite { throw Refusal.notPermitted }
        return answer
    }
}
