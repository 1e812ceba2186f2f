import Desk
import Foundation
import Records

/// Every statement that touches `local_target`.
extension Reader {
    /// How many days a team gives itself.
    func days(for target: LocalTarget, of team: UUID) throws -> Int {
        try value("days", "SELECT days FROM local_target WHERE team_id = \(team) AND step = \(target)")
            ?? target.usualDays
    }
}

extension Writer {
    func setDays(_ days: Int, for target: LocalTarget, of team: UUID) throws {
        try execute(
            """
            INSERT INTO local_target (team_id, step, days) VALUES (\(team), \(target), \(days))
            ON CONFLICT (team_id, step) DO UPDATE SET days = \(days)
            """
        )
    }
}
