import Dates
import Desk
package import Foundation
package import Records
package import Strategy

/// Every statement that touches `milestone`.
///
/// Whoever reads them has already been shown the plan.
extension Reader {
    /// The milestones kept of every action of a plan, by action.
    func milestoneRows(of plan: UUID) throws -> [UUID: [MilestoneRow]] {
        let rows: [MilestoneRow] = try all(
            "SELECT * FROM milestone WHERE plan_id = \(plan) AND removed_at IS NULL ORDER BY action_id, id"
        )
        return Dictionary(grouping: rows, by: \.action)
    }

    /// The milestones of a plan's actions that have a day and that nobody has said are done, by action.
    package func openMilestones(of actions: [Action], in plan: UUID) throws -> [UUID: [ActionMilestone]] {
        let rows = try milestoneRows(of: plan)
        return Dictionary(
            actions.map { action in
                let all = ActionMilestone.all(of: action, rows[action.id] ?? [])
                return (action.id, all.filter { $0.due != nil && !$0.isDone && !$0.isFormer })
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func milestoneRows(ofAction action: UUID) throws -> [MilestoneRow] {
        try all("SELECT * FROM milestone WHERE action_id = \(action) AND removed_at IS NULL ORDER BY id")
    }
}

extension Writer {
    func addMilestone(
        _ id: UUID,
        to action: UUID,
        of plan: UUID,
        source: ActionMilestone.Source,
        _ words: InternalText,
        due: Day?
    ) throws {
        try execute(
            """
            INSERT INTO milestone (id, plan_id, action_id, source, words, due, version)
            VALUES (\(id), \(plan), \(action), \(source), \(words), \(due), 1)
            """
        )
    }

    /// Writes what a milestone says over the version that was seen.
    func correctMilestone(_ id: UUID, _ words: InternalText, due: Day?, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE milestone SET words = \(words), due = \(due), version = version + 1
            WHERE id = \(id) AND version = \(version) AND removed_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Says that a milestone is done on a day, or, without one, that it is not.
    func finishMilestone(_ id: UUID, on day: Day?, by actor: Actor, seen version: Int) throws {
        let name: String? = day.map { _ in actor.name }
        let account: UUID? = day.map { _ in actor.id }
        let changed = try execute(
            """
            UPDATE milestone SET done_on = \(day), done_by = \(account), done_by_name = \(name), version = version + 1
            WHERE id = \(id) AND version = \(version) AND removed_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func removeMilestone(_ id: UUID, by name: String, at now: Instant, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE milestone SET removed_at = \(now), removed_by_name = \(name), version = version + 1
            WHERE id = \(id) AND version = \(version) AND removed_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
