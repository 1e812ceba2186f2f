import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `risk`.
///
/// Whoever reads them has already been shown to be of the plan's team.
extension Reader {
    func risks(of plan: UUID) throws -> [Risk] {
        try all("SELECT * FROM risk WHERE plan_id = \(plan) ORDER BY raised_at, id LIMIT 1000")
    }

    func risks(ofAction action: UUID) throws -> [Risk] {
        try all("SELECT * FROM risk WHERE action_id = \(action) ORDER BY raised_at, id LIMIT 100")
    }

    /// Open risks that somebody with an account watches, whose day has come and of which they were not told.
    func risksToTellOf(on today: Day) throws -> [RiskToTellOf] {
        try all(
            """
            SELECT risk.id, risk.plan_id, risk.owner_account, risk.review_on FROM risk
            JOIN plan ON plan.id = risk.plan_id
            JOIN account ON account.id = risk.owner_account
            WHERE risk.state = 'open' AND risk.review_on <= \(today) AND plan.status = 'adopted'
                AND account.closed_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM risk_told
                    WHERE risk_told.risk_id = risk.id AND risk_told.review_on = risk.review_on)
            ORDER BY risk.review_on, risk.id
            """
        )
    }

    func risk(_ id: UUID, of plan: UUID) throws -> Risk {
        guard let risk: Risk = try first("SELECT * FROM risk WHERE id = \(id) AND plan_id = \(plan)") else {
            throw Refusal.notFound
        }
        return risk
    }
}

extension Writer {
    /// False when they were told of that day already.
    func markTold(_ risk: RiskToTellOf, on today: Day) throws -> Bool {
        try execute(
            """
            INSERT INTO risk_told (risk_id, review_on, told_on) VALUES (\(risk.id), \(risk.reviewOn), \(today))
            ON CONFLICT DO NOTHING
            """
        ) == 1
    }

    func addRisk(
        _ id: UUID,
        _ details: RiskDetails,
        ownerName: String?,
        to plan: UUID,
        by actor: Actor,
        at now: Instant
    )
        throws
    {
        try execute(
            """
            INSERT INTO risk
                (id, plan_id, action_id, cause, effect, response, likelihood, impact, owner_account, owner_name,
                 review_on, state, raised_by, raised_by_name, raised_at, version)
            VALUES
                (\(id), \(plan), \(details.action), \(details.cause), \(details.effect), \(details.response),
                 \(details.likelihood), \(details.impact), \(details.ownerAccount), \(ownerName), \(details.reviewOn),
                 \(Risk.State.open), \(actor.id), \(actor.name), \(now), 1)
            """
        )
    }

    /// Writes what a risk says over the version that was seen.
    func correctRisk(_ id: UUID, _ details: RiskDetails, ownerName: String?, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE risk SET action_id = \(details.action), cause = \(details.cause), effect = \(details.effect),
                response = \(details.response), likelihood = \(details.likelihood), impact = \(details.impact),
                owner_account = \(details.ownerAccount), owner_name = \(ownerName), review_on = \(details.reviewOn),
                version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func closeRisk(_ id: UUID, because reason: InternalText, by actor: Actor, on day: Day, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE risk SET state = \(Risk.State.closed), closed_on = \(day), closed_reason = \(reason),
                closed_by_name = \(actor.name), version = version + 1
            WHERE id = \(id) AND version = \(version) AND state = \(Risk.State.open)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func reopenRisk(_ id: UUID, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE risk SET state = \(Risk.State.open), closed_on = NULL, closed_reason = NULL, closed_by_name = NULL,
                version = version + 1
            WHERE id = \(id) AND version = \(version) AND state = \(Risk.State.closed)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
