import Dates
package import Desk
package import Foundation
package import Records

/// Every statement that touches the `plan` table, and who may see which plans.
extension Reader {
    /// The plans this person may see, the ones in force first.
    package func plans(visibleTo actor: Actor) throws -> [Plan] {
        try all(
            """
            SELECT * FROM plan WHERE \(visible(to: actor))
            ORDER BY CASE status WHEN 'adopted' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, title, id
            """
        )
    }

    package func plan(_ id: UUID, visibleTo actor: Actor) throws -> Plan {
        guard let plan: Plan = try first("SELECT * FROM plan WHERE id = \(id) AND \(visible(to: actor))") else {
            throw Refusal.notFound
        }
        return plan
    }

    /// These actions, of the plans this person may see, in no order that means anything.
    package func actions(_ ids: [UUID], visibleTo actor: Actor) throws -> [Action] {
        try all(
            """
            SELECT * FROM action WHERE id IN \(any: ids)
                AND plan_id IN (SELECT id FROM plan WHERE \(visible(to: actor))) AND \(actionVisible(to: actor))
            ORDER BY plan_id, position, id
            """
        )
    }

    /// Of a published plan a passer-by may know of the actions that are published.
    private func actionVisible(to actor: Actor) -> SQL {
        actor.kind == .visitor ? "id IN (SELECT item_id FROM published_item WHERE kind = 'action')" : "TRUE"
    }

    /// A plan in force or ended is for all who sign in; a draft is for those of its own team who may see plans.
    ///
    /// A passer-by may know of a plan that is published. What they read of it is the publication, never this row.
    private func visible(to actor: Actor) -> SQL {
        if actor.isSystem { return "TRUE" }
        if actor.kind == .visitor { return "id IN (SELECT item_id FROM published_item WHERE kind = 'plan')" }
        let teams = actor.teams(where: .seePlans)
        return teams.isEmpty ? "status <> 'draft'" : "(status <> 'draft' OR team_id IN \(any: teams))"
    }
}

extension Writer {
    func add(_ plan: NewPlan, id: UUID, team: UUID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO plan
                (id, team_id, title, place, owner, period_text, period_start, period_end, status, theme_word, outcome_word,
                 objective_word, action_word, version, created_at)
            VALUES
                (\(id), \(team), \(plan.title), \(plan.place), \(plan.owner), \(plan.period.text), \(plan.period.start),
                 \(plan.period.end), \(Plan.Status.draft), \(plan.words.theme), \(plan.words.outcome),
                 \(plan.words.objective), \(plan.words.action), 1, \(now))
            """
        )
    }

    /// Changes what a plan says of itself.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func correct(_ plan: NewPlan, of id: UUID, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE plan SET title = \(plan.title), place = \(plan.place), owner = \(plan.owner),
                period_text = \(plan.period.text), period_start = \(plan.period.start), period_end = \(plan.period.end),
                theme_word = \(plan.words.theme), outcome_word = \(plan.words.outcome),
                objective_word = \(plan.words.objective), action_word = \(plan.words.action), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func setStatus(_ status: Plan.Status, of id: UUID, adoptedOn day: Day?, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE plan SET status = \(status), adopted_on = coalesce(\(day), adopted_on), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

/// What a plan says of itself, before it has an id.
struct NewPlan: Sendable, Equatable {
    var title: String
    var place: String?
    var owner: String?
    var period = PlanPeriod()
    var words = LevelWords()
}

extension Reader {
    /// Whose plan it is, for an operator who names it.
    ///
    /// - Throws: `Refusal.notFound`.
    package func team(ofPlan id: UUID) throws -> UUID {
        guard let team: UUID = try value("team_id", "SELECT team_id FROM plan WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        return team
    }
}
