import Records

/// The tables of the register: people, whom they look after, and how they may safely be reached.
///
/// What would tell where a person lives, or what a worker must know to keep them safe, is sealed.
let registerMigrations: [Migration] = [
    Migration("0016-carers") {
        """
        CREATE TABLE person (
            id             TEXT    PRIMARY KEY,
            reference      TEXT    NOT NULL UNIQUE,
            team_id        TEXT    NOT NULL REFERENCES team (id),
            given_name     TEXT    NOT NULL,
            family_name    TEXT    NOT NULL,
            known_as       TEXT,
            sort_name      TEXT    NOT NULL,
            born           TEXT,
            died_on        TEXT,
            nhs_sealed     TEXT,
            nhs_print      TEXT,
            postcode       TEXT,
            address_sealed TEXT,
            area           TEXT,
            language       TEXT,
            interpreter    BOOLEAN NOT NULL,
            found_source   TEXT,
            found_campaign TEXT,
            found_place    TEXT,
            registered_on  TEXT    NOT NULL,
            confirmed_on   TEXT,
            ended_on       TEXT,
            ended_reason   TEXT,
            is_restricted  BOOLEAN NOT NULL,
            is_carer       BOOLEAN NOT NULL,
            version        BIGINT  NOT NULL,
            created_at     TEXT    NOT NULL,
            CHECK (given_name <> '' OR family_name <> '')
        )
        """
        "CREATE INDEX person_of_team ON person (team_id, sort_name, id)"
        "CREATE INDEX person_sort ON person (sort_name, id)"
        "CREATE INDEX person_born ON person (born)"
        "CREATE INDEX person_postcode ON person (postcode)"
        "CREATE INDEX person_nhs ON person (nhs_print)"
        """
        CREATE TABLE caring_role (
            id                      TEXT    PRIMARY KEY,
            carer_id                TEXT    NOT NULL REFERENCES person (id),
            cared_for_id            TEXT    NOT NULL REFERENCES person (id),
            relation                TEXT    NOT NULL,
            hours                   TEXT,
            lives_with              BOOLEAN,
            conditions              TEXT    NOT NULL,
            since                   TEXT,
            until                   TEXT,
            ended_reason            TEXT,
            parental_responsibility BOOLEAN NOT NULL,
            version                 BIGINT  NOT NULL,
            created_at              TEXT    NOT NULL,
            CHECK (carer_id <> cared_for_id)
        )
        """
        "CREATE INDEX caring_role_carer ON caring_role (carer_id, id)"
        "CREATE INDEX caring_role_cared_for ON caring_role (cared_for_id, id)"
        """
        CREATE TABLE contact_way (
            id           TEXT    PRIMARY KEY,
            person_id    TEXT    NOT NULL REFERENCES person (id),
            channel      TEXT    NOT NULL CHECK (channel IN ('phone', 'text', 'email', 'post')),
            value        TEXT    NOT NULL,
            is_sealed    BOOLEAN NOT NULL,
            safety       TEXT    NOT NULL CHECK (safety IN ('safe', 'ask_first', 'not_safe')),
            is_preferred BOOLEAN NOT NULL,
            note_sealed  TEXT,
            version      BIGINT  NOT NULL,
            created_at   TEXT    NOT NULL
        )
        """
        "CREATE INDEX contact_way_person ON contact_way (person_id, id)"
        """
        CREATE TABLE stay_safe_note (
            id           TEXT PRIMARY KEY,
            person_id    TEXT NOT NULL REFERENCES person (id),
            words_sealed TEXT NOT NULL,
            review_on    TEXT NOT NULL,
            written_by   TEXT NOT NULL,
            written_name TEXT NOT NULL,
            written_at   TEXT NOT NULL,
            ended_at     TEXT,
            ended_name   TEXT
        )
        """
        "CREATE INDEX stay_safe_note_person ON stay_safe_note (person_id, id)"
        """
        CREATE TABLE communication_need (
            id            TEXT   PRIMARY KEY,
            person_id     TEXT   NOT NULL REFERENCES person (id),
            code          TEXT   NOT NULL,
            detail        TEXT,
            standing      TEXT   NOT NULL CHECK (standing IN ('not_yet', 'met', 'not_met')),
            met_how       TEXT,
            recorded_on   TEXT   NOT NULL,
            recorded_name TEXT   NOT NULL,
            reviewed_on   TEXT,
            ended_on      TEXT,
            version       BIGINT NOT NULL
        )
        """
        "CREATE INDEX communication_need_person ON communication_need (person_id, id)"
        """
        CREATE TABLE equality_answer (
            id          TEXT   PRIMARY KEY,
            person_id   TEXT   NOT NULL REFERENCES person (id),
            question    TEXT   NOT NULL,
            answer      TEXT   NOT NULL CHECK (answer IN ('not_asked', 'prefer_not', 'answered')),
            code        TEXT,
            own_words   TEXT,
            said_on     TEXT   NOT NULL,
            written_by  TEXT   NOT NULL,
            written_name TEXT  NOT NULL,
            version     BIGINT NOT NULL,
            UNIQUE (person_id, question)
        )
        """
        """
        CREATE TABLE person_index (
            person_id TEXT NOT NULL REFERENCES person (id),
            kind      TEXT NOT NULL CHECK (kind IN ('name', 'sound', 'phone', 'email')),
            token     TEXT NOT NULL,
            PRIMARY KEY (person_id, kind, token)
        )
        """
        "CREATE INDEX person_index_token ON person_index (kind, token, person_id)"
        """
        CREATE TABLE person_search (
            id           TEXT PRIMARY KEY,
            account_id   TEXT NOT NULL REFERENCES account (id),
            terms_sealed TEXT NOT NULL,
            expires_at   TEXT NOT NULL
        )
        """
        "CREATE INDEX person_search_expires ON person_search (expires_at)"
    }
]
