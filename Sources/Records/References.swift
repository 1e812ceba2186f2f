/// A column that refers to a row of another table.
package struct TableReference: Sendable, Hashable {
    package let table: String
    package let column: String

    package init(_ table: String, _ column: String) {
        self.table = table
        self.column = column
    }
}

/// Columns of which a table holds each combination once, perhaps only among rows that meet a condition.
package struct UniqueColumns: Sendable {
    package let columns: [String]
    /// As the schema says it.
    package let condition: SQL?
}

extension Reader {
    /// Every column of the schema that refers to `table`, by name: what must be thought of when two of its rows are one.
    package func references(to table: String) throws -> [TableReference] {
        let found: [Row] =
            switch dialect {
            case .sqlite:
                try rows(
                    """
                    SELECT t.name AS table_name, f."from" AS column_name
                    FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
                    WHERE t.schema = 'main' AND t.type = 'table' AND f."table" = \(table) ORDER BY 1, 2
                    """
                )
            case .postgres:
                try rows(
                    """
                    SELECT c.relname::text AS table_name, a.attname::text AS column_name
                    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
                    WHERE k.contype = 'f' AND k.confrelid = to_regclass(quote_ident(\(table))) ORDER BY 1, 2
                    """
                )
            }
        return try found.map { TableReference(try $0["table_name"], try $0["column_name"]) }
    }

    /// What a table holds only once: its key first, then its unique indexes.
    package func uniqueColumns(of table: String) throws -> [UniqueColumns] {
        let key = UniqueColumns(columns: try keyColumns(of: table), condition: nil)
        return [key] + (try dialect == .sqlite ? uniqueInSQLite(table) : uniqueInPostgres(table))
    }

    private func uniqueInSQLite(_ table: String) throws -> [UniqueColumns] {
        let indexes = try rows(
            """
            SELECT l.name AS name, m.sql AS made FROM pragma_index_list(\(table)) l
            LEFT JOIN sqlite_master m ON m.name = l.name WHERE l."unique" AND l.origin <> 'pk' ORDER BY l.name
            """
        )
        return try indexes.map { index in
            let name: String = try index["name"]
            let columns: [String?] = try values("name", "SELECT name FROM pragma_index_info(\(name)) ORDER BY seqno")
            let made: String? = try index["made"]
            return UniqueColumns(columns: columns.compactMap { $0 }, condition: condition(of: made ?? ""))
        }
    }

    /// What stands after WHERE in the statement an index was made by.
    private func condition(of statement: String) -> SQL? {
        guard let place = statement.uppercased().firstRange(of: " WHERE ") else { return nil }
        let start = statement.uppercased().distance(from: statement.startIndex, to: place.upperBound)
        return SQL(parts: [.text(String(statement.dropFirst(start)))])
    }

    private func uniqueInPostgres(_ table: String) throws -> [UniqueColumns] {
        let indexes = try rows(
            """
            SELECT i.indexrelid::bigint AS number, pg_get_expr(i.indpred, i.indrelid) AS condition FROM pg_index i
            WHERE i.indisunique AND NOT i.indisprimary AND i.indrelid = to_regclass(quote_ident(\(table))) ORDER BY 1
            """
        )
        return try indexes.map { index in
            let number: Int = try index["number"]
            let columns: [String] = try values(
                "name",
                """
                SELECT a.attname::text AS name FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indexrelid = \(number)::bigint::oid ORDER BY array_position(i.indkey::int2[], a.attnum)
                """
            )
            let condition: String? = try index["condition"]
            return UniqueColumns(columns: columns, condition: condition.map { SQL(parts: [.text($0)]) })
        }
    }
}

extension SQL {
    /// A stored value, as it was read.
    package static func bound(_ value: SQLValue) -> SQL { SQL(parts: [.value(value)]) }
}
