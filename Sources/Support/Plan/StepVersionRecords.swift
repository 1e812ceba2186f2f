import Carers
import Dates
import Desk
import Foundation
import Records

/// What steps of a plan said before they were changed.
let stepVersionMigrations: [Migration] = [
    Migration("0097-plan-step-versions") {
        "ALTER TABLE plan_step ADD COLUMN version BIGINT NOT NULL DEFAULT 1"
        """
        CREATE TABLE plan_step_version (
            id           TEXT   PRIMARY KEY,
            step_id      TEXT   NOT NULL REFERENCES plan_step (id),
            version      BIGINT NOT NULL,
            words_sealed TEXT   NOT NULL,
            who_sealed   TEXT   NOT NULL,
            by_on        TEXT,
            cost_pence   BIGINT CHECK (cost_pence >= 0),
            cost_every   TEXT   CHECK (cost_every IN ('once', 'week', 'month', 'year')),
            given_to     TEXT   NOT NULL CHECK (given_to IN ('carer', 'looked_after')),
            paid_by      TEXT   CHECK (paid_by IN ('authority', 'looked_after')),
            agreed_by    TEXT   CHECK (agreed_by IN ('person', 'best_interests')),
            agreed_on    TEXT,
            changed_by   TEXT   NOT NULL,
            changed_name TEXT   NOT NULL,
            changed_at   TEXT   NOT NULL,
            UNIQUE (step_id, version)
        )
        """
    }
]

/// A step as it was until somebody changed it.
struct PlanStepVersion: Sendable, Identifiable {
    let id: UUID
    let step: UUID
    let details: StepDetails
    let changedName: String
    let changedAt: Instant

    static let words = SealedWords(table: "plan_step_version", column: "words_sealed")
    static let who = SealedWords(table: "plan_step_version", column: "who_sealed")

    init(row: Row, _ means: Means) throws {
        id = try row["id"]
        step = try row["step_id"]
        details = StepDetails(
            words: try Self.words.open(row["words_sealed"] as String, row: id, means),
            who: try Self.who.open(row["who_sealed"] as String, row: id, means),
            byOn: try row["by_on"],
            cost: try Amount(row: row),
            givenTo: try Beneficiary(row: row)
        )
        changedName = try row["changed_name"]
        changedAt = try row["changed_at"]
    }
}

extension Amount {
    /// What a row of a step says it costs.
    init?(row: Row) throws {
        let pence: Pence? = try row["cost_pence"]
        let every: Every? = try row["cost_every"]
        guard let pence, let every else { return nil }
        self.init(pence: pence, every: every)
    }
}

extension Beneficiary {
    /// Whom a row of a step says it is given to.
    init(row: Row) throws {
        let payer: Payer? = try row["paid_by"]
        let by: Agreement.By? = try row["agreed_by"]
        let on: Day? = try row["agreed_on"]
        if let payer, let by, let on {
            self = .lookedAfter(Agreement(by: by, on: on), paidBy: payer)
        } else {
            self = .carer
        }
    }
}

/// Every statement that touches `plan_step_version`.
extension Reader {
    /// What the steps of a plan said before, the newest first.
    func stepVersions(ofPlan plan: UUID, _ means: Means) throws -> [PlanStepVersion] {
        try rows(
            """
            SELECT before.* FROM plan_step_version before JOIN plan_step ON plan_step.id = before.step_id
            WHERE plan_step.plan_id = \(plan) ORDER BY before.step_id, before.version DESC
            """
        ).map { try PlanStepVersion(row: $0, means) }
    }
}

extension Work {
    /// Keeps what a step says now, and says it anew.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func correct(_ step: PlanStep, to details: StepDetails, seen version: Int) throws {
        let id = newID()
        let before = step.details
        let wordsBefore: String = try PlanStepVersion.words.seal(before.words, row: id, self)
        let whoBefore: String = try PlanStepVersion.who.seal(before.who, row: id, self)
        try db.execute(
            """
            INSERT INTO plan_step_version
                (id, step_id, version, words_sealed, who_sealed, by_on, cost_pence, cost_every, given_to, paid_by,
                 agreed_by, agreed_on, changed_by, changed_name, changed_at)
            VALUES
                (\(id), \(step.id), \(version), \(wordsBefore), \(whoBefore), \(before.byOn), \(before.cost?.pence),
                 \(before.cost?.every), \(before.givenTo.kind), \(before.givenTo.payer), \(before.givenTo.agreement?.by),
                 \(before.givenTo.agreement?.on), \(actor.id), \(actor.name), \(now))
            """
        )
        let words: String = try PlanStep.words.seal(details.words, row: step.id, self)
        let who: String = try PlanStep.who.seal(details.who, row: step.id, self)
        let given = details.givenTo
        let changed = try db.execute(
            """
            UPDATE plan_step SET words_sealed = \(words), who_sealed = \(who), by_on = \(details.byOn),
                cost_pence = \(details.cost?.pence), cost_every = \(details.cost?.every), given_to = \(given.kind),
                paid_by = \(given.payer), agreed_by = \(given.agreement?.by), agreed_on = \(given.agreement?.on),
                version = version + 1
            WHERE id = \(step.id) AND version = \(version)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    /// A step that is taken out takes along what it said before.
    func removeStepVersions(of step: UUID) throws {
        try db.execute("DELETE FROM plan_step_version WHERE step_id = \(step)")
    }
}
