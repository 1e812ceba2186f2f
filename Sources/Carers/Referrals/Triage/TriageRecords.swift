import Desk
import Foundation
import People
import Records

extension Reader {
    /// The teams someone of which keeps carers' records: what arrives can be passed to them.
    func teamsThatKeepCarers() throws -> [Team] {
        let roles = Role.allCases.filter { $0.grants(.keepCarers) }
        let ids: [UUID] = try values(
            "team_id",
            """
            SELECT DISTINCT membership.team_id FROM membership JOIN account ON account.id = membership.account_id
            WHERE membership.role IN \(any: roles) AND account.closed_at IS NULL
            """
        )
        return try teams(ids)
    }
}
