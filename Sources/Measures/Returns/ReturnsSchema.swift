import Records

/// What places load of the code lists of returns, which returns were made, and who was drawn for a survey.
///
/// No file is kept: a return is known by the hash of what left.
let returnsMigrations: [Migration] = [
    Migration("0037-returns") {
        """
        CREATE TABLE return_label (
            field     TEXT NOT NULL,
            ours      TEXT NOT NULL,
            label     TEXT NOT NULL CHECK (label <> ''),
            source    TEXT NOT NULL CHECK (source <> ''),
            loaded_by TEXT NOT NULL,
            loaded_at TEXT NOT NULL,
            PRIMARY KEY (field, ours)
        )
        """
        """
        CREATE TABLE return_made (
            id         TEXT   PRIMARY KEY,
            first_day  TEXT   NOT NULL,
            last_day   TEXT   NOT NULL,
            rows_sent  BIGINT NOT NULL CHECK (rows_sent >= 0),
            rows_left  BIGINT NOT NULL CHECK (rows_left >= 0),
            hash       TEXT   NOT NULL,
            made_by    TEXT   NOT NULL,
            made_name  TEXT   NOT NULL,
            made_at    TEXT   NOT NULL
        )
        """
        "CREATE INDEX return_made_at ON return_made (made_at, id)"
        """
        CREATE TABLE survey_draw (
            id        TEXT   PRIMARY KEY,
            name      TEXT   NOT NULL CHECK (name <> ''),
            first_day TEXT   NOT NULL,
            last_day  TEXT   NOT NULL,
            kind      TEXT   NOT NULL CHECK (kind IN ('simple', 'stratified')),
            seed      TEXT   NOT NULL CHECK (seed <> ''),
            wanted    BIGINT NOT NULL CHECK (wanted > 0),
            eligible  BIGINT NOT NULL,
            in_frame  BIGINT NOT NULL,
            drawn     BIGINT NOT NULL,
            made_by   TEXT   NOT NULL,
            made_name TEXT   NOT NULL,
            made_at   TEXT   NOT NULL
        )
        """
        "CREATE INDEX survey_draw_at ON survey_draw (made_at, id)"
        """
        CREATE TABLE survey_drawn (
            draw_id   TEXT   NOT NULL REFERENCES survey_draw (id),
            person_id TEXT   NOT NULL REFERENCES person (id),
            number    BIGINT NOT NULL CHECK (number > 0),
            PRIMARY KEY (draw_id, number)
        )
        """
        "CREATE INDEX survey_drawn_person ON survey_drawn (person_id)"
    }
]
