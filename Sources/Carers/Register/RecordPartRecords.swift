import Dates
import Foundation
import Records

/// Whether a row of `sharing`, joined with its `agreement`, opens a part.
func sharingOpens(_ part: RecordPart) -> SQL {
    let purposes = part.purposes
    guard !purposes.isEmpty else { return "FALSE" }
    let health: SQL = part.tellsOfHealth ? " AND agreement.condition <> \(HealthCondition.none)" : ""
    return "agreement.purpose IN \(any: purposes)\(health)"
}

extension Reader {
    /// The parts that a record shared with these teams' agencies opens to them.
    func partsShared(of person: UUID, with teams: [UUID], at now: Instant) throws -> Set<RecordPart> {
        let found = try rows(
            """
            SELECT DISTINCT agreement.purpose AS purpose, agreement.condition AS condition
            FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            WHERE sharing.person_id = \(person) AND \(sharingInForce(at: now))
                AND agreement.receiver_id IN (SELECT agency_id FROM team WHERE id IN \(any: teams))
            """
        )
        var parts: Set<RecordPart> = []
        for row in found {
            let purpose: SharingPurpose = try row["purpose"]
            let condition: HealthCondition = try row["condition"]
            parts.formUnion(purpose.opens.filter { condition != .none || !$0.tellsOfHealth })
        }
        return parts
    }
}
