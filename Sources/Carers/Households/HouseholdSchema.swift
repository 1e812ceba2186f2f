import Records

/// Who lives together, from when until when, and where each lived before.
///
/// A household is only that some people live in one home: where that is stands sealed in the record of each, so that it goes
/// with the record and is nobody’s to come across.
let householdMigrations: [Migration] = [
    Migration("0096-households") {
        "CREATE TABLE household (id TEXT PRIMARY KEY, created_at TEXT NOT NULL)"
        """
        CREATE TABLE household_member (
            id           TEXT   PRIMARY KEY,
            household_id TEXT   NOT NULL REFERENCES household (id),
            person_id    TEXT   NOT NULL REFERENCES person (id),
            since        TEXT   NOT NULL,
            until        TEXT,
            created_at   TEXT   NOT NULL,
            CHECK (until IS NULL OR until >= since)
        )
        """
        "CREATE UNIQUE INDEX household_member_now ON household_member (person_id) WHERE until IS NULL"
        "CREATE INDEX household_member_person ON household_member (person_id, id)"
        "CREATE INDEX household_member_household ON household_member (household_id, since, id)"
        """
        CREATE TABLE household_secret (
            id           TEXT PRIMARY KEY,
            household_id TEXT NOT NULL REFERENCES household (id),
            person_id    TEXT NOT NULL REFERENCES person (id),
            said_name    TEXT NOT NULL,
            said_at      TEXT NOT NULL,
            lifted_name  TEXT,
            lifted_at    TEXT,
            why_sealed   TEXT
        )
        """
        "CREATE INDEX household_secret_person ON household_secret (person_id, id)"
        "CREATE INDEX household_secret_household ON household_secret (household_id, id)"
        """
        CREATE TABLE former_home (
            id          TEXT PRIMARY KEY,
            person_id   TEXT NOT NULL REFERENCES person (id),
            home_sealed TEXT NOT NULL,
            until       TEXT NOT NULL,
            created_at  TEXT NOT NULL
        )
        """
        "CREATE INDEX former_home_person ON former_home (person_id, until, id)"
    }
]
