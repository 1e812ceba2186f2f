import Records

/// The tables of support plans and their reviews.
///
/// What is counted (kinds, amounts, days) is in the open; what anybody said or wrote in words is sealed.
let supportPlanMigrations: [Migration] = [
    Migration("0022-support-plan") {
        """
        CREATE TABLE support_plan (
            id                 TEXT   PRIMARY KEY,
            person_id          TEXT   NOT NULL REFERENCES person (id),
            assessment_id      TEXT   NOT NULL REFERENCES assessment (id),
            follows_id         TEXT   REFERENCES support_plan (id),
            state              TEXT   NOT NULL CHECK (state IN ('draft', 'waiting', 'approved', 'ended')),
            due_on             TEXT   NOT NULL,
            budget_pence       BIGINT CHECK (budget_pence >= 0),
            budget_every       TEXT   CHECK (budget_every IN ('once', 'week', 'month', 'year')),
            bears_on           TEXT   NOT NULL,
            contingency_sealed TEXT,
            advice_sealed      TEXT,
            agreed             TEXT   CHECK (agreed IN ('yes', 'in_part', 'no')),
            agreed_on          TEXT,
            agreed_sealed      TEXT,
            sent_by            TEXT,
            sent_name          TEXT,
            sent_at            TEXT,
            judged_by          TEXT,
            judged_name        TEXT,
            judged_at          TEXT,
            remark_sealed      TEXT,
            approved_on        TEXT,
            copy_on            TEXT,
            copy_how           TEXT   CHECK (copy_how IN ('by_hand', 'post', 'email', 'own_pages', 'read_out')),
            review_on          TEXT,
            ended_on           TEXT,
            whole_version      BIGINT NOT NULL,
            version            BIGINT NOT NULL,
            created_by         TEXT   NOT NULL,
            created_name       TEXT   NOT NULL,
            created_at         TEXT   NOT NULL,
            CHECK (judged_by IS NULL OR judged_by <> sent_by),
            CHECK ((budget_pence IS NULL) = (budget_every IS NULL))
        )
        """
        "CREATE INDEX support_plan_person ON support_plan (person_id, created_at, id)"
        "CREATE INDEX support_plan_assessment ON support_plan (assessment_id)"
        "CREATE INDEX support_plan_state ON support_plan (state, review_on, id)"
        """
        CREATE TABLE plan_hand (
            plan_id    TEXT NOT NULL REFERENCES support_plan (id),
            account_id TEXT NOT NULL,
            PRIMARY KEY (plan_id, account_id)
        )
        """
        """
        CREATE TABLE plan_need (
            id            TEXT    PRIMARY KEY,
            plan_id       TEXT    NOT NULL REFERENCES support_plan (id),
            position      BIGINT  NOT NULL,
            code          TEXT    NOT NULL,
            is_eligible   BOOLEAN NOT NULL,
            words_sealed  TEXT,
            wanted_sealed TEXT,
            answer        TEXT    CHECK (answer IN ('met', 'otherwise', 'not_met')),
            why_sealed    TEXT,
            version       BIGINT  NOT NULL,
            CHECK (NOT is_eligible OR answer IS NULL OR answer <> 'not_met')
        )
        """
        "CREATE INDEX plan_need_plan ON plan_need (plan_id, position, id)"
        """
        CREATE TABLE plan_step (
            id           TEXT   PRIMARY KEY,
            plan_id      TEXT   NOT NULL REFERENCES support_plan (id),
            need_id      TEXT   NOT NULL REFERENCES plan_need (id),
            words_sealed TEXT   NOT NULL,
            who_sealed   TEXT   NOT NULL,
            by_on        TEXT,
            cost_pence   BIGINT CHECK (cost_pence >= 0),
            cost_every   TEXT   CHECK (cost_every IN ('once', 'week', 'month', 'year')),
            given_to     TEXT   NOT NULL CHECK (given_to IN ('carer', 'looked_after')),
            paid_by      TEXT   CHECK (paid_by IN ('authority', 'looked_after')),
            agreed_by    TEXT   CHECK (agreed_by IN ('person', 'best_interests')),
            agreed_on    TEXT,
            created_at   TEXT   NOT NULL,
            CHECK ((cost_pence IS NULL) = (cost_every IS NULL)),
            CHECK ((given_to = 'carer' AND paid_by IS NULL AND agreed_by IS NULL AND agreed_on IS NULL)
                OR (given_to = 'looked_after' AND paid_by IS NOT NULL AND agreed_by IS NOT NULL
                    AND agreed_on IS NOT NULL))
        )
        """
        "CREATE INDEX plan_step_plan ON plan_step (plan_id, id)"
        "CREATE INDEX plan_step_need ON plan_step (need_id, id)"
        """
        CREATE TABLE direct_payment (
            id                TEXT   PRIMARY KEY,
            plan_id           TEXT   NOT NULL REFERENCES support_plan (id),
            need_id           TEXT   NOT NULL REFERENCES plan_need (id),
            pence             BIGINT NOT NULL CHECK (pence > 0),
            every             TEXT   NOT NULL CHECK (every IN ('once', 'week', 'month', 'year')),
            purpose_sealed    TEXT   NOT NULL,
            starts_on         TEXT   NOT NULL,
            ends_on           TEXT,
            monitoring_sealed TEXT   NOT NULL,
            created_at        TEXT   NOT NULL,
            CHECK (ends_on IS NULL OR ends_on >= starts_on)
        )
        """
        "CREATE INDEX direct_payment_plan ON direct_payment (plan_id, id)"
        "CREATE INDEX direct_payment_need ON direct_payment (need_id)"
        """
        CREATE TABLE review (
            id             TEXT   PRIMARY KEY,
            person_id      TEXT   NOT NULL REFERENCES person (id),
            plan_id        TEXT   NOT NULL REFERENCES support_plan (id),
            kind           TEXT   NOT NULL CHECK (kind IN ('light_touch', 'yearly', 'planned', 'unplanned')),
            due_on         TEXT,
            held_on        TEXT   NOT NULL,
            came_of        TEXT   NOT NULL CHECK (came_of IN ('as_it_is', 'revise', 'reassess', 'end')),
            answers_sealed TEXT   NOT NULL,
            held_by        TEXT   NOT NULL,
            held_name      TEXT   NOT NULL,
            created_at     TEXT   NOT NULL
        )
        """
        "CREATE INDEX review_person ON review (person_id, held_on, id)"
        "CREATE INDEX review_plan ON review (plan_id, held_on, id)"
        "ALTER TABLE wellbeing_score ADD COLUMN review_id TEXT REFERENCES review (id)"
        "CREATE INDEX wellbeing_score_review ON wellbeing_score (review_id)"
    }
]
