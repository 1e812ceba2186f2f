import Records

/// The tables of carers' own pages.
///
/// A way in holds only while the record is called what it was called when it was given: records that became one record
/// are opened by neither's way in. The code itself is worked out from `code_id` with the place's keys and stored nowhere.
let ownMigrations: [Migration] = [
    Migration("0034-own") {
        """
        CREATE TABLE own_way (
            id              TEXT    PRIMARY KEY,
            person_id       TEXT    NOT NULL REFERENCES person (id),
            reference       TEXT    NOT NULL,
            was_restricted  BOOLEAN NOT NULL,
            code_id         TEXT    NOT NULL,
            code_expires_at TEXT    NOT NULL,
            is_code_kept    BOOLEAN NOT NULL,
            given_name      TEXT    NOT NULL,
            given_at        TEXT    NOT NULL,
            came_in_at      TEXT,
            withdrawn_name  TEXT,
            withdrawn_at    TEXT
        )
        """
        "CREATE INDEX own_way_person ON own_way (person_id, given_at, id)"
        "CREATE INDEX own_way_reference ON own_way (reference) WHERE withdrawn_at IS NULL"
        """
        CREATE TABLE own_session (
            id         TEXT PRIMARY KEY,
            way_id     TEXT NOT NULL REFERENCES own_way (id),
            token_hash TEXT NOT NULL UNIQUE,
            began_at   TEXT NOT NULL,
            seen_at    TEXT NOT NULL,
            expires_at TEXT NOT NULL
        )
        """
        "CREATE INDEX own_session_way ON own_session (way_id)"
        "CREATE INDEX own_session_expires ON own_session (expires_at)"
        """
        CREATE TABLE own_remark (
            id            TEXT   PRIMARY KEY,
            person_id     TEXT   NOT NULL REFERENCES person (id),
            kind          TEXT   NOT NULL CHECK (kind IN ('comment', 'not_right', 'right', 'finished', 'stop')),
            about         TEXT,
            about_id      TEXT,
            about_version BIGINT,
            words_sealed  TEXT,
            answer_by     TEXT,
            said_at       TEXT   NOT NULL,
            task_id       TEXT   REFERENCES task (id)
        )
        """
        "CREATE INDEX own_remark_person ON own_remark (person_id, said_at, id)"
        "CREATE INDEX own_remark_task ON own_remark (task_id)"
        // The carer's own word that a plan is right, beside what others wrote down that they said.
        "ALTER TABLE support_plan ADD COLUMN signed_on TEXT"
    }
]
