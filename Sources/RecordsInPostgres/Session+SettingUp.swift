import Records

extension Session {
    /// Gives the session its time limits, its way of writing values and its schema.
    func setUp(_ settings: PostgresSettings) throws {
        try run(
            script: """
                SET statement_timeout = \(settings.statementSeconds * 1000);
                SET lock_timeout = \(settings.lockSeconds * 1000);
                SET idle_in_transaction_session_timeout = 60000;
                SET TimeZone = 'UTC';
                SET DateStyle = 'ISO';
                SET bytea_output = 'hex';
                SET extra_float_digits = 1;
                SET standard_conforming_strings = on
                """
        )
        // What is acknowledged must be on the disk, even where a server's own setting says otherwise.
        _ = try rows(
            "SELECT set_config('synchronous_commit', 'on', FALSE) WHERE current_setting('synchronous_commit') = 'off'"
        )
        if let schema = settings.schema {
            _ = try rows("SELECT set_config('search_path', quote_ident(\(schema)), FALSE)")
        }
    }

    /// Throws unless the database sorts text by its bytes, as SQLite does.
    func requireByteOrder() throws {
        let row = try rows(
            """
            SELECT datname, datcollate, datlocprovider::text AS provider, pg_encoding_to_char(encoding) AS encoding
            FROM pg_database WHERE datname = current_database()
            """
        ).first
        guard let row else { return }
        let name: String = try row["datname"]
        let order: String = try row["datcollate"]
        let provider: String = try row["provider"]
        let encoding: String = try row["encoding"]
        let isByteOrder = provider == "c" && ["C", "POSIX", "C.UTF-8", "C.UTF8", "C.utf8"].contains(order)
        guard isByteOrder, encoding == "UTF8" else {
            throw StoreError.unavailable(
                "The database \(name) sorts by \(provider == "c" ? order : "ICU’s rules") in \(encoding), but must sort by bytes in UTF8. Make a new one with: "
                    + "createdb --template template0 --encoding UTF8 --locale C NAME"
            )
        }
    }
}
