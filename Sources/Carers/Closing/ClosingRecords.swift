import Desk
import Foundation
import Records

/// Statements over the closing of records.
extension Reader {
    /// When someone's record was closed and opened again, the newest first.
    ///
    /// Whoever asks has already been shown the record.
    func closings(of person: UUID, before mark: TimelineMark?, limit: Int) throws -> [Change] {
        try all(
            """
            SELECT * FROM change WHERE subject_kind = \("person") AND subject_id = \(person) AND field IN ('ended', 'tell_next')
                \(before(mark, "at", "id"))
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """
        )
    }
}

extension Writer {
    /// The place works with someone again.
    func setOpen(_ id: UUID) throws {
        try execute(
            """
            UPDATE person SET ended_on = NULL, ended_reason = NULL, died_on = NULL, version = version + 1
            WHERE id = \(id)
            """
        )
    }
}
