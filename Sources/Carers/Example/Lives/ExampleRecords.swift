import Foundation
import Records

/// What an invented history asks of the records.
extension Reader {
    /// The code of a campaign of a team by its name.
    func codeOfCampaign(_ name: String, of team: UUID) throws -> String? {
        try value("code", "SELECT code FROM campaign WHERE team_id = \(team) AND name = \(name) LIMIT 1")
    }
}
