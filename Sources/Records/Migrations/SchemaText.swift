/// The tables of a SQLite store as one text, for `docs/schema.sql`: by name, each with its indexes and triggers.
///
/// What each statement says is as its migration wrote it, save that white space at the ends of lines is gone.
public func schemaText(of store: some RecordStore) async throws -> String {
    guard store.dialect == .sqlite else {
        throw StoreError.failed("The schema is written from a SQLite store.")
    }
    let rows = try await store.read { reader in
        try reader.rows(
            """
            SELECT name, type, tbl_name, sql FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name
            """
        )
    }
    var text = ""
    var lastTable = ""
    for row in rows {
        let table: String = try row["tbl_name"]
        let statement: String = try row["sql"]
        if !text.isEmpty { text += table == lastTable ? "\n" : "\n\n" }
        text += "\(tidied(statement));"
        lastTable = table
    }
    return "\(text)\n"
}

/// The statement without white space at the ends of its lines.
private func tidied(_ statement: String) -> String {
    statement.split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
        .joined(separator: "\n")
}
