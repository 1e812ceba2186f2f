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

    /// Whom carers mean by an agency when they are asked who may be told.
    func partyOfAgency(_ agency: UUID) throws -> SharingParty? {
        let kind: String? = try value("kind", "SELECT kind FROM agency WHERE id = \(agency)")
        return switch kind.flatMap(Agency.Kind.init(rawValue:)) {
        case .council: .council
        case .nhs: .doctor
        case .school: .school
        case .charity: .groups
        default: nil
        }
    }

    /// The teams that are named to see what nobody has taken; none where it is for all.
    func triageTeams() throws -> [UUID] {
        try values("team_id", "SELECT team_id FROM triage_team ORDER BY team_id")
    }
}

extension Work {
    func setTriageTeams(_ teams: [UUID]) throws {
        try db.execute("DELETE FROM triage_team")
        for team in teams {
            try db.execute(
                "INSERT INTO triage_team (team_id, named_name, named_at) VALUES (\(team), \(actor.name), \(now))"
            )
        }
    }
}
