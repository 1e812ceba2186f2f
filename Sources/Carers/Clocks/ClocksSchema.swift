import Records

/// The local targets in one place, those of a team and those of the whole place; and one source of who works with whom.
///
/// Before, the board kept one answer and the record another; where only the board had one, it stands.
let clockMigrations: [Migration] = [
    Migration("0039-clocks") {
        """
        CREATE TABLE local_clock (
            team_id TEXT   NOT NULL REFERENCES team (id),
            step    TEXT   NOT NULL CHECK (step <> ''),
            days    BIGINT NOT NULL CHECK (days BETWEEN 1 AND 3650),
            PRIMARY KEY (team_id, step)
        )
        """
        "INSERT INTO local_clock (team_id, step, days) SELECT team_id, step, days FROM local_target"
        "DROP TABLE local_target"
        """
        CREATE TABLE place_clock (
            step TEXT   PRIMARY KEY CHECK (step <> ''),
            days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 3650)
        )
        """
        """
        UPDATE person SET worker_id = (
            SELECT allocation.account_id FROM allocation
            WHERE allocation.person_id = person.id AND allocation.until IS NULL
        ) WHERE worker_id IS NULL
        """
        """
        UPDATE allocation SET until = since WHERE until IS NULL AND account_id <> (
            SELECT person.worker_id FROM person WHERE person.id = allocation.person_id
        )
        """
    }
]
