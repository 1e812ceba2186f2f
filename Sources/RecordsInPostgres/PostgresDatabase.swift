private import CPostgres
private import Foundation
private import NIOPosix
public import Records

/// The records in a PostgreSQL server, through libpq, each transaction on its own thread of NIO's pool.
public struct PostgresDatabase: RecordStore {
    private let sessions: SessionPool

    public init(_ connectionString: String, sessions: Int = 8) {
        self.sessions = SessionPool(limit: sessions) { try Session(connectionString) }
    }

    public func read<Result: Sendable>(_ body: @escaping @Sendable (any Reader) throws -> Result) async throws -> Result
    {
        try await transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { try body($0) }
    }

    @discardableResult public func write<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        // Serializable, with the retries it asks for: a write means the same here as in SQLite, where writers queue.
        for _ in 1..<5 {
            do { return try await transaction("BEGIN ISOLATION LEVEL SERIALIZABLE", body) } catch StoreError.conflict {
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...20)))
            }
        }
        return try await transaction("BEGIN ISOLATION LEVEL SERIALIZABLE", body)
    }

    public var dialect: Dialect { .postgres }

    @discardableResult public func claim<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        try await transaction("BEGIN ISOLATION LEVEL READ COMMITTED", body)
    }

    public func health() async -> Health { Health(isReady: true, database: "PostgreSQL") }
    public func close() async throws {}

    private func transaction<Result: Sendable>(
        _ begin: SQL,
        _ body: @escaping @Sendable (any Writer) throws -> Result
    ) async throws -> Result {
        try await sessions.withSession { session in
            try await NIOThreadPool.singleton.runIfActive {
                try session.execute(begin)
                do {
                    let result = try body(session)
                    try session.execute("COMMIT")
                    return result
                } catch {
                    _ = try? session.execute("ROLLBACK")
                    throw error
                }
            }
        }
    }
}

/// Lends each session to one task at a time; those that find none free wait in line.
private actor SessionPool {
    private let limit: Int
    private let open: @Sendable () throws -> Session
    private var opened = 0
    private var idle: [Session] = []
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(limit: Int, open: @escaping @Sendable () throws -> Session) {
        self.limit = limit
        self.open = open
    }

    nonisolated func withSession<Result: Sendable>(_ body: @Sendable (Session) async throws -> Result) async throws
        -> Result
    {
        let session = try await take()
        do {
            let result = try await body(session)
            await giveBack(session)
            return result
        } catch {
            await giveBack(session)
            throw error
        }
    }

    private func take() async throws -> Session {
        while idle.isEmpty && opened == limit {
            await withCheckedContinuation { waiting.append($0) }
        }
        if let session = idle.popLast() { return session }
        opened += 1
        do { return try open() } catch {
            opened -= 1
            throw error
        }
    }

    private func giveBack(_ session: Session) {
        if session.isAlive { idle.append(session) } else { opened -= 1 }
        if !waiting.isEmpty { waiting.removeFirst().resume() }
    }
}

/// One libpq connection.
///
/// Unchecked because libpq asks only that one thread use it at a time, and the pool sees to that.
private final class Session: ScriptWriter, @unchecked Sendable {
    private let connection: OpaquePointer

    init(_ string: String) throws {
        guard let connection = PQconnectdb(string) else { throw StoreError.failed("out of memory") }
        guard PQstatus(connection) == CONNECTION_OK else {
            defer { PQfinish(connection) }
            throw StoreError.failed(String(cString: PQerrorMessage(connection)))
        }
        self.connection = connection
    }

    deinit { PQfinish(connection) }

    var dialect: Dialect { .postgres }

    func run(script: String) throws {
        let result = PQexec(connection, script)
        defer { PQclear(result) }
        guard let result, PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
            throw StoreError.failed(String(cString: PQerrorMessage(connection)))
        }
    }

    var isAlive: Bool { PQstatus(connection) == CONNECTION_OK }

    @discardableResult func execute(_ sql: SQL) throws -> Int {
        try run(sql) { Int(String(cString: PQcmdTuples($0))) ?? 0 }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try run(sql) { result in
            let width = PQnfields(result)
            let columns = Columns((0..<width).map { String(cString: PQfname(result, $0)) })
            let types = (0..<width).map { PQftype(result, $0) }
            return (0..<PQntuples(result)).map { row in
                Row(
                    columns: columns,
                    values: (0..<width).map { column in
                        guard PQgetisnull(result, row, column) == 0 else { return .null }
                        return SQLValue(String(cString: PQgetvalue(result, row, column)), type: types[Int(column)])
                    }
                )
            }
        }
    }

    private func run<Result>(_ sql: SQL, _ read: (OpaquePointer) throws -> Result) throws -> Result {
        let (text, values) = try sql.rendered { "$\($0)" }
        var parameters: [UnsafeMutablePointer<CChar>?] = values.map { $0.text.flatMap { strdup($0) } }
        defer { parameters.forEach { free($0) } }
        let result = parameters.withUnsafeMutableBufferPointer { buffer in
            buffer.withMemoryRebound(to: UnsafePointer<CChar>?.self) {
                PQexecParams(connection, text, Int32(values.count), nil, $0.baseAddress, nil, nil, 0)
            }
        }
        defer { PQclear(result) }
        guard let result else { throw StoreError.failed(String(cString: PQerrorMessage(connection))) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return try read(result)
        default: throw StoreError(result)
        }
    }
}

extension StoreError {
    fileprivate init(_ result: OpaquePointer) {
        func field(_ code: Int32) -> String { PQresultErrorField(result, code).map { String(cString: $0) } ?? "" }
        let message = field(Int32(Character("M").asciiValue!))
        switch field(Int32(Character("C").asciiValue!)) {
        case "23505": self = .unique(constraint: field(Int32(Character("n").asciiValue!)))
        case "23503": self = .foreignKey(message)
        case "23514", "23502": self = .check(message)
        case "40001", "40P01": self = .conflict
        default: self = .failed(message)
        }
    }
}

extension SQLValue {
    /// What a value is sent as; null is sent as none.
    fileprivate var text: String? {
        switch self {
        case .null: nil
        case .bool(let bool): bool ? "true" : "false"
        case .integer(let integer): String(integer)
        case .real(let real): String(real)
        case .text(let text): text
        case .blob(let bytes): "\\x" + bytes.map { String(format: "%02x", $0) }.joined()
        }
    }

    fileprivate init(_ text: String, type: Oid) {
        switch type {
        case 16: self = .bool(text == "t")
        case 20, 21, 23: self = .integer(Int64(text)!)
        case 700, 701: self = .real(Double(text)!)
        case 1700: self = Int64(text).map(SQLValue.integer) ?? .real(Double(text)!)  // sum(bigint) is numeric
        default: self = .text(text)
        }
    }
}
