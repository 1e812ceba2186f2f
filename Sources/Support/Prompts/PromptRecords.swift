import Dates
import Desk
import Foundation
import Records

/// What was answered to prompts on benefits and rights.
let promptMigrations: [Migration] = [
    Migration("0052-prompts") {
        """
        CREATE TABLE prompt_answer (
            id        TEXT   PRIMARY KEY,
            person_id TEXT   NOT NULL REFERENCES person (id),
            prompt    TEXT   NOT NULL,
            year      BIGINT,
            answer    TEXT   NOT NULL CHECK (answer IN ('told', 'not_relevant')),
            said_on   TEXT   NOT NULL,
            said_by   TEXT   NOT NULL,
            said_name TEXT   NOT NULL,
            said_at   TEXT   NOT NULL
        )
        """
        "CREATE INDEX prompt_answer_person ON prompt_answer (person_id, said_at)"
    }
]

/// Every statement that touches `prompt_answer`.
extension Reader {
    /// The newest first.
    func promptAnswers(of person: UUID) throws -> [PromptAnswer] {
        try all("SELECT * FROM prompt_answer WHERE person_id = \(person) ORDER BY said_at DESC, id DESC")
    }
}

extension Work {
    func keep(_ answer: PromptAnswer.Answer, to prompt: BenefitPrompt, of person: UUID) throws {
        try db.execute(
            """
            INSERT INTO prompt_answer (id, person_id, prompt, year, answer, said_on, said_by, said_name, said_at)
            VALUES
                (\(newID()), \(person), \(prompt.code), \(prompt.year), \(answer), \(today), \(actor.id),
                 \(actor.name), \(now))
            """
        )
    }
}
