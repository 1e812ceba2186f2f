import Records

/// The tables of what is published.
///
/// A publication's body never changes; which one stands is a state. `published_item` says which plans, actions and answers
/// a passer-by may know of now, for areas that come before this one.
let publishingMigrations: [Migration] = [
    Migration("0012-publishing") {
        """
        CREATE TABLE publication (
            id             TEXT   PRIMARY KEY,
            plan_id        TEXT   NOT NULL REFERENCES plan (id),
            number         BIGINT NOT NULL,
            title          TEXT   NOT NULL,
            body           TEXT   NOT NULL,
            hash           TEXT   NOT NULL,
            welsh_missing  BIGINT NOT NULL,
            licence        TEXT   NOT NULL CHECK (licence IN ('none', 'ogl')),
            state          TEXT   NOT NULL CHECK (state IN
                ('proposed', 'declined', 'current', 'replaced', 'withdrawn')),
            proposed_by    TEXT   NOT NULL,
            proposed_name  TEXT   NOT NULL,
            proposed_at    TEXT   NOT NULL,
            approved_by    TEXT,
            approved_name  TEXT,
            approved_at    TEXT,
            approved_on    TEXT,
            ended_name     TEXT,
            ended_at       TEXT
        )
        """
        "CREATE UNIQUE INDEX publication_number ON publication (plan_id, number)"
        "CREATE UNIQUE INDEX publication_current ON publication (plan_id) WHERE state = 'current'"
        "CREATE UNIQUE INDEX publication_proposed ON publication (plan_id) WHERE state = 'proposed'"
        "CREATE INDEX publication_state ON publication (state, plan_id)"
        """
        CREATE TABLE published_item (
            kind    TEXT NOT NULL CHECK (kind IN ('plan', 'action', 'answer')),
            item_id TEXT NOT NULL,
            plan_id TEXT NOT NULL REFERENCES plan (id),
            PRIMARY KEY (kind, item_id, plan_id)
        )
        """
        "CREATE INDEX published_item_plan ON published_item (plan_id)"
        """
        CREATE TABLE held_back (
            item_id TEXT NOT NULL,
            plan_id TEXT NOT NULL REFERENCES plan (id),
            kind    TEXT NOT NULL CHECK (kind IN ('action', 'update', 'answer')),
            note    TEXT NOT NULL,
            by_id   TEXT NOT NULL,
            by_name TEXT NOT NULL,
            at      TEXT NOT NULL,
            PRIMARY KEY (plan_id, item_id)
        )
        """
        """
        CREATE TABLE welsh_words (
            plan_id  TEXT NOT NULL REFERENCES plan (id),
            hash     TEXT NOT NULL,
            original TEXT NOT NULL,
            welsh    TEXT NOT NULL,
            by_id    TEXT NOT NULL,
            by_name  TEXT NOT NULL,
            at       TEXT NOT NULL,
            PRIMARY KEY (plan_id, hash)
        )
        """
        """
        CREATE TABLE publishing_rules (
            plan_id      TEXT    PRIMARY KEY REFERENCES plan (id),
            needs_second BOOLEAN NOT NULL,
            licence      TEXT    NOT NULL CHECK (licence IN ('none', 'ogl')),
            version      BIGINT  NOT NULL
        )
        """
    }
]
