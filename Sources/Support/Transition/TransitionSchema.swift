import Records

/// The step at eighteen: when it was offered, what was found, and what came of it.
let transitionMigrations: [Migration] = [
    Migration("0050-transition") {
        """
        CREATE TABLE transition (
            id             TEXT    PRIMARY KEY,
            person_id      TEXT    NOT NULL REFERENCES person (id),
            kind           TEXT    NOT NULL CHECK (kind IN ('young', 'child')),
            child_id       TEXT    REFERENCES person (id),
            offered_on     TEXT    NOT NULL,
            offered_name   TEXT    NOT NULL,
            is_likely      BOOLEAN,
            has_benefit    BOOLEAN,
            consent        TEXT    CHECK (consent IN ('agrees', 'best_interests', 'no')),
            at_risk        BOOLEAN NOT NULL,
            outcome        TEXT    CHECK (outcome IN ('done', 'refused', 'not_assessed')),
            outcome_on     TEXT,
            outcome_name   TEXT,
            words_sealed   TEXT,
            advice_sealed  TEXT,
            assessment_id  TEXT    REFERENCES assessment (id),
            plan_id        TEXT    REFERENCES support_plan (id),
            version        BIGINT  NOT NULL,
            CHECK (kind = 'child' OR child_id IS NULL),
            CHECK ((outcome IS NULL) = (outcome_on IS NULL)),
            CHECK (outcome IS NULL OR outcome <> 'refused' OR NOT at_risk),
            CHECK (outcome IS NULL OR outcome <> 'not_assessed' OR (words_sealed IS NOT NULL AND advice_sealed IS NOT NULL))
        )
        """
        "CREATE INDEX transition_person ON transition (person_id, offered_on, id)"
        "CREATE INDEX transition_child ON transition (child_id)"
        "CREATE INDEX transition_assessment ON transition (assessment_id)"
        "CREATE INDEX transition_plan ON transition (plan_id)"
    },
    // A box that nobody ticked said nothing: of those steps it is not known, and asked again.
    Migration("0056-harm-known") {
        "ALTER TABLE transition ADD COLUMN harm TEXT CHECK (harm IN ('yes', 'no', 'not_yet'))"
        "ALTER TABLE transition ADD COLUMN harm_on TEXT"
        "ALTER TABLE transition ADD COLUMN harm_name TEXT"
        """
        UPDATE transition SET harm = CASE WHEN at_risk THEN 'yes' ELSE 'not_yet' END, harm_on = offered_on,
            harm_name = offered_name
        WHERE kind = 'young'
        """
    },
]
