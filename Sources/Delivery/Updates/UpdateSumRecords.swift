import Dates
package import Foundation
package import Records

/// The statements that sum up `progress_update` by action: what they read grows with a plan's updates, what they give with
/// its actions.
extension Reader {
    /// Who has spoken of which period, and how it stands.
    func standings(of plan: UUID, _ periods: [ReportingPeriod], today: Day) throws -> PlanStandings {
        var standings = PlanStandings()
        let byFirstDay = Dictionary(periods.map { ($0.first, $0.id) }, uniquingKeysWith: { first, _ in first })
        for row in try rows(
            """
            SELECT action_id,
                max(CASE WHEN state <> 'returned' THEN at END) AS newest,
                count(CASE WHEN state = 'submitted' THEN 1 END) AS waiting,
                count(CASE WHEN state = 'returned' THEN 1 END) AS returned,
                max(CASE WHEN state <> 'returned' AND grace_day < \(today) THEN first_day END) AS answered,
                max(CASE WHEN grace_day < \(today) THEN first_day END) AS spoken
            FROM progress_update LEFT JOIN reporting_period ON reporting_period.id = period_id
            WHERE progress_update.plan_id = \(plan) AND is_revised = FALSE GROUP BY action_id
            """
        ) {
            let action: UUID = try row["action_id"]
            let waiting: Int = try row["waiting"]
            let returned: Int = try row["returned"]
            let answered: Day? = try row["answered"]
            if waiting > 0 { standings.waiting[action] = waiting }
            if returned > 0 { standings.returned[action] = returned }
            standings.lastSaid[action] = try row["newest"]
            let spoken: Day? = try row["spoken"]
            if let period = answered.flatMap({ byFirstDay[$0] }) { standings.answered[action] = [period] }
            if let period = spoken.flatMap({ byFirstDay[$0] }) { standings.spoken[action] = [period] }
        }
        let running = periods.filter { $0.first <= today && $0.grace >= today }.map(\.id)
        for row in try rows(
            """
            SELECT action_id, period_id, max(CASE WHEN state <> 'returned' THEN 1 ELSE 0 END) AS counts
            FROM progress_update WHERE period_id IN \(any: running) AND is_revised = FALSE
            GROUP BY action_id, period_id
            """
        ) {
            let (action, period): (UUID, UUID) = (try row["action_id"], try row["period_id"])
            let counts: Int = try row["counts"]
            standings.spoken[action, default: []].insert(period)
            if counts > 0 { standings.answered[action, default: []].insert(period) }
        }
        return standings
    }
}

/// What of `progress_update` is for everyone.
extension Reader {
    /// What was approved of a plan's actions and offers words to everyone, or corrects what did; oldest first.
    package func newsForEveryone(of plan: UUID) throws -> [NewsForEveryone] {
        try all(
            """
            SELECT id, action_id, said_on, public_text, status, new_when, corrects, about_at FROM progress_update
            WHERE plan_id = \(plan) AND state = 'approved' AND (public_text IS NOT NULL OR corrects IS NOT NULL)
            ORDER BY at, id
            """
        )
    }

    /// How many updates of a plan are approved, and when the last was: what was approved never changes, so that the same
    /// means the same news.
    package func newsMark(of plan: UUID) throws -> String {
        let row = try rows(
            """
            SELECT count(*) AS many, max(decided_at) AS newest FROM progress_update
            WHERE plan_id = \(plan) AND state = 'approved'
            """
        ).first
        let many: Int = try row?["many"] ?? 0
        let newest: Instant? = try row?["newest"]
        return "\(many) \(newest?.iso ?? "")"
    }
}
