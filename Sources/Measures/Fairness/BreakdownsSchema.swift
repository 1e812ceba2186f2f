import Records

/// What may be told by group of what counts itself, and what the night counts by.
let breakdownMigrations: [Migration] = [
    Migration("0060-told-by-group") {
        // Already safe: what is hidden is not in it.
        """
        CREATE TABLE told_by_group (
            query      TEXT   PRIMARY KEY,
            revision   BIGINT NOT NULL,
            counted_on TEXT   NOT NULL,
            first_day  TEXT   NOT NULL,
            last_day   TEXT   NOT NULL,
            told       TEXT   NOT NULL
        )
        """
        // What is counted each night is read from an index alone, without the records themselves.
        """
        CREATE INDEX person_counted ON person
            (registered_on, is_carer, merged_into, ended_on, died_on, confirmed_on, born, language, found_source, id)
        """
        // With the columns it is limited by, or SQLite would look each of them up in the record.
        """
        CREATE INDEX person_now ON person
            (last_contact_on, next_due, is_carer, merged_into, ended_on, died_on, id)
            WHERE is_carer AND merged_into IS NULL AND ended_on IS NULL AND died_on IS NULL
        """
    }
]
