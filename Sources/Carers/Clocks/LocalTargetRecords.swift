import Dates
import Desk
package import Foundation
package import Records

/// Every statement that touches `local_clock` and `place_clock`.
extension Reader {
    /// How many days a team gives itself.
    package func days(for target: LocalTarget, of team: UUID) throws -> Int {
        try value("days", "SELECT days FROM local_clock WHERE team_id = \(team) AND step = \(target)")
            ?? target.usualDays
    }

    /// What each team said of a target that said anything.
    func daysOfTeams(for target: LocalTarget) throws -> [(team: UUID, days: Int)] {
        try rows("SELECT team_id, days FROM local_clock WHERE step = \(target) ORDER BY team_id")
            .map { (try $0["team_id"], try $0["days"]) }
    }

    /// How soon the place means to answer what arrives: as it was set, or else as it is configured.
    func arrivalTargets(usual: LocalTargets) throws -> LocalTargets {
        let rows = try rows("SELECT step, days FROM place_clock ORDER BY step")
        var targets = usual
        for row in rows {
            let days: Int = try row["days"]
            switch try row["step"] as PlaceTarget {
            case .decide: targets.decide = days
            case .decideUrgent: targets.decideUrgent = days
            case .contact: targets.contact = days
            case .contactUrgent: targets.contactUrgent = days
            }
        }
        return targets
    }
}

extension Writer {
    func setDays(_ days: Int, for target: LocalTarget, of team: UUID) throws {
        try execute(
            """
            INSERT INTO local_clock (team_id, step, days) VALUES (\(team), \(target), \(days))
            ON CONFLICT (team_id, step) DO UPDATE SET days = \(days)
            """
        )
    }

    func setDays(_ days: Int, for target: PlaceTarget) throws {
        try execute(
            """
            INSERT INTO place_clock (step, days) VALUES (\(target), \(days))
            ON CONFLICT (step) DO UPDATE SET days = \(days)
            """
        )
    }
}

extension Look {
    /// Which rows are past a target of the team that keeps the record, by the column of the day from which it runs.
    package func isPast(_ target: LocalTarget, from day: SQL, of team: SQL) throws -> SQL {
        try byTeam(target, of: team) { days in "\(day) < \(today.adding(days: -days))" }
    }

    /// A condition on a target's days, which each team may have its own of.
    package func byTeam(_ target: LocalTarget, of team: SQL, _ condition: (Int) throws -> SQL) throws -> SQL {
        let own = try db.daysOfTeams(for: target)
        let usual = try condition(target.usualDays)
        guard !own.isEmpty else { return usual }
        var parts: [SQL] = ["\(team) NOT IN \(any: own.map(\.team)) AND \(usual)"]
        parts += try own.map { "\(team) = \($0.team) AND \(try condition($0.days))" }
        return "((\(parts.joined(separator: ") OR ("))))"
    }
}
