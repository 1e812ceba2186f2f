import Records

/// The tables of assessments.
///
/// What anybody said or wrote in words is sealed. What is counted (kinds, states, days) is not.
let assessmentMigrations: [Migration] = [
    Migration("0021-assessment") {
        """
        CREATE TABLE assessment (
            id                 TEXT    PRIMARY KEY,
            person_id          TEXT    NOT NULL REFERENCES person (id),
            kind               TEXT    NOT NULL CHECK (kind IN ('adult', 'parent', 'young')),
            form_version       BIGINT  NOT NULL,
            state              TEXT    NOT NULL
                CHECK (state IN ('requested', 'under_way', 'waiting', 'approved', 'refused')),
            asked_by           TEXT    NOT NULL CHECK (asked_by IN ('carer', 'someone_else', 'us')),
            requested_on       TEXT    NOT NULL,
            target_on          TEXT    NOT NULL,
            looked_after_id    TEXT    REFERENCES person (id),
            started_on         TEXT,
            way                TEXT    CHECK (way IN ('in_person', 'phone', 'video', 'self_online', 'self_paper')),
            is_combined        BOOLEAN NOT NULL,
            advocacy           TEXT    CHECK (advocacy IN ('not_needed', 'own_person', 'advocate', 'declined')),
            interpreter        BOOLEAN NOT NULL,
            done_by            TEXT    REFERENCES agency (id),
            accountable        TEXT    REFERENCES agency (id),
            circumstances      TEXT,
            urgent_on          TEXT,
            urgent_sealed      TEXT,
            refused_on         TEXT,
            refused_sealed     TEXT,
            approved_on        TEXT,
            copy_on            TEXT,
            copy_how           TEXT    CHECK (copy_how IN ('by_hand', 'post', 'email', 'own_pages', 'read_out')),
            version            BIGINT  NOT NULL,
            created_by         TEXT    NOT NULL,
            created_name       TEXT    NOT NULL,
            created_at         TEXT    NOT NULL,
            CHECK (looked_after_id IS NULL OR looked_after_id <> person_id)
        )
        """
        "CREATE INDEX assessment_person ON assessment (person_id, requested_on, id)"
        "CREATE INDEX assessment_looked_after ON assessment (looked_after_id)"
        "CREATE INDEX assessment_state ON assessment (state, target_on, id)"
        """
        CREATE TABLE assessment_answer (
            id            TEXT   PRIMARY KEY,
            assessment_id TEXT   NOT NULL REFERENCES assessment (id),
            question      TEXT   NOT NULL,
            voice         TEXT   NOT NULL CHECK (voice IN ('carer', 'assessor')),
            version       BIGINT NOT NULL,
            words_sealed  TEXT,
            written_by    TEXT   NOT NULL,
            written_name  TEXT   NOT NULL,
            written_at    TEXT   NOT NULL,
            UNIQUE (assessment_id, question, voice, version)
        )
        """
        """
        CREATE TABLE eligibility_decision (
            id             TEXT    PRIMARY KEY,
            assessment_id  TEXT    NOT NULL REFERENCES assessment (id),
            worked_out     TEXT    NOT NULL CHECK (worked_out IN ('yes', 'no')),
            conditions     TEXT    NOT NULL,
            decided        TEXT    NOT NULL CHECK (decided IN ('yes', 'no')),
            reason_sealed  TEXT,
            words_sealed   TEXT    NOT NULL,
            advice_sealed  TEXT,
            state          TEXT    NOT NULL CHECK (state IN ('waiting', 'returned', 'approved')),
            remark_sealed  TEXT,
            decided_by     TEXT    NOT NULL,
            decided_name   TEXT    NOT NULL,
            decided_at     TEXT    NOT NULL,
            judged_by      TEXT,
            judged_name    TEXT,
            judged_at      TEXT,
            CHECK (worked_out = decided OR reason_sealed IS NOT NULL),
            CHECK (decided = 'yes' OR advice_sealed IS NOT NULL),
            CHECK (state = 'waiting' OR (judged_by IS NOT NULL AND judged_by <> decided_by))
        )
        """
        "CREATE INDEX eligibility_decision_assessment ON eligibility_decision (assessment_id, decided_at, id)"
        "CREATE INDEX eligibility_decision_state ON eligibility_decision (state, decided_at, id)"
        """
        CREATE TABLE wellbeing_score (
            id            TEXT   PRIMARY KEY,
            person_id     TEXT   NOT NULL REFERENCES person (id),
            assessment_id TEXT   REFERENCES assessment (id),
            scale         BIGINT NOT NULL,
            taken_on      TEXT   NOT NULL,
            dignity       BIGINT CHECK (dignity BETWEEN 1 AND 5),
            health        BIGINT CHECK (health BETWEEN 1 AND 5),
            safety        BIGINT CHECK (safety BETWEEN 1 AND 5),
            control       BIGINT CHECK (control BETWEEN 1 AND 5),
            participation BIGINT CHECK (participation BETWEEN 1 AND 5),
            money         BIGINT CHECK (money BETWEEN 1 AND 5),
            relationships BIGINT CHECK (relationships BETWEEN 1 AND 5),
            home          BIGINT CHECK (home BETWEEN 1 AND 5),
            contribution  BIGINT CHECK (contribution BETWEEN 1 AND 5)
        )
        """
        "CREATE INDEX wellbeing_score_person ON wellbeing_score (person_id, taken_on, id)"
        "CREATE INDEX wellbeing_score_assessment ON wellbeing_score (assessment_id)"
        """
        CREATE TABLE local_target (
            team_id TEXT   NOT NULL REFERENCES team (id),
            step    TEXT   NOT NULL CHECK (step IN ('assessment', 'young_assessment', 'plan', 'first_review', 'review')),
            days    BIGINT NOT NULL CHECK (days BETWEEN 1 AND 3650),
            PRIMARY KEY (team_id, step)
        )
        """
    }
]
