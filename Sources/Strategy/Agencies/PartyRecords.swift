import Foundation
import Records

/// The names in plans that are not yet known to be any agency's.
extension Reader {
    func namesOfNoAgency() throws -> [String] {
        try values("written", "SELECT DISTINCT written FROM action_party WHERE agency_id IS NULL ORDER BY written")
    }
}

extension Writer {
    /// Says which agency a name is, wherever it stands in a plan and is nobody's yet.
    func link(_ written: String, to agency: UUID) throws {
        try execute(
            "UPDATE action_party SET agency_id = \(agency) WHERE agency_id IS NULL AND written = \(written)"
        )
    }
}
