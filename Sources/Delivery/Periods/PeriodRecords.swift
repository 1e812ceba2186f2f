import Dates
import Desk
package import Foundation
package import Records

/// Every statement that touches `reporting_rhythm` and `reporting_period`.
///
/// When a plan reports is no secret from whoever may see the plan.
extension Reader {
    /// Every period of a plan, the first first; those to come are there too.
    package func periods(of plan: UUID) throws -> [ReportingPeriod] {
        try all("SELECT * FROM reporting_period WHERE plan_id = \(plan) ORDER BY first_day")
    }

    /// The rhythm now in force, and who set it when.
    package func rhythm(of plan: UUID) throws -> RhythmSet? {
        try first("SELECT * FROM reporting_rhythm WHERE plan_id = \(plan) ORDER BY set_at DESC, id DESC LIMIT 1")
    }

    /// The periods that some update is about.
    func periodsSpokenOf(in plan: UUID) throws -> Set<UUID> {
        let ids: [UUID] = try values(
            "period_id",
            """
            SELECT DISTINCT period_id FROM progress_update WHERE plan_id = \(plan) AND period_id IS NOT NULL
            """
        )
        return Set(ids)
    }
}

extension Writer {
    func add(_ rhythm: ReportingRhythm, id: UUID, to plan: UUID, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO reporting_rhythm
                (id, plan_id, rhythm, starts_on, due_days, grace_days, set_by, set_by_name, set_at)
            VALUES
                (\(id), \(plan), \(rhythm.kind), \(rhythm.start), \(rhythm.dueDays), \(rhythm.graceDays), \(actor.id),
                 \(actor.name), \(now))
            """
        )
    }

    func add(_ periods: [ReportingPeriod]) throws {
        for start in stride(from: 0, to: periods.count, by: 100) {
            let lines: [SQL] = periods[start..<min(start + 100, periods.count)].map {
                """
                (\($0.id), \($0.plan), \($0.rhythm), \($0.first), \($0.last), \($0.due), \($0.grace))
                """
            }
            let head: SQL =
                "INSERT INTO reporting_period (id, plan_id, rhythm, first_day, last_day, due_day, grace_day) VALUES "
            try execute(head + lines.joined(separator: ", "))
        }
    }

    func removePeriods(_ ids: [UUID]) throws {
        guard !ids.isEmpty else { return }
        try execute("DELETE FROM reporting_period WHERE id IN \(any: ids)")
    }
}
