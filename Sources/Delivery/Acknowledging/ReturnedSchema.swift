import Records

/// The links in letters that say an update was sent back.
///
/// A link's secret is kept as its hash.
let returnedMigrations: [Migration] = [
    Migration("0073-returned-link") {
        """
        CREATE TABLE returned_link (
            id           TEXT    PRIMARY KEY,
            update_id    TEXT    NOT NULL REFERENCES progress_update (id),
            owner_id     TEXT    NOT NULL REFERENCES owner (id),
            token_hash   TEXT    NOT NULL,
            sent_at      TEXT    NOT NULL,
            expires_at   TEXT    NOT NULL,
            asks_sign_in BOOLEAN NOT NULL
        )
        """
        "CREATE UNIQUE INDEX returned_link_token ON returned_link (token_hash)"
        "CREATE INDEX returned_link_update ON returned_link (update_id)"
    }
]
