import Carers
import Dates
import Desk
import Foundation
import Records

private let remarkWords = SealedWords(table: "own_remark", column: "words_sealed")

/// Every statement that touches `own_remark`.
///
/// Whoever asks is the person themselves, or was shown the record.
extension Look {
    /// What someone said, the newest first.
    func remarks(of person: UUID, before mark: TimelineMark? = nil, limit: Int = 200) throws -> [Remark] {
        try db.rows(
            """
            SELECT own_remark.*, task.done_at FROM own_remark LEFT JOIN task ON task.id = own_remark.task_id
            WHERE own_remark.person_id = \(person) \(before(mark, "own_remark.said_at", "own_remark.id"))
            ORDER BY own_remark.said_at DESC, own_remark.id DESC LIMIT \(limit)
            """
        ).map { row in
            let id: UUID = try row["id"]
            let kind: String? = try row["about"]
            let about: UUID? = try row["about_id"]
            let version: Int? = try row["about_version"]
            return Remark(
                id: id,
                kind: try row["kind"],
                about: kind.flatMap(SharedItem.Kind.init(rawValue:)).flatMap { kind in
                    about.map { Remark.About(kind: kind, id: $0, version: version ?? 1) }
                },
                words: try remarkWords.open(row["words_sealed"] as String?, row: id, means),
                answerBy: try row["answer_by"],
                saidAt: try row["said_at"],
                doneAt: try row["done_at"]
            )
        }
    }
}

extension Work {
    func addRemark(
        _ kind: Remark.Kind,
        of person: UUID,
        about: Remark.About?,
        _ words: String?,
        task: UUID?,
        by day: Day?
    )
        throws
    {
        let id = newID()
        let sealed: String? = try remarkWords.seal(words, row: id, self)
        try db.execute(
            """
            INSERT INTO own_remark
                (id, person_id, kind, about, about_id, about_version, words_sealed, answer_by, said_at, task_id)
            VALUES
                (\(id), \(person), \(kind), \(about?.kind.rawValue), \(about?.id), \(about?.version), \(sealed), \(day),
                 \(now), \(task))
            """
        )
    }
}
