import Dates
import Desk
import Foundation
import Records

/// A decision before it is kept.
struct NewDecision: Sendable {
    let id: UUID
    let assessment: UUID
    let eligibility: Eligibility
    let decided: Known
    let reason: String?
    let words: String
    let advice: String?
}

/// Every statement that touches `eligibility_decision`.
extension Reader {
    /// The newest last.
    func decisions(on assessment: UUID) throws -> [StoredDecision] {
        try all("SELECT * FROM eligibility_decision WHERE assessment_id = \(assessment) ORDER BY decided_at, id")
    }
}

extension Writer {
    /// With its words sealed already.
    func add(_ decision: NewDecision, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO eligibility_decision
                (id, assessment_id, worked_out, conditions, decided, reason_sealed, words_sealed, advice_sealed, state,
                 decided_by, decided_name, decided_at)
            VALUES
                (\(decision.id), \(decision.assessment), \(decision.eligibility.verdict),
                 \(decision.eligibility.codes), \(decision.decided), \(decision.reason), \(decision.words),
                 \(decision.advice), 'waiting', \(actor.id), \(actor.name), \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` where somebody judged it already.
    func judge(decision id: UUID, _ state: StoredDecision.State, remark: String?, by actor: Actor, at now: Instant)
        throws
    {
        let changed = try execute(
            """
            UPDATE eligibility_decision SET state = \(state), remark_sealed = \(remark), judged_by = \(actor.id),
                judged_name = \(actor.name), judged_at = \(now)
            WHERE id = \(id) AND state = 'waiting'
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }
}
