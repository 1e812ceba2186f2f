import Records

/// The tables of a plan's delivery: who answers, how often, and what they said.
///
/// An update keeps its action's id without a reference, so that an action taken out of a plan leaves its history.
let deliveryMigrations: [Migration] = [
    Migration("0007-delivery") {
        """
        CREATE TABLE owner (
            id           TEXT    PRIMARY KEY,
            team_id      TEXT    NOT NULL,
            name         TEXT    NOT NULL CHECK (name <> ''),
            sort_name    TEXT    NOT NULL,
            email        TEXT    NOT NULL,
            email_folded TEXT    NOT NULL,
            agency_id    TEXT,
            account_id   TEXT,
            language     TEXT    NOT NULL CHECK (language IN ('en', 'cy')),
            ended_at     TEXT,
            version      BIGINT  NOT NULL
        )
        """
        "CREATE UNIQUE INDEX owner_email ON owner (team_id, email_folded)"
        "CREATE INDEX owner_account ON owner (account_id, id)"
        """
        CREATE TABLE action_owner (
            action_id TEXT NOT NULL REFERENCES action (id) ON DELETE CASCADE,
            owner_id  TEXT NOT NULL REFERENCES owner (id),
            plan_id   TEXT NOT NULL REFERENCES plan (id),
            since     TEXT NOT NULL,
            PRIMARY KEY (action_id, owner_id)
        )
        """
        "CREATE INDEX action_owner_plan ON action_owner (plan_id, action_id)"
        "CREATE INDEX action_owner_owner ON action_owner (owner_id, plan_id)"
        """
        CREATE TABLE reporting_rhythm (
            id          TEXT   PRIMARY KEY,
            plan_id     TEXT   NOT NULL REFERENCES plan (id),
            rhythm      TEXT   NOT NULL,
            starts_on   TEXT   NOT NULL,
            due_days    BIGINT NOT NULL CHECK (due_days BETWEEN 0 AND 90),
            grace_days  BIGINT NOT NULL CHECK (grace_days BETWEEN 0 AND 90),
            set_by      TEXT   NOT NULL,
            set_by_name TEXT   NOT NULL,
            set_at      TEXT   NOT NULL
        )
        """
        "CREATE INDEX reporting_rhythm_plan ON reporting_rhythm (plan_id, set_at, id)"
        """
        CREATE TABLE reporting_period (
            id          TEXT PRIMARY KEY,
            plan_id     TEXT NOT NULL REFERENCES plan (id),
            rhythm      TEXT NOT NULL,
            first_day   TEXT NOT NULL,
            last_day    TEXT NOT NULL,
            due_day     TEXT NOT NULL,
            grace_day   TEXT NOT NULL,
            CHECK (first_day <= last_day AND last_day <= due_day AND due_day <= grace_day)
        )
        """
        "CREATE UNIQUE INDEX reporting_period_plan ON reporting_period (plan_id, first_day)"
        "CREATE INDEX reporting_period_due ON reporting_period (due_day, plan_id)"
        """
        CREATE TABLE progress_update (
            id              TEXT   PRIMARY KEY,
            plan_id         TEXT   NOT NULL REFERENCES plan (id),
            action_id       TEXT   NOT NULL,
            period_id       TEXT   REFERENCES reporting_period (id),
            narrative       TEXT   NOT NULL,
            status          TEXT   NOT NULL CHECK (status IN
                ('not_started', 'on_track', 'at_risk', 'off_track', 'done', 'stopped')),
            status_reason   TEXT,
            new_when        TEXT,
            new_when_reason TEXT,
            help_needed     TEXT,
            public_text     TEXT,
            evidence_link   TEXT,
            state           TEXT   NOT NULL CHECK (state IN ('submitted', 'returned', 'approved')),
            by_owner        TEXT   REFERENCES owner (id),
            by_account      TEXT,
            by_name         TEXT   NOT NULL,
            at              TEXT   NOT NULL,
            said_on         TEXT   NOT NULL,
            about_at        TEXT   NOT NULL,
            corrects        TEXT   REFERENCES progress_update (id),
            revises         TEXT   REFERENCES progress_update (id),
            is_revised      BOOLEAN NOT NULL,
            decided_by      TEXT,
            decided_by_name TEXT,
            decided_at      TEXT,
            decision        TEXT
        )
        """
        "CREATE INDEX progress_update_plan ON progress_update (plan_id, at, id)"
        """
        CREATE INDEX progress_update_standing ON progress_update
            (plan_id, is_revised, action_id, period_id, state, at)
        """
        "CREATE INDEX progress_update_latest ON progress_update (plan_id, state, action_id, about_at)"
        "CREATE INDEX progress_update_action ON progress_update (action_id, at, id)"
        "CREATE INDEX progress_update_period ON progress_update (period_id, action_id)"
        "CREATE INDEX progress_update_author ON progress_update (by_account, state)"
        "CREATE INDEX progress_update_owner ON progress_update (by_owner, state)"
        "CREATE UNIQUE INDEX progress_update_revises ON progress_update (revises) WHERE revises IS NOT NULL"
        "CREATE INDEX progress_update_corrects ON progress_update (corrects)"
        """
        CREATE TABLE update_evidence (
            id         TEXT   PRIMARY KEY,
            update_id  TEXT   NOT NULL REFERENCES progress_update (id),
            plan_id    TEXT   NOT NULL REFERENCES plan (id),
            file_name  TEXT   NOT NULL,
            kind       TEXT   NOT NULL,
            bytes      BIGINT NOT NULL,
            hash       TEXT   NOT NULL,
            added_by   TEXT   NOT NULL,
            added_at   TEXT   NOT NULL
        )
        """
        "CREATE INDEX update_evidence_update ON update_evidence (update_id, id)"
        "CREATE INDEX update_evidence_plan ON update_evidence (plan_id, update_id)"
        """
        CREATE TABLE update_measure (
            update_id  TEXT   NOT NULL REFERENCES progress_update (id),
            position   BIGINT NOT NULL,
            plan_id    TEXT   NOT NULL REFERENCES plan (id),
            measure_id TEXT   NOT NULL,
            measure    TEXT   NOT NULL,
            words      TEXT   NOT NULL,
            PRIMARY KEY (update_id, position)
        )
        """
        "CREATE INDEX update_measure_plan ON update_measure (plan_id, update_id)"
    }
]

/// Who gives the news of an action in its owner's place, until they say otherwise.
let delegateMigrations: [Migration] = [
    Migration("0098-delegates") {
        "ALTER TABLE action_owner ADD COLUMN delegate_id TEXT REFERENCES owner (id)"
        "CREATE INDEX action_owner_delegate ON action_owner (delegate_id, plan_id)"
    }
]
