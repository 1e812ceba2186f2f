import Records

/// The tables of what other programs may ask and are told.
let connectionMigrations: [Migration] = [
    Migration("0013-connections") {
        """
        CREATE TABLE api_token (
            id         TEXT PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            team_id    TEXT NOT NULL,
            name       TEXT NOT NULL CHECK (name <> ''),
            scopes     TEXT NOT NULL,
            token_hash TEXT NOT NULL UNIQUE,
            made_at    TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            used_at    TEXT,
            ended_at   TEXT
        )
        """
        "CREATE INDEX api_token_account ON api_token (account_id, made_at, id)"
        """
        CREATE TABLE calendar_link (
            id         TEXT PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            plan_id    TEXT REFERENCES plan (id),
            token_hash TEXT NOT NULL UNIQUE,
            made_at    TEXT NOT NULL,
            used_at    TEXT,
            ended_at   TEXT
        )
        """
        "CREATE INDEX calendar_link_account ON calendar_link (account_id, made_at, id)"
        """
        CREATE TABLE webhook (
            id             TEXT   PRIMARY KEY,
            team_id        TEXT   NOT NULL,
            url            TEXT   NOT NULL CHECK (url <> ''),
            events         TEXT   NOT NULL,
            secret         TEXT   NOT NULL,
            origin         TEXT   NOT NULL,
            made_by        TEXT   NOT NULL,
            made_by_name   TEXT   NOT NULL,
            made_at        TEXT   NOT NULL,
            failures       BIGINT NOT NULL,
            state          TEXT   NOT NULL CHECK (state IN ('on', 'off', 'ended'))
        )
        """
        "CREATE INDEX webhook_team ON webhook (team_id, state, id)"
        """
        CREATE TABLE webhook_delivery (
            id         TEXT   PRIMARY KEY,
            webhook_id TEXT   NOT NULL REFERENCES webhook (id),
            event      TEXT   NOT NULL,
            payload    TEXT   NOT NULL,
            state      TEXT   NOT NULL CHECK (state IN ('waiting', 'taken', 'failed')),
            tries      BIGINT NOT NULL,
            answer     TEXT,
            made_at    TEXT   NOT NULL,
            tried_at   TEXT
        )
        """
        "CREATE INDEX webhook_delivery_webhook ON webhook_delivery (webhook_id, made_at, id)"
    },
    // A token that takes another's place is the same program's, so that it sees what was sent before.
    Migration("0057-programs-of-tokens") {
        "ALTER TABLE api_token ADD COLUMN program_id TEXT REFERENCES api_token (id)"
        "UPDATE api_token SET program_id = id"
        "CREATE INDEX api_token_program ON api_token (program_id)"
    },
]
