import Records

/// The tables of how long records are kept, what must not be erased yet, and what was erased.
///
/// An erasure outlives the person it was of: it keeps an id that leads nowhere, and no name.
let keepingMigrations: [Migration] = [
    Migration("0040-keeping") {
        """
        CREATE TABLE keeping_rule (
            id        TEXT   PRIMARY KEY,
            agency_id TEXT   NOT NULL REFERENCES agency (id),
            kind      TEXT   NOT NULL CHECK (kind IN ('adult', 'young', 'mistake', 'backups')),
            amount    BIGINT NOT NULL CHECK (amount BETWEEN 0 AND 400),
            begins_on TEXT   NOT NULL,
            set_by    TEXT   NOT NULL,
            set_name  TEXT   NOT NULL,
            set_at    TEXT   NOT NULL
        )
        """
        "CREATE INDEX keeping_rule_agency ON keeping_rule (agency_id, kind, begins_on, set_at)"
        """
        CREATE TABLE keeping_hold (
            id            TEXT PRIMARY KEY,
            person_id     TEXT NOT NULL REFERENCES person (id),
            reason_sealed TEXT NOT NULL,
            set_by        TEXT NOT NULL,
            set_name      TEXT NOT NULL,
            set_at        TEXT NOT NULL,
            lifted_name   TEXT,
            lifted_at     TEXT
        )
        """
        "CREATE INDEX keeping_hold_person ON keeping_hold (person_id, lifted_at)"
        """
        CREATE TABLE erasure (
            id             TEXT   PRIMARY KEY,
            record         TEXT   NOT NULL,
            reference      TEXT,
            agency_id      TEXT   NOT NULL REFERENCES agency (id),
            why            TEXT   NOT NULL CHECK (why IN ('kept_long_enough', 'asked', 'mistake')),
            proposed_by    TEXT   NOT NULL,
            proposed_name  TEXT   NOT NULL,
            proposed_at    TEXT   NOT NULL,
            agreed_by      TEXT,
            agreed_name    TEXT,
            done_at        TEXT,
            row_count      BIGINT,
            backups_until  TEXT,
            withdrawn_name TEXT,
            withdrawn_at   TEXT,
            CHECK (agreed_by IS NULL OR agreed_by <> proposed_by),
            CHECK ((agreed_by IS NULL) = (done_at IS NULL)),
            CHECK (done_at IS NULL OR reference IS NULL)
        )
        """
        "CREATE INDEX erasure_agency ON erasure (agency_id, proposed_at, id)"
        """
        CREATE UNIQUE INDEX erasure_waiting ON erasure (record) WHERE done_at IS NULL AND withdrawn_at IS NULL
        """
    },
    Migration("0055-keeping-arrivals") {
        // The same table with one kind more: a check cannot be changed everywhere.
        """
        CREATE TABLE keeping_rule_with_arrivals (
            id        TEXT   PRIMARY KEY,
            agency_id TEXT   NOT NULL REFERENCES agency (id),
            kind      TEXT   NOT NULL CHECK (kind IN ('adult', 'young', 'mistake', 'arrival', 'backups')),
            amount    BIGINT NOT NULL CHECK (amount BETWEEN 0 AND 400),
            begins_on TEXT   NOT NULL,
            set_by    TEXT   NOT NULL,
            set_name  TEXT   NOT NULL,
            set_at    TEXT   NOT NULL
        )
        """
        """
        INSERT INTO keeping_rule_with_arrivals (id, agency_id, kind, amount, begins_on, set_by, set_name, set_at)
        SELECT id, agency_id, kind, amount, begins_on, set_by, set_name, set_at FROM keeping_rule
        """
        "DROP TABLE keeping_rule"
        "ALTER TABLE keeping_rule_with_arrivals RENAME TO keeping_rule"
        "CREATE INDEX keeping_rule_agency ON keeping_rule (agency_id, kind, begins_on, set_at)"
        // When what someone told was erased, who was not taken on: the row is still counted.
        "ALTER TABLE arrival ADD COLUMN emptied_on TEXT"
    },
]
