import Carers
import Dates
import Desk
import Foundation
import Records

/// What a form says of a need; empty where nothing is said.
struct NeedDetails: Sendable, Equatable {
    var words: String
    var wanted: String
    var reply: PlanNeed.Reply?
    var why: String
}

/// What a form says of a step.
struct StepDetails: Sendable, Equatable {
    var words: String
    var who: String
    var byOn: Day?
    var cost: Amount?
    var givenTo: Beneficiary
}

/// What a form says of a direct payment.
struct PaymentDetails: Sendable, Equatable {
    let need: UUID
    let amount: Amount
    let purpose: String
    let startsOn: Day
    let endsOn: Day?
    let monitoring: String
    /// When it was last looked over under the plan before; none where it begins.
    var lookedOn: Day?
}

/// Every statement that touches `plan_need`, `plan_step` and `direct_payment`.
extension Reader {
    /// The needs of a plan with the steps of each, opened.
    func needs(ofPlan plan: UUID, _ means: Means) throws -> [PlanNeed] {
        let steps = try rows("SELECT * FROM plan_step WHERE plan_id = \(plan) ORDER BY created_at, id")
            .map { try PlanStep(row: $0, means) }
        return try rows("SELECT * FROM plan_need WHERE plan_id = \(plan) ORDER BY position, id").map { row in
            var need = try PlanNeed(row: row, means)
            need.steps = steps.filter { $0.need == need.id }
            return need
        }
    }

    func payments(ofPlan plan: UUID, _ means: Means) throws -> [DirectPayment] {
        try rows("SELECT * FROM direct_payment WHERE plan_id = \(plan) ORDER BY created_at, id")
            .map { try DirectPayment(row: $0, means) }
    }
}

extension Work {
    /// A need at the end of a plan, its words sealed.
    func addNeed(_ details: NeedDetails, code: String, isEligible: Bool, position: Int, to plan: UUID) throws -> UUID {
        let id = newID()
        let words: String? = try PlanNeed.words.seal(details.words as String?, row: id, self)
        let wanted: String? = try PlanNeed.wanted.seal(details.wanted as String?, row: id, self)
        let why: String? = try PlanNeed.why.seal(details.why as String?, row: id, self)
        try db.execute(
            """
            INSERT INTO plan_need
                (id, plan_id, position, code, is_eligible, words_sealed, wanted_sealed, answer, why_sealed, version)
            VALUES
                (\(id), \(plan), \(position), \(code), \(isEligible), \(words), \(wanted), \(details.reply), \(why), 1)
            """
        )
        return id
    }

    func correct(need id: UUID, _ details: NeedDetails, seen: Int) throws {
        let words: String? = try PlanNeed.words.seal(details.words as String?, row: id, self)
        let wanted: String? = try PlanNeed.wanted.seal(details.wanted as String?, row: id, self)
        let why: String? = try PlanNeed.why.seal(details.why as String?, row: id, self)
        let changed = try db.execute(
            """
            UPDATE plan_need SET words_sealed = \(words), wanted_sealed = \(wanted), answer = \(details.reply),
                why_sealed = \(why), version = version + 1
            WHERE id = \(id) AND version = \(seen)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    func addStep(_ details: StepDetails, to need: UUID, of plan: UUID) throws {
        let id = newID()
        let words: String = try PlanStep.words.seal(details.words, row: id, self)
        let who: String = try PlanStep.who.seal(details.who, row: id, self)
        let given = details.givenTo
        try db.execute(
            """
            INSERT INTO plan_step
                (id, plan_id, need_id, words_sealed, who_sealed, by_on, cost_pence, cost_every, given_to, paid_by,
                 agreed_by, agreed_on, created_at)
            VALUES
                (\(id), \(plan), \(need), \(words), \(who), \(details.byOn), \(details.cost?.pence),
                 \(details.cost?.every), \(given.kind), \(given.payer), \(given.agreement?.by), \(given.agreement?.on),
                 \(now))
            """
        )
    }

    func removeStep(_ id: UUID, of plan: UUID) throws {
        try removeStepVersions(of: id)
        let gone = try db.execute("DELETE FROM plan_step WHERE id = \(id) AND plan_id = \(plan)")
        guard gone == 1 else { throw Refusal.notFound }
    }

    func addPayment(_ details: PaymentDetails, to plan: UUID) throws {
        let id = newID()
        let purpose: String = try DirectPayment.purpose.seal(details.purpose, row: id, self)
        let monitoring: String = try DirectPayment.monitoring.seal(details.monitoring, row: id, self)
        try db.execute(
            """
            INSERT INTO direct_payment
                (id, plan_id, need_id, pence, every, purpose_sealed, starts_on, ends_on, monitoring_sealed, created_at,
                 looked_on)
            VALUES
                (\(id), \(plan), \(details.need), \(details.amount.pence), \(details.amount.every), \(purpose),
                 \(details.startsOn), \(details.endsOn), \(monitoring), \(now), \(details.lookedOn))
            """
        )
    }

    func removePayment(_ id: UUID, of plan: UUID) throws {
        let gone = try db.execute("DELETE FROM direct_payment WHERE id = \(id) AND plan_id = \(plan)")
        guard gone == 1 else { throw Refusal.notFound }
    }
}
