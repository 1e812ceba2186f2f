import Dates
package import Desk
package import Foundation
import Records

/// Every statement that touches `communication_need`.
///
/// Whoever asks has already been shown the record.
extension Look {
    /// What someone needs now, as it was recorded.
    package func communicationNeeds(of person: UUID) throws -> [CommunicationNeed] {
        try db.all("SELECT * FROM communication_need WHERE person_id = \(person) AND ended_on IS NULL ORDER BY id")
    }
}

extension Writer {
    func addNeed(_ id: UUID, of person: UUID, code: String, detail: String?, on day: Day, by name: String) throws {
        try execute(
            """
            INSERT INTO communication_need
                (id, person_id, code, detail, standing, recorded_on, recorded_name, version)
            VALUES (\(id), \(person), \(code), \(detail), 'not_yet', \(day), \(name), 1)
            """
        )
    }

    func setNeed(
        _ id: UUID,
        of person: UUID,
        _ standing: CommunicationNeed.Standing,
        how: String?,
        on day: Day,
        seen version: Int
    ) throws {
        let changed = try execute(
            """
            UPDATE communication_need SET standing = \(standing), met_how = \(how), reviewed_on = \(day),
                version = version + 1
            WHERE id = \(id) AND person_id = \(person) AND ended_on IS NULL AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func endNeed(_ id: UUID, of person: UUID, on day: Day) throws {
        let changed = try execute(
            """
            UPDATE communication_need SET ended_on = \(day), version = version + 1
            WHERE id = \(id) AND person_id = \(person) AND ended_on IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
