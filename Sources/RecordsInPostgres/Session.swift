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
    private var isSpoilt = false

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
        !isSpoilt && PQstatus(connection) == CONNECTION_OK && PQtransactionStatus(connection) == PQTRANS_IDLE
    }

    var dialect: Dialect { .postgres }

    /// Runs the body in one transaction, and returns once the server has said that it is committed.
    func transaction<Result>(_ kind: TransactionKind, _ body: (Session) throws -> Result) throws -> Result {
        do { return try attempt(kind, body) } catch is StaleStatement {
            // Tables were changed after statements on them were prepared. Nothing is kept yet, so: once more, afresh.
            try command("DEALLOCATE ALL")
            prepared = PreparedStatements()
            return try attempt(kind, body)
        }
    }

    private func attempt<Result>(_ kind: TransactionKind, _ body: (Session) throws -> Result) throws -> Result {
        failure = nil
        do {
            if let before = kind.before { try command(before) }
        } catch is SessionLoss { throw SessionLoss.beforeBegin }
        do { try command(kind.begin) } catch is SessionLoss { throw SessionLoss.beforeBegin } catch {
            // Its lock goes with the session, which is not lent again.
            isSpoilt = true
            throw error
        }
        defer {
            // A lock that could not be let go goes with its session.
            if let after = kind.after { do { try command(after) } catch { isSpoilt = true } }
        }
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

    /// A statement outside any transaction.
    func runAlone(_ text: String) throws {
        failure = nil
        try command(text)
    }

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
}

/// A prepared statement whose tables have been changed since.
private struct StaleStatement: Error {}

extension Error {
    fileprivate var isConflict: Bool { self as? StoreError == .conflict }
}
