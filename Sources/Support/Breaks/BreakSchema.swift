import Records

/// The tables of breaks from caring: what a team has to give, what is needed, offered, allocated, booked and taken.
///
/// There is no column for a charge to the carer: replacement care is for the person looked after, and the carer never pays.
let breakMigrations: [Migration] = [
    Migration("0024-breaks") {
        """
        CREATE TABLE break_fund (
            id         TEXT   PRIMARY KEY,
            team_id    TEXT   NOT NULL REFERENCES team (id),
            name       TEXT   NOT NULL CHECK (name <> ''),
            kind       TEXT   NOT NULL CHECK (kind IN ('hours', 'money')),
            first_on   TEXT   NOT NULL,
            last_on    TEXT   NOT NULL,
            amount     BIGINT NOT NULL CHECK (amount >= 0),
            version    BIGINT NOT NULL,
            created_at TEXT   NOT NULL,
            CHECK (first_on <= last_on)
        )
        """
        "CREATE INDEX break_fund_team ON break_fund (team_id, first_on)"
        """
        CREATE TABLE break_need (
            id           TEXT   PRIMARY KEY,
            person_id    TEXT   NOT NULL REFERENCES person (id),
            kind         TEXT   NOT NULL CHECK (kind IN ('planned', 'emergency')),
            words_sealed TEXT   NOT NULL,
            minutes      BIGINT CHECK (minutes > 0),
            wanted_from  TEXT,
            wanted_to    TEXT,
            asked_on     TEXT   NOT NULL,
            ended_on     TEXT,
            ended_as     TEXT   CHECK (ended_as IN ('met', 'partly', 'not_met', 'not_wanted', 'not_caring')),
            version      BIGINT NOT NULL,
            created_at   TEXT   NOT NULL,
            CHECK ((ended_on IS NULL) = (ended_as IS NULL))
        )
        """
        "CREATE INDEX break_need_person ON break_need (person_id, asked_on)"
        "CREATE INDEX break_need_waiting ON break_need (ended_on, asked_on)"
        """
        CREATE TABLE break_offer (
            id           TEXT   PRIMARY KEY,
            need_id      TEXT   NOT NULL REFERENCES break_need (id),
            words_sealed TEXT   NOT NULL,
            offered_on   TEXT   NOT NULL,
            answer       TEXT   CHECK (answer IN ('accepted', 'declined')),
            reason       TEXT   CHECK (reason IN ('dates', 'unsuitable', 'cared_for', 'not_now', 'other')),
            answered_on  TEXT,
            by_name      TEXT   NOT NULL,
            version      BIGINT NOT NULL,
            CHECK ((answer IS NULL) = (answered_on IS NULL)),
            CHECK ((answer = 'declined') = (reason IS NOT NULL) OR answer IS NULL)
        )
        """
        "CREATE INDEX break_offer_need ON break_offer (need_id, offered_on)"
        """
        CREATE TABLE break_allocation (
            id        TEXT   PRIMARY KEY,
            need_id   TEXT   NOT NULL REFERENCES break_need (id),
            fund_id   TEXT   NOT NULL REFERENCES break_fund (id),
            amount    BIGINT NOT NULL CHECK (amount > 0),
            released  BIGINT NOT NULL CHECK (released >= 0),
            made_on   TEXT   NOT NULL,
            made_name TEXT   NOT NULL,
            version   BIGINT NOT NULL,
            CHECK (released <= amount)
        )
        """
        "CREATE INDEX break_allocation_fund ON break_allocation (fund_id, id)"
        "CREATE INDEX break_allocation_need ON break_allocation (need_id, id)"
        """
        CREATE TABLE break_booking (
            id             TEXT   PRIMARY KEY,
            need_id        TEXT   NOT NULL REFERENCES break_need (id),
            allocation_id  TEXT   REFERENCES break_allocation (id),
            words_sealed   TEXT   NOT NULL,
            starts_on      TEXT   NOT NULL,
            ends_on        TEXT   NOT NULL,
            minutes        BIGINT NOT NULL CHECK (minutes > 0),
            units          BIGINT CHECK (units > 0),
            used_units     BIGINT CHECK (used_units >= 0),
            replacement    TEXT   NOT NULL CHECK (replacement IN ('none_needed', 'agreed', 'decided', 'to_ask')),
            replacement_on TEXT,
            paid_by        TEXT   NOT NULL CHECK (paid_by IN ('fund', 'cared_for_budget', 'free')),
            state          TEXT   NOT NULL CHECK (state IN ('booked', 'taken', 'missed', 'cancelled')),
            taken_minutes  BIGINT CHECK (taken_minutes >= 0),
            outcome        TEXT   CHECK (outcome IN ('helped', 'a_little', 'not_helped', 'not_said')),
            after_sealed   TEXT,
            ended_on       TEXT,
            version        BIGINT NOT NULL,
            CHECK (starts_on <= ends_on),
            CHECK ((state = 'taken') = (taken_minutes IS NOT NULL)),
            CHECK ((paid_by = 'fund') = (allocation_id IS NOT NULL)),
            CHECK ((allocation_id IS NULL) = (units IS NULL)),
            CHECK ((replacement IN ('agreed', 'decided')) = (replacement_on IS NOT NULL))
        )
        """
        "CREATE INDEX break_booking_need ON break_booking (need_id, starts_on)"
        "CREATE INDEX break_booking_day ON break_booking (state, starts_on)"
    },
    Migration("0054-own-answers") {
        // Whether the carer answered an offer on their own pages, and nobody for them.
        "ALTER TABLE break_offer ADD COLUMN is_own_answer BOOLEAN NOT NULL DEFAULT FALSE"
    },
]
