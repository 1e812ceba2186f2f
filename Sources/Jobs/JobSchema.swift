public import Records

/// The queue, and which runs of recurring work were put in it.
public let jobMigrations: [Migration] = [
    Migration("0004-jobs") {
        """
        CREATE TABLE job (
            id            TEXT   PRIMARY KEY,
            kind          TEXT   NOT NULL CHECK (kind <> ''),
            payload       TEXT   NOT NULL,
            run_at        TEXT   NOT NULL,
            attempts      BIGINT NOT NULL,
            claimed_by    TEXT,
            claimed_until TEXT,
            failed_at     TEXT,
            last_error    TEXT,
            set_aside_at  TEXT,
            done_at       TEXT,
            once_key      TEXT   UNIQUE,
            CHECK ((claimed_by IS NULL) = (claimed_until IS NULL))
        )
        """
        "CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND failed_at IS NULL"
        "CREATE INDEX job_failed ON job (failed_at, id) WHERE failed_at IS NOT NULL AND set_aside_at IS NULL"
        """
        CREATE TABLE recurring_run (
            name TEXT NOT NULL,
            run  TEXT NOT NULL,
            at   TEXT NOT NULL,
            PRIMARY KEY (name, run)
        )
        """
    }
]
