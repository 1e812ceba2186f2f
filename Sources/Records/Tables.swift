extension Reader {
    /// The tables of the schema, by name; not those that a search index keeps for itself.
    package func tableNames() throws -> [String] {
        switch dialect {
        case .sqlite:
            try values(
                "name",
                """
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
                """
            )
        case .postgres:
            try values(
                "name",
                """
                SELECT table_name::text AS name FROM information_schema.tables
                WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name
                """
            )
        }
    }

    /// Every row of a table, some hundreds at a time, in the order of its key.
    package func pages(of table: String, _ body: ([Row]) throws -> Void) throws {
        let key = try keyColumns(of: table)
        guard !key.isEmpty else { return try body(rows("SELECT * FROM \(name: table)")) }
        let columns: SQL = key.map { "\(name: $0)" }.joined(separator: ", ")
        var after: SQL = ""
        while true {
            let page = try rows("SELECT * FROM \(name: table) \(after) ORDER BY \(columns) LIMIT 500")
            guard let last = page.last else { return }
            try body(page)
            let values: [SQL] = key.map { SQL(parts: [.value(last.value($0) ?? .null)]) }
            after = "WHERE (\(columns)) > (\(values.joined(separator: ", ")))"
        }
    }

    /// The columns of a table’s key, in its order.
    package func keyColumns(of table: String) throws -> [String] {
        switch dialect {
        case .sqlite: try values("name", "SELECT name FROM pragma_table_info(\(table)) WHERE pk > 0 ORDER BY pk")
        case .postgres:
            try values(
                "name",
                """
                SELECT a.attname::text AS name FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indisprimary AND i.indrelid = to_regclass(quote_ident(\(table)))
                ORDER BY array_position(i.indkey::int2[], a.attnum)
                """
            )
        }
    }
}

extension Writer {
    /// Lets rows refer to rows that come later in this transaction, and answers with what must be set right afterwards.
    func deferReferences() throws -> [String] {
        guard dialect == .postgres, let script = self as? any ScriptWriter else {
            try execute("PRAGMA defer_foreign_keys = ON")
            return []
        }
        let references: [String] = try values(
            "reference",
            """
            SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS reference
            FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace
            ORDER BY 1
            """
        )
        for reference in references { try script.run(script: "\(reference) DEFERRABLE INITIALLY DEFERRED") }
        try script.run(script: "SET LOCAL statement_timeout = 0; SET CONSTRAINTS ALL DEFERRED")
        return references
    }

    /// Throws when a row refers to one that is not there; then makes references strict again.
    func checkReferences(_ references: [String]) throws {
        guard dialect == .postgres, let script = self as? any ScriptWriter else {
            guard try rows("PRAGMA foreign_key_check").isEmpty else { throw CopyError.brokenReferences }
            return
        }
        try script.run(script: "SET CONSTRAINTS ALL IMMEDIATE")
        for reference in references { try script.run(script: "\(reference) NOT DEFERRABLE") }
    }
}
