import Dates
import Desk
import Foundation
import Records

/// Every statement that changes `person_team`.
extension Writer {
    func addTeamBeside(_ team: UUID, of person: UUID, by name: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO person_team (person_id, team_id, added_name, added_at)
            VALUES (\(person), \(team), \(name), \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when the team no longer works with them.
    func removeTeamBeside(_ team: UUID, of person: UUID) throws {
        let gone = try execute("DELETE FROM person_team WHERE person_id = \(person) AND team_id = \(team)")
        if gone == 0 { throw Refusal.changedMeanwhile }
    }

    /// What a team was to do for someone is another team's to do.
    func giveTasks(of team: UUID, about person: UUID, to other: UUID) throws {
        try execute(
            """
            UPDATE task SET team_id = \(other), version = version + 1
            WHERE person_id = \(person) AND team_id = \(team) AND done_at IS NULL
            """
        )
    }

    /// A task is nobody's but its team's.
    func giveTaskToTeam(_ task: UUID) throws {
        try execute("UPDATE task SET worker_id = NULL, version = version + 1 WHERE id = \(task)")
    }
}
