import Desk
import Foundation
import Records

private let onwardWords = SealedWords(table: "onward_referral", column: "words_sealed")

/// Every statement that touches `onward_referral`.
///
/// Whoever asks has already been shown the record.
extension Look {
    func onwardReferrals(of person: UUID) throws -> [OnwardReferral] {
        try db.rows("SELECT * FROM onward_referral WHERE person_id = \(person) ORDER BY sent_on DESC, id").map { row in
            let id: UUID = try row["id"]
            return OnwardReferral(
                id: id,
                person: try row["person_id"],
                organisation: try row["organisation"],
                words: try onwardWords.open(row["words_sealed"] as String, row: id, means),
                sentOn: try row["sent_on"],
                answerBy: try row["answer_by"],
                writtenName: try row["written_name"],
                outcome: try row["outcome"],
                outcomeOn: try row["outcome_on"],
                outcomeName: try row["outcome_name"],
                version: try row["version"]
            )
        }
    }
}

extension Work {
    func addOnward(_ sent: SendOnward) throws {
        let id = newID()
        let words: String = try onwardWords.seal(sent.words, row: id, self)
        try db.execute(
            """
            INSERT INTO onward_referral
                (id, person_id, organisation, words_sealed, sent_on, answer_by, written_by, written_name, version)
            VALUES
                (\(id), \(sent.person), \(sent.organisation), \(words), \(sent.sentOn), \(sent.answerBy), \(actor.id),
                 \(actor.name), 1)
            """
        )
    }

    func answerOnward(_ answer: AnswerOnward) throws {
        let changed = try db.execute(
            """
            UPDATE onward_referral SET outcome = \(answer.outcome), outcome_on = \(today),
                outcome_name = \(actor.name), version = version + 1
            WHERE id = \(answer.id) AND person_id = \(answer.person) AND version = \(answer.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
