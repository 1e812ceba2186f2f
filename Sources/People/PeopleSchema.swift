import Records

/// The tables of people: agencies, teams, accounts and how they sign in.
let peopleMigrations: [Migration] = [
    Migration("0002-people") {
        """
        CREATE TABLE agency (
            id      TEXT   PRIMARY KEY,
            name    TEXT   NOT NULL CHECK (name <> ''),
            kind    TEXT   NOT NULL,
            version BIGINT NOT NULL
        )
        """
        """
        CREATE TABLE agency_name (
            folded    TEXT    PRIMARY KEY,
            agency_id TEXT    NOT NULL REFERENCES agency (id),
            name      TEXT    NOT NULL,
            is_own    BOOLEAN NOT NULL
        )
        """
        "CREATE INDEX agency_name_agency ON agency_name (agency_id)"
        """
        CREATE TABLE team (
            id        TEXT   PRIMARY KEY,
            agency_id TEXT   NOT NULL REFERENCES agency (id),
            name      TEXT   NOT NULL CHECK (name <> ''),
            folded    TEXT   NOT NULL,
            version   BIGINT NOT NULL,
            UNIQUE (agency_id, folded)
        )
        """
        """
        CREATE TABLE account (
            id           TEXT   PRIMARY KEY,
            name         TEXT   NOT NULL CHECK (name <> ''),
            sort_name    TEXT   NOT NULL,
            email        TEXT   NOT NULL,
            email_folded TEXT   NOT NULL,
            password     TEXT   NOT NULL,
            totp_secret  TEXT,
            totp_step    BIGINT,
            version      BIGINT NOT NULL,
            created_at   TEXT   NOT NULL,
            closed_at    TEXT
        )
        """
        "CREATE UNIQUE INDEX account_email ON account (email_folded) WHERE closed_at IS NULL"
        """
        CREATE TABLE membership (
            account_id TEXT NOT NULL REFERENCES account (id),
            team_id    TEXT NOT NULL REFERENCES team (id),
            role       TEXT NOT NULL,
            PRIMARY KEY (account_id, team_id, role)
        )
        """
        "CREATE INDEX membership_team ON membership (team_id)"
        """
        CREATE TABLE invitation (
            id         TEXT PRIMARY KEY,
            email      TEXT NOT NULL,
            name       TEXT NOT NULL,
            team_id    TEXT NOT NULL REFERENCES team (id),
            role       TEXT NOT NULL,
            token_hash TEXT NOT NULL UNIQUE,
            invited_by TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            used_at    TEXT
        )
        """
        """
        CREATE TABLE session (
            id         TEXT PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            token_hash TEXT NOT NULL UNIQUE,
            stage      TEXT NOT NULL CHECK (stage IN ('half', 'full')),
            browser    TEXT NOT NULL,
            created_at TEXT NOT NULL,
            seen_at    TEXT NOT NULL,
            expires_at TEXT NOT NULL
        )
        """
        "CREATE INDEX session_account ON session (account_id)"
        """
        CREATE TABLE recovery_code (
            account_id TEXT NOT NULL REFERENCES account (id),
            hash       TEXT NOT NULL,
            used_at    TEXT,
            PRIMARY KEY (account_id, hash)
        )
        """
        """
        CREATE TABLE password_reset (
            token_hash TEXT PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            expires_at TEXT NOT NULL,
            used_at    TEXT
        )
        """
        "CREATE TABLE first_run (code_hash TEXT PRIMARY KEY, expires_at TEXT NOT NULL)"
        "CREATE TABLE throttle (key TEXT PRIMARY KEY, failures BIGINT NOT NULL, next_allowed TEXT NOT NULL)"
    },
    Migration("0015-known-browsers") {
        """
        CREATE TABLE known_browser (
            account_id TEXT NOT NULL REFERENCES account (id),
            browser    TEXT NOT NULL,
            since      TEXT NOT NULL,
            PRIMARY KEY (account_id, browser)
        )
        """
    },
    Migration("0043-code-given-again") { "ALTER TABLE session ADD COLUMN proved_at TEXT" },
]
