import Records

/// The tables of plans.
///
/// A level a plan does not have is there once, with neither reference nor title.
let planMigrations: [Migration] = [
    Migration("0003-plans") {
        """
        CREATE TABLE plan (
            id             TEXT   PRIMARY KEY,
            team_id        TEXT   NOT NULL,
            title          TEXT   NOT NULL CHECK (title <> ''),
            place          TEXT,
            owner          TEXT,
            period_text    TEXT,
            period_start   TEXT,
            period_end     TEXT,
            status         TEXT   NOT NULL CHECK (status IN ('draft', 'adopted', 'closed')),
            adopted_on     TEXT,
            theme_word     TEXT   NOT NULL,
            outcome_word   TEXT   NOT NULL,
            objective_word TEXT   NOT NULL,
            action_word    TEXT   NOT NULL,
            version        BIGINT NOT NULL,
            created_at     TEXT   NOT NULL
        )
        """
        "CREATE INDEX plan_team ON plan (team_id, id)"
        """
        CREATE TABLE plan_import (
            id         TEXT   PRIMARY KEY,
            team_id    TEXT   NOT NULL,
            plan_id    TEXT   REFERENCES plan (id),
            file_name  TEXT   NOT NULL,
            file_hash  TEXT   NOT NULL,
            document   TEXT   NOT NULL,
            hints      TEXT   NOT NULL,
            reading    TEXT   NOT NULL,
            state      TEXT   NOT NULL CHECK (state IN ('open', 'applied', 'set_aside')),
            version    BIGINT NOT NULL,
            created_by TEXT   NOT NULL,
            created_at TEXT   NOT NULL,
            applied_at TEXT
        )
        """
        "CREATE INDEX plan_import_team ON plan_import (team_id, created_at, id)"
        """
        CREATE TABLE theme (
            id        TEXT   PRIMARY KEY,
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            position  BIGINT NOT NULL,
            ref       TEXT,
            title     TEXT,
            statement TEXT,
            version   BIGINT NOT NULL
        )
        """
        "CREATE INDEX theme_plan ON theme (plan_id, position)"
        """
        CREATE TABLE outcome (
            id        TEXT   PRIMARY KEY,
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            theme_id  TEXT   NOT NULL REFERENCES theme (id),
            position  BIGINT NOT NULL,
            ref       TEXT,
            title     TEXT,
            statement TEXT,
            version   BIGINT NOT NULL
        )
        """
        "CREATE INDEX outcome_plan ON outcome (plan_id, position)"
        "CREATE INDEX outcome_theme ON outcome (theme_id, position)"
        """
        CREATE TABLE objective (
            id         TEXT   PRIMARY KEY,
            plan_id    TEXT   NOT NULL REFERENCES plan (id),
            outcome_id TEXT   NOT NULL REFERENCES outcome (id),
            position   BIGINT NOT NULL,
            ref        TEXT,
            title      TEXT,
            version    BIGINT NOT NULL
        )
        """
        "CREATE INDEX objective_plan ON objective (plan_id, position)"
        "CREATE INDEX objective_outcome ON objective (outcome_id, position)"
        """
        CREATE TABLE action (
            id           TEXT   PRIMARY KEY,
            plan_id      TEXT   NOT NULL REFERENCES plan (id),
            objective_id TEXT   NOT NULL REFERENCES objective (id),
            position     BIGINT NOT NULL,
            ref          TEXT,
            text         TEXT   NOT NULL CHECK (text <> ''),
            when_text    TEXT,
            milestones   TEXT   NOT NULL,
            due          TEXT,
            is_ongoing   BOOLEAN NOT NULL,
            status       TEXT   NOT NULL CHECK (status IN
                ('not_started', 'on_track', 'at_risk', 'off_track', 'done', 'stopped')),
            year         TEXT,
            priority     TEXT,
            risks        TEXT,
            rag          TEXT,
            import_id    TEXT   REFERENCES plan_import (id),
            source_place TEXT,
            version      BIGINT NOT NULL
        )
        """
        "CREATE INDEX action_plan ON action (plan_id, position)"
        "CREATE INDEX action_objective ON action (objective_id, position)"
        "CREATE INDEX action_import ON action (import_id)"
        """
        CREATE TABLE action_party (
            action_id TEXT   NOT NULL REFERENCES action (id),
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            part      TEXT   NOT NULL CHECK (part IN ('lead', 'partner')),
            position  BIGINT NOT NULL,
            written   TEXT   NOT NULL,
            agency_id TEXT,
            PRIMARY KEY (action_id, part, position)
        )
        """
        "CREATE INDEX action_party_plan ON action_party (plan_id, action_id)"
        "CREATE INDEX action_party_agency ON action_party (agency_id, action_id)"
        """
        CREATE TABLE success_measure (
            id        TEXT   PRIMARY KEY,
            action_id TEXT   NOT NULL REFERENCES action (id),
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            position  BIGINT NOT NULL,
            text      TEXT   NOT NULL
        )
        """
        "CREATE INDEX success_measure_plan ON success_measure (plan_id, action_id, position)"
        "CREATE INDEX success_measure_action ON success_measure (action_id, position)"
        """
        CREATE TABLE cross_reference (
            action_id   TEXT   NOT NULL REFERENCES action (id),
            plan_id     TEXT   NOT NULL REFERENCES plan (id),
            position    BIGINT NOT NULL,
            written     TEXT   NOT NULL,
            target_kind TEXT   CHECK (target_kind IN ('theme', 'outcome', 'objective', 'action')),
            target_id   TEXT,
            PRIMARY KEY (action_id, position)
        )
        """
        "CREATE INDEX cross_reference_plan ON cross_reference (plan_id, action_id)"
        "CREATE INDEX cross_reference_target ON cross_reference (target_id)"
        """
        CREATE TABLE progress_note (
            action_id TEXT   NOT NULL REFERENCES action (id),
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            position  BIGINT NOT NULL,
            period    TEXT   NOT NULL,
            text      TEXT   NOT NULL,
            PRIMARY KEY (action_id, position)
        )
        """
        "CREATE INDEX progress_note_plan ON progress_note (plan_id, action_id)"
        """
        CREATE TABLE extra_value (
            action_id TEXT   NOT NULL REFERENCES action (id),
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            position  BIGINT NOT NULL,
            header    TEXT   NOT NULL,
            text      TEXT   NOT NULL,
            PRIMARY KEY (action_id, position)
        )
        """
        "CREATE INDEX extra_value_plan ON extra_value (plan_id, action_id)"
        """
        CREATE TABLE data_source (
            plan_id      TEXT   NOT NULL REFERENCES plan (id),
            subject_kind TEXT   NOT NULL CHECK (subject_kind IN ('objective', 'action')),
            subject_id   TEXT   NOT NULL,
            position     BIGINT NOT NULL,
            text         TEXT   NOT NULL,
            PRIMARY KEY (subject_id, position)
        )
        """
        "CREATE INDEX data_source_plan ON data_source (plan_id, subject_id)"
        """
        CREATE TABLE feedback (
            id       TEXT   PRIMARY KEY,
            plan_id  TEXT   NOT NULL REFERENCES plan (id),
            theme_id TEXT   REFERENCES theme (id),
            position BIGINT NOT NULL,
            you_said TEXT   NOT NULL,
            response TEXT
        )
        """
        "CREATE INDEX feedback_plan ON feedback (plan_id, position)"
        "CREATE INDEX feedback_theme ON feedback (theme_id, position)"
        """
        CREATE TABLE definition (
            plan_id  TEXT   NOT NULL REFERENCES plan (id),
            position BIGINT NOT NULL,
            term     TEXT   NOT NULL,
            meaning  TEXT   NOT NULL,
            PRIMARY KEY (plan_id, position)
        )
        """
        """
        CREATE TABLE plan_board (
            plan_id  TEXT   NOT NULL REFERENCES plan (id),
            position BIGINT NOT NULL,
            name     TEXT   NOT NULL,
            PRIMARY KEY (plan_id, position)
        )
        """
    },
    // What was taken out of a plan, so that its history can still be read.
    Migration("0070-removed-parts") {
        """
        CREATE TABLE removed_part (
            id      TEXT PRIMARY KEY,
            plan_id TEXT NOT NULL REFERENCES plan (id),
            kind    TEXT NOT NULL CHECK (kind IN ('theme', 'outcome', 'objective', 'action', 'feedback')),
            label   TEXT NOT NULL
        )
        """
        "CREATE INDEX removed_part_plan ON removed_part (plan_id, id)"
    },
]
