package import Dates
package import Desk
package import Foundation
import Records

/// What everyone must know before they ring, write or visit: it stands first on every page of a record.
package struct StaySafeNote: Sendable, Identifiable {
    package let id: UUID
    package let words: String
    package let reviewOn: Day
    package let writtenName: String
    package let writtenAt: Instant
}

private let noteWords = SealedWords(table: "stay_safe_note", column: "words_sealed")

/// Every statement that touches `stay_safe_note`.
///
/// Whoever asks has already been shown the record.
extension Look {
    /// The notes in force, the newest first.
    package func staySafeNotes(of person: UUID) throws -> [StaySafeNote] {
        try db.rows(
            """
            SELECT * FROM stay_safe_note WHERE person_id = \(person) AND ended_at IS NULL
            ORDER BY written_at DESC, id
            """
        ).map { row in
            let id: UUID = try row["id"]
            return StaySafeNote(
                id: id,
                words: try noteWords.open(row["words_sealed"] as String, row: id, means),
                reviewOn: try row["review_on"],
                writtenName: try row["written_name"],
                writtenAt: try row["written_at"]
            )
        }
    }
}

extension Work {
    func addStaySafeNote(_ words: String, reviewOn: Day, to person: UUID) throws -> UUID {
        let id = newID()
        let sealed: String = try noteWords.seal(words, row: id, self)
        try db.execute(
            """
            INSERT INTO stay_safe_note
                (id, person_id, words_sealed, review_on, written_by, written_name, written_at)
            VALUES (\(id), \(person), \(sealed), \(reviewOn), \(actor.id), \(actor.name), \(now))
            """
        )
        return id
    }

    func endStaySafeNote(_ id: UUID, of person: UUID) throws {
        let changed = try db.execute(
            """
            UPDATE stay_safe_note SET ended_at = \(now), ended_name = \(actor.name)
            WHERE id = \(id) AND person_id = \(person) AND ended_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
