import Records

/// The tables of boards: who meets when, what is reported to them, and what they decide.
///
/// A version of a report that is frozen keeps all it says in one column, with its hash; nothing it shows is read from
/// anywhere else.
let boardMigrations: [Migration] = [
    Migration("0011-boards") {
        """
        CREATE TABLE board (
            id         TEXT   PRIMARY KEY,
            team_id    TEXT   NOT NULL,
            name       TEXT   NOT NULL CHECK (name <> ''),
            sort_name  TEXT   NOT NULL,
            parent_id  TEXT   REFERENCES board (id),
            terms      TEXT,
            papers_days BIGINT NOT NULL CHECK (papers_days BETWEEN 0 AND 60),
            version    BIGINT NOT NULL
        )
        """
        "CREATE UNIQUE INDEX board_name ON board (team_id, sort_name)"
        "CREATE INDEX board_parent ON board (parent_id, id)"
        """
        CREATE TABLE board_member (
            id         TEXT PRIMARY KEY,
            board_id   TEXT NOT NULL REFERENCES board (id),
            account_id TEXT,
            name       TEXT NOT NULL CHECK (name <> ''),
            sort_name  TEXT NOT NULL,
            part       TEXT NOT NULL CHECK (part IN ('chair', 'deputy', 'carers_seat', 'secretary', 'member')),
            agency_id  TEXT,
            since      TEXT NOT NULL,
            until      TEXT
        )
        """
        "CREATE INDEX board_member_board ON board_member (board_id, until, sort_name)"
        "CREATE INDEX board_member_account ON board_member (account_id, board_id)"
        """
        CREATE TABLE board_oversees (
            board_id TEXT   NOT NULL REFERENCES board (id),
            plan_id  TEXT   NOT NULL REFERENCES plan (id),
            PRIMARY KEY (board_id, plan_id)
        )
        """
        "CREATE INDEX board_oversees_plan ON board_oversees (plan_id, board_id)"
        """
        CREATE TABLE meeting (
            id         TEXT   PRIMARY KEY,
            board_id   TEXT   NOT NULL REFERENCES board (id),
            held_on    TEXT   NOT NULL,
            papers_due TEXT   NOT NULL,
            venue      TEXT,
            state      TEXT   NOT NULL CHECK (state IN ('planned', 'cancelled')),
            version    BIGINT NOT NULL,
            CHECK (papers_due <= held_on)
        )
        """
        "CREATE UNIQUE INDEX meeting_day ON meeting (board_id, held_on)"
        """
        CREATE TABLE report (
            id         TEXT   PRIMARY KEY,
            board_id   TEXT   NOT NULL REFERENCES board (id),
            meeting_id TEXT   NOT NULL UNIQUE REFERENCES meeting (id)
        )
        """
        "CREATE INDEX report_board ON report (board_id, id)"
        """
        CREATE TABLE report_version (
            id               TEXT   PRIMARY KEY,
            report_id        TEXT   NOT NULL REFERENCES report (id),
            number           BIGINT NOT NULL,
            state            TEXT   NOT NULL CHECK (state IN ('draft', 'frozen')),
            facts            TEXT   NOT NULL,
            facts_at         TEXT   NOT NULL,
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
        "CREATE UNIQUE INDEX report_version_number ON report_version (report_id, number)"
        """
        CREATE TABLE report_section (
            id          TEXT    PRIMARY KEY,
            version_id  TEXT    NOT NULL REFERENCES report_version (id),
            position    BIGINT  NOT NULL,
            kind        TEXT    NOT NULL,
            is_included BOOLEAN NOT NULL,
            commentary  TEXT,
            forward_id  TEXT
        )
        """
        "CREATE INDEX report_section_version ON report_section (version_id, position)"
        """
        CREATE TABLE forwarded_section (
            id           TEXT PRIMARY KEY,
            from_version TEXT NOT NULL REFERENCES report_version (id),
            from_section TEXT NOT NULL,
            to_board     TEXT NOT NULL REFERENCES board (id),
            by_account   TEXT NOT NULL,
            by_name      TEXT NOT NULL,
            at           TEXT NOT NULL,
            taken_into   TEXT REFERENCES report (id),
            UNIQUE (from_version, from_section, to_board)
        )
        """
        "CREATE INDEX forwarded_section_board ON forwarded_section (to_board, taken_into)"
        """
        CREATE TABLE decision (
            id          TEXT   PRIMARY KEY,
            board_id    TEXT   NOT NULL REFERENCES board (id),
            meeting_id  TEXT   NOT NULL REFERENCES meeting (id),
            kind        TEXT   NOT NULL CHECK (kind IN ('decision', 'action')),
            words       TEXT   NOT NULL CHECK (words <> ''),
            who         TEXT,
            due         TEXT,
            plan_id     TEXT   REFERENCES plan (id),
            about_kind  TEXT   CHECK (about_kind IN ('plan', 'theme', 'action')),
            about_id    TEXT,
            state       TEXT   NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
            result      TEXT,
            closed_on   TEXT,
            logged_by   TEXT   NOT NULL,
            logged_by_name TEXT NOT NULL,
            logged_at   TEXT   NOT NULL,
            version     BIGINT NOT NULL,
            CHECK ((state = 'open') = (closed_on IS NULL))
        )
        """
        "CREATE INDEX decision_board ON decision (board_id, state, meeting_id)"
        "CREATE INDEX decision_meeting ON decision (meeting_id, logged_at, id)"
        "CREATE INDEX decision_plan ON decision (plan_id, state)"
    },
    // An outcome or an objective that something was decided about, and the account of who does it.
    Migration("0076-decision-levels") {
        "ALTER TABLE decision ADD COLUMN about_level TEXT CHECK (about_level IN ('outcome', 'objective'))"
        "ALTER TABLE decision ADD COLUMN who_account TEXT"
    },
    // Whose words a section's are, so that nobody signs their own.
    Migration("0085-section-writers") {
        "ALTER TABLE report_section ADD COLUMN written_by TEXT"
    },
]
