import Records

/// The tables of asking: whom a plan writes to, what was sent, and the links that open a page of news.
///
/// A link's secret is kept as its hash; the letter itself is the mail's, and is erased once it is gone.
let askingMigrations: [Migration] = [
    Migration("0010-asking") {
        """
        CREATE TABLE asking_policy (
            plan_id      TEXT    PRIMARY KEY REFERENCES plan (id),
            soon_days    BIGINT  CHECK (soon_days BETWEEN 1 AND 30),
            asks_sign_in BOOLEAN NOT NULL,
            version      BIGINT  NOT NULL
        )
        """
        """
        CREATE TABLE asking_choice (
            owner_id   TEXT PRIMARY KEY REFERENCES owner (id),
            weekly     BIGINT CHECK (weekly BETWEEN 1 AND 7),
            away_from  TEXT,
            away_until TEXT,
            stand_in   TEXT REFERENCES owner (id)
        )
        """
        """
        CREATE TABLE agency_lead (
            team_id   TEXT NOT NULL,
            agency_id TEXT NOT NULL,
            owner_id  TEXT NOT NULL REFERENCES owner (id),
            PRIMARY KEY (team_id, agency_id)
        )
        """
        """
        CREATE TABLE asking (
            id         TEXT    PRIMARY KEY,
            owner_id   TEXT    NOT NULL REFERENCES owner (id),
            asked_on   TEXT    NOT NULL,
            asked_at   TEXT    NOT NULL,
            by_name    TEXT,
            token_hash TEXT    NOT NULL,
            expires_at TEXT    NOT NULL,
            asks_sign_in BOOLEAN NOT NULL
        )
        """
        "CREATE UNIQUE INDEX asking_day ON asking (owner_id, asked_on)"
        "CREATE UNIQUE INDEX asking_token ON asking (token_hash)"
        """
        CREATE TABLE asking_period (
            asking_id TEXT NOT NULL REFERENCES asking (id),
            plan_id   TEXT NOT NULL REFERENCES plan (id),
            period_id TEXT NOT NULL REFERENCES reporting_period (id),
            stage     TEXT NOT NULL CHECK (stage IN ('soon', 'due', 'late', 'nudge')),
            PRIMARY KEY (asking_id, period_id)
        )
        """
        "CREATE INDEX asking_period_plan ON asking_period (plan_id, asking_id)"
        """
        CREATE TABLE asking_action (
            asking_id TEXT NOT NULL REFERENCES asking (id),
            action_id TEXT NOT NULL,
            plan_id   TEXT NOT NULL,
            PRIMARY KEY (asking_id, action_id)
        )
        """
        """
        CREATE TABLE escalation (
            owner_id  TEXT NOT NULL REFERENCES owner (id),
            period_id TEXT NOT NULL REFERENCES reporting_period (id),
            plan_id   TEXT NOT NULL REFERENCES plan (id),
            raised_on TEXT NOT NULL,
            PRIMARY KEY (owner_id, period_id)
        )
        """
        "CREATE INDEX escalation_plan ON escalation (plan_id, raised_on)"
    }
]
