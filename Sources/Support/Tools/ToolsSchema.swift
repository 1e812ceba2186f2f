import Records

/// Licensed tools that a team has the right to use, and the scores that came of them: never a question, never an answer.
let toolMigrations: [Migration] = [
    Migration("0051-tools") {
        """
        CREATE TABLE score_tool (
            id         TEXT   PRIMARY KEY,
            team_id    TEXT   NOT NULL REFERENCES team (id),
            name       TEXT   NOT NULL CHECK (name <> ''),
            owner      TEXT   NOT NULL CHECK (owner <> ''),
            licence    TEXT   NOT NULL CHECK (licence <> ''),
            held_until TEXT   NOT NULL,
            made_name  TEXT   NOT NULL,
            version    BIGINT NOT NULL,
            created_at TEXT   NOT NULL
        )
        """
        "CREATE INDEX score_tool_team ON score_tool (team_id, name, id)"
        """
        CREATE TABLE score_part (
            id          TEXT    PRIMARY KEY,
            tool_id     TEXT    NOT NULL REFERENCES score_tool (id),
            position    BIGINT  NOT NULL,
            name        TEXT    NOT NULL CHECK (name <> ''),
            least       BIGINT  NOT NULL,
            most        BIGINT  NOT NULL,
            higher_good BOOLEAN NOT NULL,
            minimal     BIGINT  CHECK (minimal > 0),
            CHECK (least < most)
        )
        """
        "CREATE INDEX score_part_tool ON score_part (tool_id, position)"
        """
        CREATE TABLE tool_taking (
            id             TEXT PRIMARY KEY,
            person_id      TEXT NOT NULL REFERENCES person (id),
            tool_id        TEXT NOT NULL REFERENCES score_tool (id),
            assessment_id  TEXT REFERENCES assessment (id),
            review_id      TEXT REFERENCES review (id),
            taken_on       TEXT NOT NULL,
            entered_by     TEXT NOT NULL,
            entered_name   TEXT NOT NULL,
            entered_at     TEXT NOT NULL,
            withdrawn_at   TEXT,
            withdrawn_name TEXT,
            CHECK ((assessment_id IS NULL) <> (review_id IS NULL))
        )
        """
        "CREATE INDEX tool_taking_person ON tool_taking (person_id, tool_id, taken_on, id)"
        "CREATE INDEX tool_taking_tool ON tool_taking (tool_id)"
        "CREATE INDEX tool_taking_assessment ON tool_taking (assessment_id)"
        "CREATE INDEX tool_taking_review ON tool_taking (review_id)"
        """
        CREATE TABLE tool_score (
            taking_id TEXT   NOT NULL REFERENCES tool_taking (id),
            part_id   TEXT   NOT NULL REFERENCES score_part (id),
            points    BIGINT NOT NULL,
            PRIMARY KEY (taking_id, part_id)
        )
        """
        "CREATE INDEX tool_score_part ON tool_score (part_id)"
    }
]
