import Dates
package import Desk
package import Foundation
import Records

/// Every statement that touches `equality_answer`.
///
/// Whoever asks has already been shown the record; nothing of casework reads this table.
extension Look {
    package func equalityAnswers(of person: UUID) throws -> [EqualityAnswer] {
        try db.all("SELECT * FROM equality_answer WHERE person_id = \(person) ORDER BY question")
    }
}

extension Work {
    func write(_ answer: EqualityAnswer, of person: UUID) throws {
        try db.execute(
            """
            INSERT INTO equality_answer
                (id, person_id, question, answer, code, own_words, said_on, written_by, written_name, version)
            VALUES
                (\(newID()), \(person), \(answer.question), \(answer.kind), \(answer.code), \(answer.ownWords),
                 \(answer.saidOn), \(actor.id), \(answer.writtenName), 1)
            ON CONFLICT (person_id, question) DO UPDATE SET answer = excluded.answer, code = excluded.code,
                own_words = excluded.own_words, said_on = excluded.said_on, written_by = excluded.written_by,
                written_name = excluded.written_name, version = equality_answer.version + 1
            """
        )
    }
}
