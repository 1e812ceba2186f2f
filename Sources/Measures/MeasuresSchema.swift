import Records

/// Indicators, their versions and figures, what is noted on their charts, and what of plans is bound to them.
///
/// A success measure of a plan may be reworded or taken out, so a binding does not refer to its row.
let measuresMigrations: [Migration] = [
    Migration("0025-measures") {
        """
        CREATE TABLE indicator (
            id         TEXT   PRIMARY KEY,
            code       TEXT   NOT NULL UNIQUE CHECK (code <> ''),
            team_id    TEXT   NOT NULL,
            sort_name  TEXT   NOT NULL,
            number     BIGINT NOT NULL,
            retired_on TEXT,
            version    BIGINT NOT NULL,
            created_at TEXT   NOT NULL
        )
        """
        "CREATE INDEX indicator_team ON indicator (team_id, sort_name, id)"
        """
        CREATE TABLE indicator_version (
            indicator_id TEXT   NOT NULL REFERENCES indicator (id),
            number       BIGINT NOT NULL,
            definition   TEXT   NOT NULL,
            reason       TEXT,
            breaks_from  TEXT,
            made_by_name TEXT   NOT NULL,
            made_at      TEXT   NOT NULL,
            PRIMARY KEY (indicator_id, number)
        )
        """
        """
        CREATE TABLE indicator_value (
            id             TEXT    PRIMARY KEY,
            indicator_id   TEXT    NOT NULL REFERENCES indicator (id),
            number         BIGINT  NOT NULL,
            first_day      TEXT    NOT NULL,
            last_day       TEXT    NOT NULL,
            numerator      DOUBLE PRECISION,
            denominator    DOUBLE PRECISION,
            missing        TEXT,
            is_provisional BOOLEAN NOT NULL,
            note           TEXT,
            frozen_at      TEXT,
            frozen_by_name TEXT,
            by_name        TEXT    NOT NULL,
            at             TEXT    NOT NULL,
            version        BIGINT  NOT NULL,
            CHECK ((missing IS NULL) = (numerator IS NOT NULL))
        )
        """
        "CREATE UNIQUE INDEX indicator_value_period ON indicator_value (indicator_id, first_day)"
        """
        CREATE TABLE annotation (
            id           TEXT PRIMARY KEY,
            indicator_id TEXT NOT NULL REFERENCES indicator (id),
            on_day       TEXT NOT NULL,
            kind         TEXT NOT NULL CHECK (kind IN ('note', 'rebase')),
            words        TEXT NOT NULL CHECK (words <> ''),
            agreed_by    TEXT,
            by_name      TEXT NOT NULL,
            at           TEXT NOT NULL
        )
        """
        "CREATE INDEX annotation_indicator ON annotation (indicator_id, on_day, id)"
        """
        CREATE TABLE binding (
            measure_id   TEXT   PRIMARY KEY,
            plan_id      TEXT   NOT NULL REFERENCES plan (id),
            kind         TEXT   NOT NULL CHECK (kind IN ('indicator', 'evidence', 'narrative')),
            indicator_id TEXT   REFERENCES indicator (id),
            direction    TEXT   CHECK (direction IN ('higher', 'lower', 'neither')),
            target       DOUBLE PRECISION,
            by_name      TEXT   NOT NULL,
            at           TEXT   NOT NULL,
            version      BIGINT NOT NULL,
            CHECK ((kind = 'indicator') = (indicator_id IS NOT NULL)),
            CHECK ((kind = 'indicator') = (direction IS NOT NULL))
        )
        """
        "CREATE INDEX binding_plan ON binding (plan_id, measure_id)"
        "CREATE INDEX binding_indicator ON binding (indicator_id, measure_id)"
    },
    // Whoever still waits is in no percentage: how many, and how long the oldest, stands beside it.
    Migration("0026-casework-counts") {
        "ALTER TABLE indicator_value ADD COLUMN open_count BIGINT"
        "ALTER TABLE indicator_value ADD COLUMN longest_wait BIGINT"
    },
    // How many people and carers a census counted, in each group: one row for everyone, one for each group.
    Migration("0035-population-and-formulas") {
        """
        CREATE TABLE population (
            id      TEXT   PRIMARY KEY,
            question TEXT  NOT NULL,
            code    TEXT   NOT NULL,
            people  BIGINT CHECK (people >= 0),
            carers  BIGINT NOT NULL CHECK (carers >= 0),
            UNIQUE (question, code)
        )
        """
        """
        CREATE TABLE population_source (
            id      TEXT   PRIMARY KEY,
            words   TEXT   NOT NULL CHECK (words <> ''),
            year    BIGINT NOT NULL,
            by_name TEXT   NOT NULL,
            at      TEXT   NOT NULL
        )
        """
        // What is counted each night is read from an index alone, without the records themselves.
        """
        CREATE INDEX person_span ON person (id, is_carer, registered_on, ended_on, died_on, merged_into)
        """
        "CREATE INDEX equality_answer_said ON equality_answer (question, person_id, answer, said_on)"
        "CREATE INDEX note_happened ON note (happened_on, kind, struck_at)"
    },
    // Which counts of a figure are told to nobody, settled together with all that count the same people.
    Migration("0046-settled-figures") {
        "ALTER TABLE indicator_value ADD COLUMN hides TEXT CHECK (hides IN ('none', 'above', 'below', 'both'))"
    },
    // Where a mean lies as surely as 95%: the single values it is made of are not kept.
    Migration("0065-interval-of-a-mean") {
        "ALTER TABLE indicator_value ADD COLUMN lower DOUBLE PRECISION"
        "ALTER TABLE indicator_value ADD COLUMN upper DOUBLE PRECISION"
    },
    // How many people or breaks stand behind what counts none itself: hours of break, practices that found somebody.
    Migration("0066-who-stands-behind") {
        "ALTER TABLE indicator_value ADD COLUMN behind BIGINT"
        // Whether who still waits is told, settled together with the figures that they come from and go to.
        "ALTER TABLE indicator_value ADD COLUMN hides_open BOOLEAN"
        // Of these, whoever waits is in the figure, or beside it as another kind: it was said that they are left out.
        """
        UPDATE indicator_version SET definition = replace(definition,
            'Only finished ones are counted: whoever still waits is told of beside the figure.',
            'How many still wait, and how long the oldest has, is told beside the figure.')
        WHERE definition LIKE '%"query":"assessments-asked"%' OR definition LIKE '%"query":"copies-given"%'
            OR definition LIKE '%"query":"plan-copies"%' OR definition LIKE '%"query":"reviews-late"%'
            OR definition LIKE '%"query":"tasks-late"%' OR definition LIKE '%"query":"emergency-plans-checked"%'
            OR definition LIKE '%"query":"emergencies-reviewed"%' OR definition LIKE '%"query":"needs-met"%'
            OR definition LIKE '%"query":"breaks-asked"%' OR definition LIKE '%"query":"onward-referrals"%'
            OR definition LIKE '%"query":"onward-answered"%'
        """
    },
    // Other targets from some periods on, as JSON beside the one.
    Migration("0082-targets-by-period") {
        "ALTER TABLE binding ADD COLUMN targets TEXT"
    },
]
