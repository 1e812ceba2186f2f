public import Records

/// Letters, and addresses from which they come back.
public let mailMigrations: [Migration] = [
    Migration("0005-mail") {
        """
        CREATE TABLE mail (
            id           TEXT PRIMARY KEY,
            account_id   TEXT,
            language     TEXT,
            address      TEXT,
            letter       TEXT,
            address_hash TEXT,
            state        TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'bounced', 'not_wanted')),
            reason       TEXT,
            posted_at    TEXT NOT NULL,
            state_at     TEXT NOT NULL,
            once_key     TEXT NOT NULL UNIQUE,
            CHECK (state <> 'waiting' OR letter IS NOT NULL),
            CHECK (state = 'waiting' OR (letter IS NULL AND address IS NULL))
        )
        """
        "CREATE INDEX mail_trouble ON mail (state_at, id) WHERE state IN ('failed', 'bounced')"
        """
        CREATE TABLE failing_address (
            address_hash TEXT PRIMARY KEY,
            since        TEXT NOT NULL,
            mail_id      TEXT NOT NULL,
            reason       TEXT NOT NULL
        )
        """
        "ALTER TABLE account ADD COLUMN language TEXT NOT NULL DEFAULT 'en'"
    }
]
