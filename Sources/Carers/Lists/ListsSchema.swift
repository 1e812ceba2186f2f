import Records

/// The tables of lists that others keep of carers: each list, and each of its rows with what became of it.
///
/// What a row says is sealed; the file itself is forgotten as soon as it is read.
let listMigrations: [Migration] = [
    Migration("0033-matching-lists") {
        """
        CREATE TABLE list_import (
            id             TEXT    PRIMARY KEY,
            team_id        TEXT    NOT NULL REFERENCES team (id),
            kind           TEXT    NOT NULL CHECK (kind IN ('gp', 'school', 'council', 'other')),
            name           TEXT    NOT NULL CHECK (name <> ''),
            state          TEXT    NOT NULL CHECK (state IN (
                'reading', 'unreadable', 'columns', 'matching', 'ready', 'committing', 'committed', 'taking_back',
                'taken_back'
            )),
            file_name      TEXT    NOT NULL,
            file_sealed    TEXT,
            header_sealed  TEXT,
            columns        TEXT    NOT NULL,
            districts      TEXT    NOT NULL,
            problem        TEXT,
            total          BIGINT  NOT NULL,
            done           BIGINT  NOT NULL,
            fills          BOOLEAN NOT NULL,
            brought_by     TEXT    NOT NULL,
            brought_name   TEXT    NOT NULL,
            brought_at     TEXT    NOT NULL,
            committed_name TEXT,
            committed_at   TEXT,
            taken_name     TEXT,
            taken_at       TEXT,
            version        BIGINT  NOT NULL
        )
        """
        "CREATE INDEX list_import_team ON list_import (team_id, brought_at, id)"
        """
        CREATE TABLE list_row (
            list_id       TEXT    NOT NULL REFERENCES list_import (id),
            number        BIGINT  NOT NULL,
            cells_sealed  TEXT    NOT NULL,
            outcome       TEXT    NOT NULL
                CHECK (outcome IN ('unread', 'new', 'same', 'possible', 'wrong', 'repeated', 'not_a_carer')),
            person_id     TEXT    REFERENCES person (id),
            rules         TEXT    NOT NULL,
            problems      TEXT    NOT NULL,
            own_print     TEXT,
            choice        TEXT    NOT NULL CHECK (choice IN ('undecided', 'register', 'same', 'leave')),
            is_made       BOOLEAN NOT NULL,
            filled_sealed TEXT,
            PRIMARY KEY (list_id, number)
        )
        """
        "CREATE INDEX list_row_outcome ON list_row (list_id, outcome, number)"
        "CREATE INDEX list_row_person ON list_row (person_id, list_id)"
        "CREATE INDEX list_row_print ON list_row (list_id, own_print, number)"
    }
]
