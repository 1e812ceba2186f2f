import Desk
import Foundation
import Records

/// Statements over what may hold once for a person.
extension Reader {
    /// What holds now, the newest first.
    func holding(of table: String, whileNo column: String, for person: UUID) throws -> [String] {
        try values(
            "id",
            """
            SELECT id FROM \(name: table) WHERE person_id = \(person) AND \(name: column) IS NULL
            ORDER BY created_at DESC, id DESC
            """
        )
    }
}

extension Writer {
    /// Sets the day on which something ended, if it says what is expected.
    func setEnding(of row: String, in table: String, _ column: String, from: SQLValue, to: SQLValue) throws {
        try execute(
            """
            UPDATE \(name: table) SET \(name: column) = \(.bound(to))
            WHERE id = \(row) AND \(name: column) IS NOT DISTINCT FROM \(.bound(from))
            """
        )
    }
}
