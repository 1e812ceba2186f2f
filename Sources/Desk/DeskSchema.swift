public import Records

/// The tables the desk itself keeps: the audit trail, which can only grow, and what each field said before.
public let deskMigrations: [Migration] = [
    Migration("0001-desk") {
        """
        CREATE TABLE audit_entry (
            number        BIGINT PRIMARY KEY,
            id            TEXT   NOT NULL UNIQUE,
            at            TEXT   NOT NULL,
            actor_kind    TEXT   NOT NULL CHECK (actor_kind IN ('visitor', 'account', 'system')),
            actor_id      TEXT   NOT NULL,
            actor_name    TEXT   NOT NULL,
            event         TEXT   NOT NULL,
            subject_kind  TEXT   NOT NULL,
            subject_id    TEXT   NOT NULL,
            particulars   TEXT   NOT NULL,
            request       TEXT   NOT NULL,
            previous_hash TEXT   NOT NULL,
            hash          TEXT   NOT NULL
        )
        """
        "CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, number)"
        """
        CREATE TABLE change (
            id           TEXT   PRIMARY KEY,
            subject_kind TEXT   NOT NULL,
            subject_id   TEXT   NOT NULL,
            version      BIGINT NOT NULL,
            field        TEXT   NOT NULL,
            before_text  TEXT,
            after_text   TEXT,
            actor_id     TEXT   NOT NULL,
            actor_name   TEXT   NOT NULL,
            at           TEXT   NOT NULL
        )
        """
        "CREATE INDEX change_subject ON change (subject_kind, subject_id, version)"
        only(
            .sqlite,
            """
            CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END
            """
        )
        only(
            .sqlite,
            """
            CREATE TRIGGER audit_entry_never_goes BEFORE DELETE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit trail is never deleted'); END
            """
        )
        only(
            .postgres,
            """
            CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the audit trail is never changed or deleted'; END $$
            """
        )
        only(
            .postgres,
            """
            CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE OR DELETE ON audit_entry
            FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()
            """
        )
    },
    sentFormMigration,
]
