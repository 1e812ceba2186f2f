import Dates
import Desk
import Foundation
import Records

/// That someone opened or changed a record.
struct Looked: Sendable, RowDecodable {
    let at: Instant
    let name: String
    let event: String
    let kind: String
    let number: Int

    init(row: Row) throws {
        at = try row["at"]
        name = try row["actor_name"]
        event = try row["event"]
        kind = try row["subject_kind"]
        number = try row["number"]
    }
}

/// What the audit trail says of one person's record.
///
/// Whoever asks has already been shown the record.
extension Reader {
    func looked(at person: UUID, before number: Int?, limit: Int) throws -> [Looked] {
        try all(
            """
            SELECT at, actor_name, event, subject_kind, number FROM audit_entry
            WHERE subject_kind IN ('person', \(OpenAddress.kind), \(EqualityOfPerson.kind)) AND subject_id = \(person)
                AND number < \(number ?? Int(Int32.max))
            ORDER BY number DESC LIMIT \(limit)
            """
        )
    }
}
