import Records

/// The tables of the daily work: what was said and done, what is to be done, and what was sent.
///
/// What anyone wrote about a person is sealed. Who works with someone, when they were last spoken to and when the next
/// thing is due stand beside the person, so that a list of many is put in order without looking into each.
let workMigrations: [Migration] = [
    Migration("0019-work") {
        "ALTER TABLE person ADD COLUMN worker_id TEXT REFERENCES account (id)"
        "ALTER TABLE person ADD COLUMN last_contact_on TEXT"
        "ALTER TABLE person ADD COLUMN next_due TEXT"
        "CREATE INDEX person_worker ON person (worker_id, id)"
        "CREATE INDEX person_open_name ON person (team_id, sort_name, id) WHERE ended_on IS NULL AND died_on IS NULL"
        """
        CREATE INDEX person_open_worker ON person (team_id, worker_id, sort_name, id)
        WHERE ended_on IS NULL AND died_on IS NULL
        """
        """
        CREATE INDEX person_open_contact ON person (team_id, (coalesce(last_contact_on, '')), id)
        WHERE ended_on IS NULL AND died_on IS NULL
        """
        """
        CREATE INDEX person_open_next ON person (team_id, (coalesce(next_due, '9999')), id)
        WHERE ended_on IS NULL AND died_on IS NULL
        """
        """
        CREATE INDEX person_open_born ON person (team_id, is_carer, born)
        WHERE ended_on IS NULL AND died_on IS NULL
        """
        """
        CREATE TABLE note (
            id            TEXT    PRIMARY KEY,
            person_id     TEXT    NOT NULL REFERENCES person (id),
            kind          TEXT    NOT NULL
                CHECK (kind IN ('call', 'visit', 'text', 'email', 'meeting', 'tried', 'note')),
            happened_on   TEXT    NOT NULL,
            happened_time TEXT,
            happened_at   TEXT    NOT NULL,
            minutes       BIGINT,
            words_sealed  TEXT    NOT NULL,
            is_shared     BOOLEAN NOT NULL,
            written_by    TEXT    NOT NULL,
            written_name  TEXT    NOT NULL,
            written_at    TEXT    NOT NULL,
            version       BIGINT  NOT NULL,
            changed_name  TEXT,
            changed_at    TEXT,
            why_sealed    TEXT,
            struck_name   TEXT,
            struck_at     TEXT,
            struck_sealed TEXT,
            signed_on     TEXT,
            signed_how    TEXT CHECK (signed_how IN ('read_out', 'on_paper', 'by_message', 'on_screen')),
            signed_name   TEXT,
            signed_version BIGINT
        )
        """
        "CREATE INDEX note_person ON note (person_id, happened_at, id)"
        """
        CREATE TABLE note_version (
            id            TEXT    PRIMARY KEY,
            note_id       TEXT    NOT NULL REFERENCES note (id),
            version       BIGINT  NOT NULL,
            kind          TEXT    NOT NULL,
            happened_on   TEXT    NOT NULL,
            happened_time TEXT,
            minutes       BIGINT,
            words_sealed  TEXT    NOT NULL,
            is_shared     BOOLEAN NOT NULL,
            by_name       TEXT    NOT NULL,
            at            TEXT    NOT NULL,
            why_sealed    TEXT,
            UNIQUE (note_id, version)
        )
        """
        """
        CREATE TABLE task (
            id           TEXT   PRIMARY KEY,
            person_id    TEXT   NOT NULL REFERENCES person (id),
            team_id      TEXT   NOT NULL REFERENCES team (id),
            worker_id    TEXT   REFERENCES account (id),
            note_id      TEXT   REFERENCES note (id),
            words_sealed TEXT   NOT NULL,
            due          TEXT   NOT NULL,
            made_by      TEXT   NOT NULL,
            made_name    TEXT   NOT NULL,
            made_at      TEXT   NOT NULL,
            done_name    TEXT,
            done_at      TEXT,
            is_needed    BOOLEAN NOT NULL,
            ended_sealed TEXT,
            version      BIGINT NOT NULL
        )
        """
        "CREATE INDEX task_person ON task (person_id, made_at, id)"
        "CREATE INDEX task_person_done ON task (person_id, done_at, id)"
        "CREATE INDEX task_worker ON task (worker_id, due, id) WHERE done_at IS NULL"
        "CREATE INDEX task_team ON task (team_id, due, id) WHERE done_at IS NULL AND worker_id IS NULL"
        "CREATE INDEX task_next ON task (person_id, due) WHERE done_at IS NULL"
        "CREATE INDEX task_note ON task (note_id)"
        """
        CREATE TABLE task_move (
            id            TEXT PRIMARY KEY,
            task_id       TEXT NOT NULL REFERENCES task (id),
            due_before    TEXT NOT NULL,
            due_after     TEXT NOT NULL,
            reason_sealed TEXT NOT NULL,
            by_name       TEXT NOT NULL,
            at            TEXT NOT NULL
        )
        """
        "CREATE INDEX task_move_task ON task_move (task_id, at)"
        """
        CREATE TABLE letter_sent (
            id           TEXT PRIMARY KEY,
            person_id    TEXT NOT NULL REFERENCES person (id),
            template     TEXT NOT NULL,
            channel      TEXT NOT NULL CHECK (channel IN ('post', 'email')),
            language     TEXT NOT NULL,
            words_sealed TEXT NOT NULL,
            asked_first  BOOLEAN NOT NULL,
            sent_by      TEXT NOT NULL,
            sent_name    TEXT NOT NULL,
            sent_at      TEXT NOT NULL
        )
        """
        "CREATE INDEX letter_sent_person ON letter_sent (person_id, sent_at, id)"
    },
    Migration("0053-words-in-both") {
        // What the program itself asks to be done is worded in both languages; what a person typed is in theirs.
        "ALTER TABLE task ADD COLUMN words_cy_sealed TEXT"
    },
]
