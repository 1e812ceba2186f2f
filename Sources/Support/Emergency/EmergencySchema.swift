import Records

/// The tables of carers cards and emergency plans.
///
/// What a plan says is sealed: who is looked after, what they need and how to get in. The number of a card is not: it is on
/// a card, and says nothing about anyone.
let emergencyMigrations: [Migration] = [
    Migration("0023-emergency") {
        """
        CREATE TABLE card_rules (
            team_id    TEXT   PRIMARY KEY REFERENCES team (id),
            years      BIGINT NOT NULL CHECK (years BETWEEN 1 AND 5),
            phone      TEXT,
            phone_when TEXT,
            version    BIGINT NOT NULL
        )
        """
        """
        CREATE TABLE card_print_run (
            id        TEXT PRIMARY KEY,
            team_id   TEXT NOT NULL REFERENCES team (id),
            made_by   TEXT NOT NULL,
            made_name TEXT NOT NULL,
            made_at   TEXT NOT NULL
        )
        """
        "CREATE INDEX card_print_run_team ON card_print_run (team_id, made_at)"
        """
        CREATE TABLE carers_card (
            id           TEXT   PRIMARY KEY,
            person_id    TEXT   NOT NULL REFERENCES person (id),
            state        TEXT   NOT NULL CHECK (state IN ('applied', 'issued', 'expired', 'replaced', 'stopped')),
            number       TEXT   UNIQUE,
            applied_on   TEXT   NOT NULL,
            applied_name TEXT   NOT NULL,
            issued_on    TEXT,
            expires_on   TEXT,
            ended_on     TEXT,
            reason       TEXT   CHECK (reason IN
                ('lost', 'stolen', 'damaged', 'renewed', 'not_caring', 'asked', 'misused', 'not_given')),
            replaces_id  TEXT   REFERENCES carers_card (id),
            run_id       TEXT   REFERENCES card_print_run (id),
            version      BIGINT NOT NULL,
            created_at   TEXT   NOT NULL,
            CHECK (state IN ('applied', 'stopped') OR number IS NOT NULL)
        )
        """
        "CREATE INDEX carers_card_person ON carers_card (person_id, created_at)"
        "CREATE INDEX carers_card_state ON carers_card (state, expires_on)"
        "CREATE INDEX carers_card_run ON carers_card (run_id)"
        """
        CREATE TABLE emergency_plan (
            id           TEXT   PRIMARY KEY,
            person_id    TEXT   NOT NULL REFERENCES person (id),
            words_sealed TEXT   NOT NULL,
            code_sealed  TEXT   NOT NULL,
            code_print   TEXT   NOT NULL,
            agreed_on    TEXT   NOT NULL,
            cared_for    TEXT   NOT NULL CHECK (cared_for IN ('agreed', 'decided', 'not_yet')),
            checked_on   TEXT   NOT NULL,
            check_due    TEXT   NOT NULL,
            checked_name TEXT   NOT NULL,
            ended_on     TEXT,
            version      BIGINT NOT NULL,
            created_at   TEXT   NOT NULL
        )
        """
        "CREATE INDEX emergency_plan_person ON emergency_plan (person_id, created_at)"
        "CREATE INDEX emergency_plan_due ON emergency_plan (check_due, id)"
        "CREATE INDEX emergency_plan_code ON emergency_plan (code_print)"
        """
        CREATE TABLE emergency_contact (
            id           TEXT   PRIMARY KEY,
            plan_id      TEXT   NOT NULL REFERENCES emergency_plan (id),
            place        BIGINT NOT NULL,
            words_sealed TEXT   NOT NULL,
            agreed_on    TEXT   NOT NULL,
            holds_key    BOOLEAN NOT NULL,
            version      BIGINT NOT NULL
        )
        """
        "CREATE INDEX emergency_contact_plan ON emergency_contact (plan_id, place)"
        """
        CREATE TABLE emergency_look (
            id         TEXT PRIMARY KEY,
            person_id  TEXT NOT NULL REFERENCES person (id),
            plan_id    TEXT NOT NULL REFERENCES emergency_plan (id),
            card_id    TEXT NOT NULL REFERENCES carers_card (id),
            who_sealed TEXT NOT NULL,
            at         TEXT NOT NULL
        )
        """
        "CREATE INDEX emergency_look_person ON emergency_look (person_id, at)"
        """
        CREATE TABLE emergency_use (
            id            TEXT PRIMARY KEY,
            person_id     TEXT NOT NULL REFERENCES person (id),
            started_on    TEXT NOT NULL,
            why           TEXT NOT NULL CHECK (why IN ('ill', 'hospital', 'accident', 'died', 'family', 'other')),
            started_at    TEXT NOT NULL,
            started_name  TEXT NOT NULL,
            ended_at      TEXT,
            outcome       TEXT CHECK (outcome IN ('family', 'cover', 'moved', 'not_needed', 'other')),
            reviewed_on   TEXT,
            reviewed_name TEXT,
            review_sealed TEXT,
            version       BIGINT NOT NULL,
            CHECK ((ended_at IS NULL) = (outcome IS NULL)),
            CHECK (reviewed_on IS NULL OR ended_at IS NOT NULL)
        )
        """
        "CREATE INDEX emergency_use_person ON emergency_use (person_id, started_at)"
        "CREATE INDEX emergency_use_open ON emergency_use (reviewed_on, started_at)"
        """
        CREATE TABLE emergency_entry (
            id           TEXT PRIMARY KEY,
            use_id       TEXT NOT NULL REFERENCES emergency_use (id),
            kind         TEXT NOT NULL CHECK (kind IN ('rang', 'reached', 'not_reached', 'done')),
            words_sealed TEXT NOT NULL,
            at           TEXT NOT NULL,
            by_name      TEXT NOT NULL
        )
        """
        "CREATE INDEX emergency_entry_use ON emergency_entry (use_id, at)"
    }
]
