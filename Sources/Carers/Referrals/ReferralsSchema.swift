import Records

/// The tables of how carers come: campaigns, who arrived by registering or being referred, how they come back to a form,
/// who works with whom, and where they were sent on to.
///
/// What someone told of themselves is sealed whole until it is decided that the place may keep a record of them.
let referralMigrations: [Migration] = [
    Migration("0018-referrals") {
        """
        CREATE TABLE campaign (
            id         TEXT   PRIMARY KEY,
            team_id    TEXT   NOT NULL REFERENCES team (id),
            code       TEXT   NOT NULL UNIQUE,
            name       TEXT   NOT NULL CHECK (name <> ''),
            source     TEXT   NOT NULL,
            place      TEXT,
            begins_on  TEXT   NOT NULL,
            ended_on   TEXT,
            made_name  TEXT   NOT NULL,
            version    BIGINT NOT NULL,
            created_at TEXT   NOT NULL
        )
        """
        "CREATE INDEX campaign_team ON campaign (team_id, created_at, id)"
        """
        CREATE TABLE arrival (
            id             TEXT    PRIMARY KEY,
            kind           TEXT    NOT NULL CHECK (kind IN ('registration', 'young', 'referral')),
            reference      TEXT    NOT NULL UNIQUE,
            owner          TEXT    NOT NULL,
            team_id        TEXT    REFERENCES team (id),
            campaign_id    TEXT    REFERENCES campaign (id),
            source         TEXT    NOT NULL,
            place          TEXT,
            on_paper       BOOLEAN NOT NULL,
            language       TEXT    NOT NULL,
            is_urgent      BOOLEAN NOT NULL,
            told_sealed    TEXT    NOT NULL,
            arrived_at     TEXT    NOT NULL,
            arrived_on     TEXT    NOT NULL,
            decide_by      TEXT    NOT NULL,
            contact_by     TEXT    NOT NULL,
            taken_by       TEXT,
            taken_name     TEXT,
            taken_at       TEXT,
            contacted_on   TEXT,
            contacted_name TEXT,
            decision       TEXT    CHECK (decision IN ('registered', 'joined', 'signposted', 'declined')),
            reason         TEXT,
            words_sealed   TEXT,
            answer_sealed  TEXT,
            decided_by     TEXT,
            decided_name   TEXT,
            decided_at     TEXT,
            decided_on     TEXT,
            person_id      TEXT    REFERENCES person (id),
            version        BIGINT  NOT NULL,
            CHECK ((decision IS NULL) = (decided_at IS NULL)),
            CHECK (decision NOT IN ('registered', 'joined') OR person_id IS NOT NULL)
        )
        """
        "CREATE INDEX arrival_waiting ON arrival (decided_at, decide_by, id)"
        "CREATE INDEX arrival_team ON arrival (team_id, decided_at)"
        "CREATE INDEX arrival_person ON arrival (person_id, arrived_at)"
        "CREATE INDEX arrival_campaign ON arrival (campaign_id)"
        "CREATE INDEX arrival_owner ON arrival (owner, arrived_at)"
        """
        CREATE TABLE way_back (
            id         TEXT PRIMARY KEY,
            reference  TEXT NOT NULL UNIQUE,
            draft_id   TEXT NOT NULL UNIQUE,
            journey    TEXT NOT NULL,
            expires_at TEXT NOT NULL
        )
        """
        "CREATE INDEX way_back_expires ON way_back (expires_at)"
        """
        CREATE TABLE allocation (
            id           TEXT PRIMARY KEY,
            person_id    TEXT NOT NULL REFERENCES person (id),
            account_id   TEXT NOT NULL REFERENCES account (id),
            account_name TEXT NOT NULL,
            since        TEXT NOT NULL,
            given_by     TEXT NOT NULL,
            given_name   TEXT NOT NULL,
            until        TEXT
        )
        """
        "CREATE INDEX allocation_person ON allocation (person_id, until)"
        "CREATE INDEX allocation_account ON allocation (account_id, until)"
        "CREATE UNIQUE INDEX allocation_now ON allocation (person_id) WHERE until IS NULL"
        """
        CREATE TABLE onward_referral (
            id            TEXT   PRIMARY KEY,
            person_id     TEXT   NOT NULL REFERENCES person (id),
            organisation  TEXT   NOT NULL CHECK (organisation <> ''),
            words_sealed  TEXT   NOT NULL,
            sent_on       TEXT   NOT NULL,
            answer_by     TEXT   NOT NULL,
            written_by    TEXT   NOT NULL,
            written_name  TEXT   NOT NULL,
            outcome       TEXT   CHECK (outcome IN ('accepted', 'declined', 'not_wanted', 'no_answer')),
            outcome_on    TEXT,
            outcome_name  TEXT,
            version       BIGINT NOT NULL
        )
        """
        "CREATE INDEX onward_referral_person ON onward_referral (person_id, sent_on)"
        "CREATE INDEX onward_referral_open ON onward_referral (outcome, answer_by)"
    },
    // A program that asks twice with one key has sent one referral.
    Migration("0048-referrals-by-programs") {
        "ALTER TABLE arrival ADD COLUMN sent_key TEXT"
        "ALTER TABLE arrival ADD COLUMN sent_print TEXT"
        "CREATE UNIQUE INDEX arrival_sent_key ON arrival (owner, sent_key)"
    },
    // The teams that see what nobody has taken yet; where none is named, each that keeps carers' records.
    Migration("0078-triage-teams") {
        """
        CREATE TABLE triage_team (
            team_id    TEXT PRIMARY KEY REFERENCES team (id),
            named_name TEXT NOT NULL,
            named_at   TEXT NOT NULL
        )
        """
    },
]
