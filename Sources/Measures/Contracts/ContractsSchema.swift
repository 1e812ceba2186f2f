import Records

/// Contracts, what each is measured by, and the reports on them.
///
/// A version of a report is a row of its own: a draft is counted and written to, a frozen one is read from its snapshot.
let contractsMigrations: [Migration] = [
    Migration("0044-contracts") {
        """
        CREATE TABLE contract (
            id              TEXT   PRIMARY KEY,
            team_id         TEXT   NOT NULL,
            name            TEXT   NOT NULL CHECK (name <> ''),
            sort_name       TEXT   NOT NULL,
            provider_team   TEXT,
            provider_agency TEXT   REFERENCES agency (id),
            commissioner    TEXT   NOT NULL CHECK (commissioner <> ''),
            rhythm          TEXT   NOT NULL CHECK (rhythm IN ('quarter', 'year')),
            starts_on       TEXT   NOT NULL,
            ends_on         TEXT,
            version         BIGINT NOT NULL,
            created_at      TEXT   NOT NULL,
            CHECK ((provider_team IS NULL) <> (provider_agency IS NULL))
        )
        """
        "CREATE INDEX contract_team ON contract (team_id, sort_name, id)"
        """
        CREATE TABLE contract_indicator (
            contract_id  TEXT   NOT NULL REFERENCES contract (id),
            indicator_id TEXT   NOT NULL REFERENCES indicator (id),
            position     BIGINT NOT NULL,
            target       DOUBLE PRECISION,
            PRIMARY KEY (contract_id, indicator_id)
        )
        """
        """
        CREATE TABLE contract_report (
            id               TEXT   PRIMARY KEY,
            contract_id      TEXT   NOT NULL REFERENCES contract (id),
            first_day        TEXT   NOT NULL,
            last_day         TEXT   NOT NULL,
            number           BIGINT NOT NULL,
            state            TEXT   NOT NULL CHECK (state IN ('draft', 'frozen')),
            facts            TEXT   NOT NULL,
            facts_at         TEXT   NOT NULL,
            narrative        TEXT   NOT NULL,
            correction       TEXT,
            composed_by      TEXT   NOT NULL,
            composed_by_name TEXT   NOT NULL,
            composed_at      TEXT   NOT NULL,
            snapshot         TEXT,
            hash             TEXT,
            signed_by        TEXT,
            signed_by_name   TEXT,
            signed_at        TEXT,
            version          BIGINT NOT NULL,
            CHECK ((state = 'frozen') = (snapshot IS NOT NULL AND hash IS NOT NULL AND signed_by IS NOT NULL))
        )
        """
        "CREATE UNIQUE INDEX contract_report_number ON contract_report (contract_id, first_day, number)"
    }
]
