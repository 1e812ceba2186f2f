import Records

/// The tables that say who may be written down twice, who is not, and which records were put together.
///
/// A likeness, and that two are not the same, stand twice, once from each side, so that either person’s are found by one
/// column and a merge moves them like anything else. Each has an id of its own: a merge must find its row again even when
/// another merge has moved the same row by its other column since.
let matchingMigrations: [Migration] = [
    Migration("0020-matching") {
        "ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id)"
        "CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL"
        """
        CREATE TABLE match_key (
            person_id TEXT NOT NULL REFERENCES person (id),
            token     TEXT NOT NULL,
            PRIMARY KEY (person_id, token)
        )
        """
        "CREATE INDEX match_key_token ON match_key (token, person_id)"
        """
        CREATE TABLE likeness (
            id        TEXT   PRIMARY KEY,
            person_id TEXT   NOT NULL REFERENCES person (id),
            other_id  TEXT   NOT NULL REFERENCES person (id),
            points    BIGINT NOT NULL,
            rules     TEXT   NOT NULL,
            UNIQUE (person_id, other_id),
            CHECK (person_id <> other_id)
        )
        """
        "CREATE INDEX likeness_other ON likeness (other_id, person_id)"
        "CREATE INDEX likeness_points ON likeness (points, person_id, other_id)"
        """
        CREATE TABLE not_the_same (
            id          TEXT PRIMARY KEY,
            person_id   TEXT NOT NULL REFERENCES person (id),
            other_id    TEXT NOT NULL REFERENCES person (id),
            saying_id   TEXT NOT NULL,
            note_sealed TEXT,
            said_by     TEXT NOT NULL,
            said_name   TEXT NOT NULL,
            said_at     TEXT NOT NULL,
            UNIQUE (person_id, other_id),
            CHECK (person_id <> other_id)
        )
        """
        "CREATE INDEX not_the_same_other ON not_the_same (other_id, person_id)"
        """
        CREATE TABLE merge (
            id          TEXT PRIMARY KEY,
            kept_id     TEXT NOT NULL REFERENCES person (id),
            gone_id     TEXT NOT NULL REFERENCES person (id),
            rules       TEXT NOT NULL,
            merged_by   TEXT NOT NULL,
            merged_name TEXT NOT NULL,
            merged_at   TEXT NOT NULL,
            undone_by   TEXT,
            undone_name TEXT,
            undone_at   TEXT,
            CHECK (kept_id <> gone_id)
        )
        """
        "CREATE INDEX merge_kept ON merge (kept_id, id)"
        "CREATE INDEX merge_gone ON merge (gone_id, id)"
        """
        CREATE TABLE merged_row (
            merge_id    TEXT   NOT NULL REFERENCES merge (id),
            number      BIGINT NOT NULL,
            table_name  TEXT   NOT NULL,
            column_name TEXT   NOT NULL,
            action      TEXT   NOT NULL CHECK (action IN ('moved', 'stayed', 'changed')),
            row_sealed  TEXT   NOT NULL,
            PRIMARY KEY (merge_id, number)
        )
        """
    }
]
