import Dates
import Desk
package import Foundation
package import Records

/// Every statement that touches `pledge` and `pledge_step`.
///
/// Whoever reads them has already been shown to be of the plan's team or of the agency.
extension Reader {
    func pledge(_ id: UUID, of plan: UUID) throws -> Pledge? {
        try first("SELECT * FROM pledge WHERE id = \(id) AND plan_id = \(plan)")
    }

    /// Those of a plan: what waits first, then the newest.
    package func pledges(of plan: UUID) throws -> [Pledge] {
        try all(
            """
            SELECT * FROM pledge WHERE plan_id = \(plan)
            ORDER BY CASE state WHEN 'proposed' THEN 0 WHEN 'changes_asked' THEN 1 ELSE 2 END, sent_at DESC, id DESC
            LIMIT 1000
            """
        )
    }

    /// Those of an agency, the newest first.
    func pledges(ofAgency agency: UUID) throws -> [Pledge] {
        try all("SELECT * FROM pledge WHERE agency_id = \(agency) ORDER BY sent_at DESC, id DESC LIMIT 1000")
    }

    /// How many of a plan's wait for its lead.
    package func pledgesWaiting(in plan: UUID) throws -> Int {
        try value(
            "many",
            "SELECT count(*) AS many FROM pledge WHERE plan_id = \(plan) AND state = 'proposed'"
        ) ?? 0
    }

    /// What an action was before it was in the plan.
    func pledge(thatBecame action: UUID) throws -> Pledge? {
        try first("SELECT * FROM pledge WHERE action_id = \(action) ORDER BY id LIMIT 1")
    }

    /// What was done with a pledge, oldest first.
    func steps(ofPledge id: UUID) throws -> [PledgeStep] {
        try all("SELECT * FROM pledge_step WHERE pledge_id = \(id) ORDER BY at, id")
    }

    /// What was last said of each of these.
    func lastSteps(ofPledges ids: [UUID]) throws -> [UUID: PledgeStep] {
        let steps: [PledgeStep] = try all("SELECT * FROM pledge_step WHERE pledge_id IN \(any: ids) ORDER BY at, id")
        return Dictionary(steps.map { ($0.pledge, $0) }, uniquingKeysWith: { _, later in later })
    }

    /// The plans in which an agency leads anything.
    func plans(ledByAgency agency: UUID) throws -> Set<UUID> {
        Set(
            try values(
                "plan_id",
                """
                SELECT DISTINCT plan_id FROM action_party WHERE agency_id = \(agency) AND part = 'lead' ORDER BY plan_id
                """
            )
        )
    }
}

extension Writer {
    func addPledge(
        _ id: UUID,
        _ words: PledgeWords,
        for plan: UUID,
        agency: UUID,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO pledge
                (id, plan_id, agency_id, state, priority, ref, text, when_text, risks, progress, by_account, by_name,
                 sent_at, version)
            VALUES
                (\(id), \(plan), \(agency), \(Pledge.State.proposed), \(words.priority), \(words.ref), \(words.text),
                 \(words.when), \(words.risks), \(PledgeProgress.stored(words.progress)), \(actor.id), \(actor.name),
                 \(now), 1)
            """
        )
    }

    /// Writes what a pledge says over the version that was seen, and puts it before the lead again.
    func say(_ words: PledgeWords, of pledge: Pledge, at now: Instant, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE pledge SET state = \(Pledge.State.proposed), priority = \(words.priority), ref = \(words.ref),
                text = \(words.text), when_text = \(words.when), risks = \(words.risks), sent_at = \(now),
                version = version + 1
            WHERE id = \(pledge.id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func put(_ pledge: UUID, in state: Pledge.State, action: UUID? = nil, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE pledge SET state = \(state), action_id = \(action), version = version + 1
            WHERE id = \(pledge) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addStep(
        _ id: UUID,
        of pledge: UUID,
        _ state: Pledge.State,
        _ words: InternalText?,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO pledge_step (id, pledge_id, state, words, by_account, by_name, at)
            VALUES (\(id), \(pledge), \(state), \(words), \(actor.id), \(actor.name), \(now))
            """
        )
    }
}
