import CPostgres
import Records

/// A connection that was lost, and when: what may be tried again depends on it.
enum SessionLoss: Error {
    /// It had died while nobody used it: nothing had been asked yet.
    case beforeBegin
    /// It died under a transaction whose commit had not been asked for, so nothing of it is kept.
    case beforeCommit
}

/// One libpq connection, and the transaction on it.
///
/// Unchecked because libpq asks only that one thread use it at a time, and the pool sees to that.
final class Session: ScriptWriter, @unchecked Sendable {
    private let connection: OpaquePointer
    private var prepared = PreparedStatements()
    /// The first statement of this transaction that failed: what follows is refused with the same.
    private var failure: (any Error)?

    init(_ string: String, _ settings: PostgresSettings) throws {
        let parameters: [(String, String)] = [
            ("dbname", string), ("connect_timeout", String(settings.connectSeconds)), ("client_encoding", "UTF8"),
            ("fallback_application_name", "alongside"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
        ]
        let opened = CStrings(parameters.map(\.0) + [nil]).withPointers { names in
            CStrings(parameters.map(\.1) + [nil]).withPointers { PQconnectdbParams(names, $0, 1) }
        }
        guard let opened else { throw StoreError.unavailable("There is no memory for a connection to PostgreSQL.") }
        connection = opened
        guard PQstatus(connection) == CONNECTION_OK else {
            // From here the object is whole, so its end closes the connection.
            throw StoreError.unavailable("PostgreSQL cannot be reached: \(firstLine(PQerrorMessage(connection)))")
        }
        // libpq prints notices on standard error unless told otherwise, and they may hold what people typed.
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        do {
            try setUp(settings)
            try requireByteOrder()
        } catch let loss as SessionLoss {
            throw StoreError.unavailable("PostgreSQL closed the connection at once (\(loss)).")
        }
    }

    deinit { PQfinish(connection) }

    /// Whether another transaction may have it: connected, and in no transaction.
    var isUsable: Bool {
        PQstatus(connection) == CONNECTION_OK && PQtransactionStatus(connection) == PQTRANS_IDLE
    }

    var dialect: Dialect { .postgres }

    /// Runs the body in one transaction, and returns once the server has said that it is committed.
    func transaction<Result>(_ begin: String, _ body: (Session) throws -> Result) throws -> Result {
        do { return try attempt(begin, body) } catch is StaleStatement {
            // Tables were changed after statements on them were prepared. Nothing is kept yet, so: once more, afresh.
            try command("DEALLOCATE ALL")
            prepared = PreparedStatements()
            return try attempt(begin, body)
        }
    }

    private func attempt<Result>(_ begin: String, _ body: (Session) throws -> Result) throws -> Result {
        failure = nil
        do { try command(begin) } catch is SessionLoss { throw SessionLoss.beforeBegin }
        let result: Result
        do {
            result = try body(self)
            if let failure { throw failure }
        } catch {
            try? command("ROLLBACK")
            // What can be tried again is tried again, whatever the body made of it.
            if let failure, failure is SessionLoss || failure is StaleStatement || failure.isConflict { throw failure }
            throw error
        }
        try commit()
        return result
    }

    @discardableResult func execute(_ sql: SQL) throws -> Int {
        try statement { try answer(to: sql) { Int(String(cString: PQcmdTuples($0))) ?? 0 } }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try statement { try answer(to: sql) { try rowsOf($0) } }
    }

    func run(script: String) throws { try statement { try command(script) } }

    private func statement<Result>(_ run: () throws -> Result) throws -> Result {
        if let failure { throw failure }
        do { return try run() } catch {
            failure = error
            throw error
        }
    }

    private func commit() throws {
        let result = PQexec(connection, "COMMIT")
        defer { PQclear(result) }
        guard let result, PQstatus(connection) == CONNECTION_OK else {
            // The server may have committed before the line went dead. Only the caller can find out.
            throw StoreError.outcomeUnknown
        }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw StoreError(result, "COMMIT") }
        guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
            throw StoreError.failed("PostgreSQL undid the transaction instead of committing it.")
        }
    }

    /// One or more statements without values or rows.
    private func command(_ text: String) throws {
        let result = PQexec(connection, text)
        defer { PQclear(result) }
        try requireSuccess(result, text)
    }

    private func answer<Result>(to sql: SQL, _ read: (OpaquePointer) throws -> Result) throws -> Result {
        let (text, values) = try sql.rendered { "$\($0)" }
        guard let count = Int32(exactly: values.count) else { throw StoreError.failed("Too many values.") }
        let name = try preparedName(for: text)
        let result = CStrings(values.map(\.postgresText)).withPointers { pointers in
            if let name {
                PQexecPrepared(connection, name, count, pointers, nil, nil, 0)
            } else {
                PQexecParams(connection, text, count, nil, pointers, nil, nil, 0)
            }
        }
        defer { PQclear(result) }
        return try read(requireSuccess(result, text))
    }

    /// The server's name for a statement that has been seen before, having it prepared the second time.
    private func preparedName(for text: String) throws -> String? {
        guard let statement = prepared.use(text) else { return nil }
        if let dropped = statement.dropping { try command("DEALLOCATE \(dropped)") }
        if statement.isNew {
            let result = PQprepare(connection, statement.name, text, 0, nil)
            defer { PQclear(result) }
            do { try requireSuccess(result, text) } catch {
                prepared.forget(text)
                throw error
            }
        }
        return statement.name
    }

    @discardableResult private func requireSuccess(_ result: OpaquePointer?, _ text: String) throws -> OpaquePointer {
        guard let result, PQstatus(connection) == CONNECTION_OK else { throw SessionLoss.beforeCommit }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return result
        default:
            if Diagnostics(result).isStaleStatement { throw StaleStatement() }
            throw StoreError(result, text)
        }
    }

    private func setUp(_ settings: PostgresSettings) throws {
        try command(
            """
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
    private func requireByteOrder() throws {
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
                "The database \(name) sorts by \(order) in \(encoding), but must sort by bytes in UTF8. Make a new one with: "
                    + "createdb --template template0 --encoding UTF8 --locale C NAME"
            )
        }
    }
}

/// A prepared statement whose tables have been changed since.
private struct StaleStatement: Error {}

extension Error {
    fileprivate var isConflict: Bool { self as? StoreError == .conflict }
}
