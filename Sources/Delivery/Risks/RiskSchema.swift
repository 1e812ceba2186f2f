import Records

/// The tables of how a plan stands: weights, milestones, risks and comments.
///
/// What was done, feared or said of an action stays when the action is taken out of the plan, so none of them refers to
/// the action's own row.
let riskMigrations: [Migration] = [
    Migration("0008-risks") {
        """
        CREATE TABLE weighting (
            plan_id TEXT   PRIMARY KEY REFERENCES plan (id),
            version BIGINT NOT NULL
        )
        """
        """
        CREATE TABLE part_weight (
            part_id   TEXT   PRIMARY KEY,
            plan_id   TEXT   NOT NULL REFERENCES plan (id),
            part_kind TEXT   NOT NULL CHECK (part_kind IN ('theme', 'outcome', 'objective', 'action')),
            weight    BIGINT NOT NULL CHECK (weight BETWEEN 0 AND 10)
        )
        """
        "CREATE INDEX part_weight_plan ON part_weight (plan_id, part_id)"
        """
        CREATE TABLE milestone (
            id              TEXT   PRIMARY KEY,
            plan_id         TEXT   NOT NULL REFERENCES plan (id),
            action_id       TEXT   NOT NULL,
            source          TEXT   NOT NULL CHECK (source IN ('when', 'hand')),
            words           TEXT   NOT NULL CHECK (words <> ''),
            due             TEXT,
            done_on         TEXT,
            done_by         TEXT,
            done_by_name    TEXT,
            removed_at      TEXT,
            removed_by_name TEXT,
            version         BIGINT NOT NULL
        )
        """
        "CREATE INDEX milestone_plan ON milestone (plan_id, action_id, id)"
        "CREATE INDEX milestone_action ON milestone (action_id, id)"
        """
        CREATE TABLE risk (
            id             TEXT   PRIMARY KEY,
            plan_id        TEXT   NOT NULL REFERENCES plan (id),
            action_id      TEXT,
            cause          TEXT   NOT NULL CHECK (cause <> ''),
            effect         TEXT   NOT NULL CHECK (effect <> ''),
            response       TEXT,
            likelihood     TEXT   NOT NULL CHECK (likelihood IN
                ('rare', 'unlikely', 'possible', 'likely', 'almost_certain')),
            impact         TEXT   NOT NULL CHECK (impact IN ('slight', 'minor', 'moderate', 'serious', 'severe')),
            owner_account  TEXT,
            owner_name     TEXT,
            review_on      TEXT,
            state          TEXT   NOT NULL CHECK (state IN ('open', 'closed')),
            closed_on      TEXT,
            closed_reason  TEXT,
            closed_by_name TEXT,
            raised_by      TEXT   NOT NULL,
            raised_by_name TEXT   NOT NULL,
            raised_at      TEXT   NOT NULL,
            version        BIGINT NOT NULL,
            CHECK ((state = 'closed') = (closed_reason IS NOT NULL))
        )
        """
        "CREATE INDEX risk_plan ON risk (plan_id, state, review_on)"
        "CREATE INDEX risk_action ON risk (action_id, id)"
        "CREATE INDEX risk_owner ON risk (owner_account, state)"
        """
        CREATE TABLE comment (
            id             TEXT   PRIMARY KEY,
            plan_id        TEXT   NOT NULL REFERENCES plan (id),
            action_id      TEXT   NOT NULL,
            words          TEXT   NOT NULL CHECK (words <> ''),
            by_account     TEXT   NOT NULL,
            by_name        TEXT   NOT NULL,
            at             TEXT   NOT NULL,
            edited_at      TEXT,
            struck_at      TEXT,
            struck_by_name TEXT,
            version        BIGINT NOT NULL
        )
        """
        "CREATE INDEX comment_action ON comment (action_id, at, id)"
        "CREATE INDEX comment_plan ON comment (plan_id, at, id)"
        """
        CREATE TABLE comment_mention (
            comment_id TEXT NOT NULL REFERENCES comment (id),
            account_id TEXT NOT NULL,
            name       TEXT NOT NULL,
            at         TEXT NOT NULL,
            seen_at    TEXT,
            PRIMARY KEY (comment_id, account_id)
        )
        """
        "CREATE INDEX comment_mention_account ON comment_mention (account_id, at, comment_id)"
    }
]

/// Of which day of review a risk's owner was told.
let riskToldMigrations: [Migration] = [
    Migration("0075-risk-told") {
        """
        CREATE TABLE risk_told (
            risk_id   TEXT NOT NULL REFERENCES risk (id),
            review_on TEXT NOT NULL,
            told_on   TEXT NOT NULL,
            PRIMARY KEY (risk_id, review_on)
        )
        """
    }
]
