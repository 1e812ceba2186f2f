import Records

/// The tables of partners' proposals, and of plans that follow one another.
///
/// A pledge says what is proposed now; its steps say who did what with it, and are never changed. What became of an action
/// at a review keeps ids without references, so that a part taken out of a plan leaves its history.
let partnerMigrations: [Migration] = [
    Migration("0014-partners") {
        """
        CREATE TABLE pledge (
            id         TEXT   PRIMARY KEY,
            plan_id    TEXT   NOT NULL REFERENCES plan (id),
            agency_id  TEXT   NOT NULL,
            state      TEXT   NOT NULL CHECK (state IN
                ('proposed', 'changes_asked', 'accepted', 'declined', 'withdrawn')),
            priority   TEXT,
            ref        TEXT,
            text       TEXT   NOT NULL CHECK (text <> ''),
            when_text  TEXT,
            risks      TEXT,
            progress   TEXT   NOT NULL,
            by_account TEXT   NOT NULL,
            by_name    TEXT   NOT NULL,
            sent_at    TEXT   NOT NULL,
            action_id  TEXT,
            version    BIGINT NOT NULL
        )
        """
        "CREATE INDEX pledge_plan ON pledge (plan_id, state, sent_at, id)"
        "CREATE INDEX pledge_agency ON pledge (agency_id, sent_at, id)"
        "CREATE INDEX pledge_action ON pledge (action_id)"
        """
        CREATE TABLE pledge_step (
            id         TEXT PRIMARY KEY,
            pledge_id  TEXT NOT NULL REFERENCES pledge (id),
            state      TEXT NOT NULL CHECK (state IN
                ('proposed', 'changes_asked', 'accepted', 'declined', 'withdrawn')),
            words      TEXT,
            by_account TEXT NOT NULL,
            by_name    TEXT NOT NULL,
            at         TEXT NOT NULL
        )
        """
        "CREATE INDEX pledge_step_pledge ON pledge_step (pledge_id, at, id)"
        """
        CREATE TABLE plan_review (
            id               TEXT   PRIMARY KEY,
            plan_id          TEXT   NOT NULL UNIQUE REFERENCES plan (id),
            learned          TEXT,
            public_words     TEXT,
            started_by       TEXT   NOT NULL,
            started_by_name  TEXT   NOT NULL,
            started_at       TEXT   NOT NULL,
            finished_by_name TEXT,
            finished_at      TEXT,
            successor_id     TEXT   REFERENCES plan (id),
            version          BIGINT NOT NULL
        )
        """
        "CREATE INDEX plan_review_successor ON plan_review (successor_id)"
        """
        CREATE TABLE carried_action (
            from_action  TEXT PRIMARY KEY,
            from_plan    TEXT NOT NULL REFERENCES plan (id),
            fate         TEXT NOT NULL CHECK (fate IN ('kept', 'changed', 'merged', 'ended')),
            into_action  TEXT,
            new_text     TEXT,
            learned      TEXT,
            public_words TEXT,
            to_plan      TEXT REFERENCES plan (id),
            to_action    TEXT,
            said_by      TEXT NOT NULL,
            said_by_name TEXT NOT NULL,
            said_at      TEXT NOT NULL,
            CHECK (fate <> 'merged' OR into_action IS NOT NULL)
        )
        """
        "CREATE INDEX carried_action_from ON carried_action (from_plan, from_action)"
        "CREATE INDEX carried_action_to ON carried_action (to_action, from_action)"
        "CREATE INDEX carried_action_to_plan ON carried_action (to_plan, from_action)"
        """
        CREATE TABLE review_date (
            id           TEXT   PRIMARY KEY,
            plan_id      TEXT   NOT NULL REFERENCES plan (id),
            next_on      TEXT   NOT NULL,
            every_months BIGINT NOT NULL CHECK (every_months BETWEEN 1 AND 120),
            set_by       TEXT   NOT NULL,
            set_by_name  TEXT   NOT NULL,
            set_at       TEXT   NOT NULL
        )
        """
        "CREATE INDEX review_date_plan ON review_date (plan_id, set_at, id)"
        """
        CREATE TABLE review_reminder (
            plan_id TEXT NOT NULL REFERENCES plan (id),
            next_on TEXT NOT NULL,
            stage   TEXT NOT NULL,
            sent_at TEXT NOT NULL,
            PRIMARY KEY (plan_id, next_on, stage)
        )
        """
    }
]
