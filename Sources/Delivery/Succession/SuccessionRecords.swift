import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `plan_review`, `carried_action` and `review_date`.
///
/// Whoever reads them has already been shown the plan.
extension Reader {
    func review(ofPlan plan: UUID) throws -> PlanReview? {
        try first("SELECT * FROM plan_review WHERE plan_id = \(plan)")
    }

    /// The review of the plan that this one follows.
    func review(succeededBy plan: UUID) throws -> PlanReview? {
        try first("SELECT * FROM plan_review WHERE successor_id = \(plan) ORDER BY id LIMIT 1")
    }

    /// What became of a plan's actions, by action.
    func fates(ofPlan plan: UUID) throws -> [UUID: CarriedAction] {
        let all: [CarriedAction] = try all(
            "SELECT * FROM carried_action WHERE from_plan = \(plan) ORDER BY from_action"
        )
        return Dictionary(all.map { ($0.from, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func fate(ofAction action: UUID) throws -> CarriedAction? {
        try first("SELECT * FROM carried_action WHERE from_action = \(action)")
    }

    /// The actions of the plan before that became this one.
    func carried(toAction action: UUID) throws -> [CarriedAction] {
        try all("SELECT * FROM carried_action WHERE to_action = \(action) ORDER BY from_action")
    }

    /// The newest word on when each of these plans is to be reviewed.
    func reviewDates(of plans: [UUID]) throws -> [UUID: ReviewDate] {
        let all: [ReviewDate] = try all("SELECT * FROM review_date WHERE plan_id IN \(any: plans) ORDER BY set_at, id")
        return Dictionary(all.map { ($0.plan, $0) }, uniquingKeysWith: { _, later in later })
    }

    /// The plans in force that have a day of review.
    func plansWithReviewDates() throws -> [UUID] {
        try values(
            "id",
            """
            SELECT id FROM plan WHERE status = 'adopted' AND id IN (SELECT plan_id FROM review_date) ORDER BY id
            """
        )
    }

    func hasReminder(of plan: UUID, for day: Day, _ stage: String) throws -> Bool {
        try !rows(
            """
            SELECT plan_id FROM review_reminder
            WHERE plan_id = \(plan) AND next_on = \(day) AND stage = \(stage) ORDER BY plan_id LIMIT 1
            """
        ).isEmpty
    }

    /// The strategy leads of a team who can sign in.
    func leads(ofTeam team: UUID) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT DISTINCT account.id FROM membership JOIN account ON account.id = membership.account_id
            WHERE membership.team_id = \(team) AND membership.role = \(Role.strategyLead) AND closed_at IS NULL
            ORDER BY account.id
            """
        )
    }
}

extension Writer {
    func startReview(_ id: UUID, of plan: UUID, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO plan_review (id, plan_id, started_by, started_by_name, started_at, version)
            VALUES (\(id), \(plan), \(actor.id), \(actor.name), \(now), 1) ON CONFLICT DO NOTHING
            """
        )
    }

    /// Writes what is said of the whole plan.
    func say(_ learned: InternalText?, _ publicWords: PublicText?, ofReview id: UUID, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE plan_review SET learned = \(learned), public_words = \(publicWords), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func finishReview(_ id: UUID, by actor: Actor, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE plan_review SET finished_by_name = \(actor.name), finished_at = \(now), version = version + 1
            WHERE id = \(id) AND finished_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func setSuccessor(_ plan: UUID, ofReview id: UUID) throws {
        let changed = try execute(
            """
            UPDATE plan_review SET successor_id = \(plan), version = version + 1
            WHERE id = \(id) AND successor_id IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Writes what becomes of an action over what was said before.
    func say(_ words: FateWords, of action: UUID, in plan: UUID, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO carried_action
                (from_action, from_plan, fate, into_action, new_text, learned, public_words, said_by, said_by_name, said_at)
            VALUES
                (\(action), \(plan), \(words.fate), \(words.into), \(words.newText), \(words.learned),
                 \(words.publicWords), \(actor.id), \(actor.name), \(now))
            ON CONFLICT (from_action) DO UPDATE SET fate = excluded.fate, into_action = excluded.into_action,
                new_text = excluded.new_text, learned = excluded.learned, public_words = excluded.public_words,
                said_by = excluded.said_by, said_by_name = excluded.said_by_name, said_at = excluded.said_at
            """
        )
    }

    func carry(_ action: UUID, to new: UUID, in plan: UUID) throws {
        try execute(
            "UPDATE carried_action SET to_plan = \(plan), to_action = \(new) WHERE from_action = \(action)"
        )
    }

    func addReviewDate(_ id: UUID, _ day: Day, every months: Int, of plan: UUID, by actor: Actor, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO review_date (id, plan_id, next_on, every_months, set_by, set_by_name, set_at)
            VALUES (\(id), \(plan), \(day), \(months), \(actor.id), \(actor.name), \(now))
            """
        )
    }

    func addReminder(of plan: UUID, for day: Day, _ stage: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO review_reminder (plan_id, next_on, stage, sent_at)
            VALUES (\(plan), \(day), \(stage), \(now)) ON CONFLICT DO NOTHING
            """
        )
    }
}

/// When a plan is to be reviewed next, and how often after that.
struct ReviewDate: Sendable, Equatable, RowDecodable {
    let plan: UUID
    let next: Day
    let everyMonths: Int
    let byName: String
    let at: Instant

    init(row: Row) throws {
        plan = try row["plan_id"]
        next = try row["next_on"]
        everyMonths = try row["every_months"]
        byName = try row["set_by_name"]
        at = try row["set_at"]
    }
}
