import Records

/// The tables of what carers said and what became of it.
///
/// What a plan's own document says that carers said stays in the plan; here it is only grouped and answered, by its id.
let voiceMigrations: [Migration] = [
    Migration("0009-voice") {
        """
        CREATE TABLE voice (
            id               TEXT   PRIMARY KEY,
            team_id          TEXT,
            plan_id          TEXT   REFERENCES plan (id),
            source           TEXT   NOT NULL CHECK (source IN
                ('meeting', 'survey', 'comment', 'care_planning', 'forum', 'complaint', 'other')),
            heard_on         TEXT   NOT NULL,
            words            TEXT   NOT NULL CHECK (words <> ''),
            theme            TEXT,
            came_from        TEXT,
            came_from_folded TEXT,
            carers           TEXT   CHECK (carers IN
                ('adult', 'older', 'parent', 'young_adult', 'young', 'working', 'minority_ethnic', 'former')),
            consent          TEXT   NOT NULL CHECK (consent IN ('not_asked', 'yes', 'no')),
            consent_on       TEXT,
            written_by       TEXT   NOT NULL,
            state            TEXT   NOT NULL CHECK (state IN ('to_read', 'kept', 'set_aside')),
            language         TEXT   NOT NULL CHECK (language IN ('en', 'cy')),
            version          BIGINT NOT NULL,
            created_at       TEXT   NOT NULL
        )
        """
        "CREATE INDEX voice_team ON voice (team_id, created_at, id)"
        "CREATE INDEX voice_state ON voice (state, created_at, id)"
        "CREATE INDEX voice_plan ON voice (plan_id)"
        "CREATE INDEX voice_came_from ON voice (came_from_folded)"
        """
        CREATE TABLE voice_group (
            id         TEXT   PRIMARY KEY,
            team_id    TEXT,
            plan_id    TEXT   REFERENCES plan (id),
            theme      TEXT,
            summary    TEXT   NOT NULL CHECK (summary <> ''),
            version    BIGINT NOT NULL,
            created_at TEXT   NOT NULL
        )
        """
        "CREATE INDEX voice_group_team ON voice_group (team_id, created_at, id)"
        "CREATE INDEX voice_group_plan ON voice_group (plan_id)"
        """
        CREATE TABLE voice_in_group (
            voice_id TEXT   PRIMARY KEY,
            group_id TEXT   NOT NULL REFERENCES voice_group (id),
            added_at TEXT   NOT NULL
        )
        """
        "CREATE INDEX voice_in_group_group ON voice_in_group (group_id, voice_id)"
        """
        CREATE TABLE voice_answer (
            id            TEXT   PRIMARY KEY,
            group_id      TEXT   NOT NULL REFERENCES voice_group (id),
            kind          TEXT   NOT NULL CHECK (kind IN ('accepted', 'partly', 'not_now', 'no')),
            reason        TEXT,
            public_words  TEXT   NOT NULL,
            summary       TEXT   NOT NULL,
            state         TEXT   NOT NULL CHECK (state IN ('waiting', 'returned', 'approved', 'replaced')),
            remark        TEXT,
            written_by    TEXT   NOT NULL,
            written_name  TEXT   NOT NULL,
            written_at    TEXT   NOT NULL,
            approved_by   TEXT,
            approved_name TEXT,
            approved_at   TEXT,
            CHECK (kind = 'accepted' OR reason IS NOT NULL)
        )
        """
        "CREATE INDEX voice_answer_group ON voice_answer (group_id, state)"
        """
        CREATE TABLE voice_quote (
            answer_id TEXT   NOT NULL REFERENCES voice_answer (id),
            voice_id  TEXT   NOT NULL,
            words     TEXT   NOT NULL,
            PRIMARY KEY (answer_id, voice_id)
        )
        """
        "CREATE INDEX voice_quote_voice ON voice_quote (voice_id)"
        """
        CREATE TABLE voice_action (
            group_id  TEXT   NOT NULL REFERENCES voice_group (id),
            action_id TEXT   NOT NULL,
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            linked_at TEXT   NOT NULL,
            PRIMARY KEY (group_id, action_id)
        )
        """
        "CREATE INDEX voice_action_action ON voice_action (action_id, group_id)"
        "CREATE INDEX voice_action_plan ON voice_action (plan_id)"
        """
        CREATE TABLE voice_contact (
            id         TEXT   PRIMARY KEY,
            voice_id   TEXT   NOT NULL REFERENCES voice (id),
            sealed     TEXT,
            token_hash TEXT   NOT NULL UNIQUE,
            language   TEXT   NOT NULL CHECK (language IN ('en', 'cy')),
            created_at TEXT   NOT NULL,
            ended_at   TEXT
        )
        """
        "CREATE INDEX voice_contact_voice ON voice_contact (voice_id)"
        """
        CREATE TABLE voice_told (
            contact_id TEXT   NOT NULL REFERENCES voice_contact (id),
            move       TEXT   NOT NULL,
            told_at    TEXT   NOT NULL,
            PRIMARY KEY (contact_id, move)
        )
        """
        """
        CREATE TABLE voice_seat (
            id         TEXT    PRIMARY KEY,
            team_id    TEXT    NOT NULL,
            board      TEXT    NOT NULL CHECK (board <> ''),
            role       TEXT    NOT NULL CHECK (role <> ''),
            carers     TEXT    CHECK (carers IN
                ('adult', 'older', 'parent', 'young_adult', 'young', 'working', 'minority_ethnic', 'former')),
            is_filled  BOOLEAN NOT NULL,
            since      TEXT,
            term_ends  TEXT,
            ended_on   TEXT,
            version    BIGINT  NOT NULL,
            created_at TEXT    NOT NULL
        )
        """
        "CREATE INDEX voice_seat_team ON voice_seat (team_id, board, id)"
    },
    Migration("0032-public-moves") {
        """
        CREATE TABLE public_move (
            id      TEXT PRIMARY KEY,
            kind    TEXT NOT NULL CHECK (kind IN ('answer', 'action')),
            item_id TEXT NOT NULL,
            plan_id TEXT NOT NULL REFERENCES plan (id),
            at      TEXT NOT NULL
        )
        """
        "CREATE INDEX public_move_item ON public_move (item_id, at)"
        "CREATE INDEX public_move_plan ON public_move (plan_id)"
    },
    Migration("0090-set-aside-since") {
        "ALTER TABLE voice ADD COLUMN set_aside_at TEXT"
    },
]
