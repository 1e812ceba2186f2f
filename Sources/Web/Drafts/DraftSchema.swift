import Records

/// What people typed and have not sent: journeys half done, forms saved as they are typed, and forms that came too late.
let draftMigrations: [Migration] = [
    Migration("0006-drafts") {
        """
        CREATE TABLE draft (
            id         TEXT   PRIMARY KEY,
            account_id TEXT   NOT NULL,
            kind       TEXT   NOT NULL,
            address    TEXT   NOT NULL,
            typed      TEXT   NOT NULL,
            saved_at   TEXT   NOT NULL
        )
        """
        "CREATE INDEX draft_account ON draft (account_id, saved_at)"
        "CREATE INDEX draft_saved ON draft (saved_at)"
        "CREATE UNIQUE INDEX draft_of_form ON draft (account_id, address) WHERE kind = 'form'"
        """
        CREATE TABLE unsent_form (
            id          TEXT   PRIMARY KEY,
            secret_hash TEXT   NOT NULL UNIQUE,
            account_id  TEXT   NOT NULL,
            typed       TEXT   NOT NULL,
            kept_at     TEXT   NOT NULL
        )
        """
        "CREATE INDEX unsent_form_account ON unsent_form (account_id, kept_at)"
        "CREATE INDEX unsent_form_kept ON unsent_form (kept_at)"
    }
]
