import Carers
import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `support_plan`.
///
/// Each asks for the person’s id too, and whoever asks has already been shown that person.
extension Reader {
    /// - Throws: `Refusal.notFound` where it is not this person’s.
    func supportPlan(_ id: UUID, of person: UUID) throws -> SupportPlan {
        let found: SupportPlan? = try first("SELECT * FROM support_plan WHERE id = \(id) AND person_id = \(person)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The newest first.
    func supportPlans(of person: UUID) throws -> [SupportPlan] {
        try all("SELECT * FROM support_plan WHERE person_id = \(person) ORDER BY created_at DESC, id DESC")
    }

    /// Whether someone wrote in a plan, or sent it.
    func hadAHand(_ account: UUID, inPlan plan: UUID) throws -> Bool {
        let found: UUID? = try value(
            "account_id",
            "SELECT account_id FROM plan_hand WHERE plan_id = \(plan) AND account_id = \(account)"
        )
        return found != nil
    }

    /// A plan that is being written for an assessment, or in force.
    func openPlan(ofAssessment id: UUID) throws -> UUID? {
        try value(
            "id",
            "SELECT id FROM support_plan WHERE assessment_id = \(id) AND state <> 'ended' ORDER BY created_at DESC LIMIT 1"
        )
    }
}

extension Reader {
    /// The plan that somebody is writing to take the place of another.
    func planBegun(after plan: UUID) throws -> UUID? {
        try value(
            "id",
            """
            SELECT id FROM support_plan WHERE follows_id = \(plan) AND state IN ('draft', 'waiting') ORDER BY id LIMIT 1
            """
        )
    }
}

extension Writer {
    func addPlan(
        _ id: UUID,
        of person: UUID,
        assessment: UUID,
        follows: UUID?,
        due: Day,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO support_plan
                (id, person_id, assessment_id, follows_id, state, due_on, bears_on, whole_version, version, created_by,
                 created_name, created_at)
            VALUES
                (\(id), \(person), \(assessment), \(follows), 'draft', \(due), '', 1, 1, \(actor.id), \(actor.name),
                 \(now))
            """
        )
    }

    /// What stands round the needs; `words` are sealed already.
    func correct(plan id: UUID, _ whole: PlanWhole, words: PlanWholeSealed, seen: Int) throws {
        let matters = whole.bearsOn.map(\.rawValue).joined(separator: ",")
        let changed = try execute(
            """
            UPDATE support_plan SET budget_pence = \(whole.budget?.pence), budget_every = \(whole.budget?.every),
                bears_on = \(matters), contingency_sealed = \(words.contingency), advice_sealed = \(words.advice),
                agreed = \(whole.agreed), agreed_on = \(whole.agreedOn), agreed_sealed = \(words.agreed),
                whole_version = whole_version + 1
            WHERE id = \(id) AND whole_version = \(seen) AND state = 'draft'
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    /// Somebody changed something of it: from now on another approves it.
    func touch(plan id: UUID, by account: UUID) throws {
        let changed = try execute(
            "UPDATE support_plan SET version = version + 1 WHERE id = \(id) AND state = 'draft'"
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
        try execute(
            "INSERT INTO plan_hand (plan_id, account_id) VALUES (\(id), \(account)) ON CONFLICT DO NOTHING"
        )
    }

    func send(plan id: UUID, by actor: Actor, at now: Instant, seen: Int) throws {
        let changed = try execute(
            """
            UPDATE support_plan SET state = 'waiting', sent_by = \(actor.id), sent_name = \(actor.name),
                sent_at = \(now), judged_by = NULL, judged_name = NULL, judged_at = NULL, version = version + 1
            WHERE id = \(id) AND version = \(seen) AND state = 'draft'
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    /// Approved, with the day of its first review; what it takes the place of ends.
    func approve(plan: SupportPlan, reviewOn: Day, by actor: Actor, at now: Instant, on today: Day) throws {
        let changed = try execute(
            """
            UPDATE support_plan SET state = 'approved', approved_on = \(today), review_on = \(reviewOn),
                judged_by = \(actor.id), judged_name = \(actor.name), judged_at = \(now), remark_sealed = NULL,
                version = version + 1
            WHERE id = \(plan.id) AND state = 'waiting'
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
        guard let follows = plan.follows else { return }
        try end(plan: follows, on: today)
    }

    func sendBack(plan id: UUID, remark: String, by actor: Actor, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE support_plan SET state = 'draft', remark_sealed = \(remark), judged_by = \(actor.id),
                judged_name = \(actor.name), judged_at = \(now), version = version + 1
            WHERE id = \(id) AND state = 'waiting'
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    func end(plan id: UUID, on today: Day) throws {
        try execute(
            """
            UPDATE support_plan SET state = 'ended', ended_on = \(today), review_on = NULL, version = version + 1
            WHERE id = \(id) AND state = 'approved'
            """
        )
    }

    /// Ends it, however far it has come.
    func endUnfinished(plan id: UUID, on today: Day) throws {
        try execute(
            """
            UPDATE support_plan SET state = 'ended', ended_on = \(today), review_on = NULL, version = version + 1
            WHERE id = \(id) AND state <> 'ended'
            """
        )
    }

    func giveCopy(ofPlan id: UUID, on day: Day, how: CopyGiven) throws {
        try execute(
            "UPDATE support_plan SET copy_on = \(day), copy_how = \(how), version = version + 1 WHERE id = \(id)"
        )
    }

    /// The carer themselves says that an approved plan is right.
    ///
    /// - Throws: `Refusal.changedMeanwhile` where it is not in force, or was signed already.
    func sign(plan id: UUID, of person: UUID, on day: Day) throws {
        let changed = try execute(
            """
            UPDATE support_plan SET signed_on = \(day), version = version + 1
            WHERE id = \(id) AND person_id = \(person) AND state = 'approved' AND signed_on IS NULL
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    func setReview(ofPlan id: UUID, on day: Day) throws {
        try execute("UPDATE support_plan SET review_on = \(day), version = version + 1 WHERE id = \(id)")
    }
}
