import Dates
import Records

/// The table of forms that were taken lately, each by its mark alone.
let sentFormMigration = Migration("0079-taken-form") {
    """
    CREATE TABLE taken_form (
        mark     TEXT NOT NULL,
        command  TEXT NOT NULL,
        taken_at TEXT NOT NULL,
        path     TEXT,
        notice   TEXT,
        PRIMARY KEY (mark, command)
    )
    """
    "CREATE INDEX taken_form_at ON taken_form (taken_at)"
}

/// Every statement that touches `taken_form`.
extension Reader {
    func answerGiven(to form: SentForm) throws -> GivenAnswer? {
        try rows("SELECT path, notice FROM taken_form WHERE mark = \(form.mark) AND path IS NOT NULL LIMIT 1")
            .first.map { GivenAnswer(path: try $0["path"], notice: try $0["notice"]) }
    }
}

extension Writer {
    /// Takes a form for a command, and lets go of those that nobody presses again.
    ///
    /// - Throws: `TakenBefore` where it was taken.
    func take(_ form: SentForm, for command: String, at now: Instant) throws {
        try execute("DELETE FROM taken_form WHERE taken_at <= \(now.adding(seconds: -86_400))")
        let taken = try execute(
            """
            INSERT INTO taken_form (mark, command, taken_at) VALUES (\(form.mark), \(command), \(now))
            ON CONFLICT DO NOTHING
            """
        )
        if taken == 0 { throw TakenBefore(form: form) }
    }

    func remember(_ answer: GivenAnswer, to form: SentForm) throws {
        try execute(
            """
            UPDATE taken_form SET path = \(answer.path), notice = \(answer.notice)
            WHERE mark = \(form.mark) AND path IS NULL
            """
        )
    }
}
