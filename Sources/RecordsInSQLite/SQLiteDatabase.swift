private import Foundation
private import GRDB
public import Records

/// The records in one file, through GRDB.
public struct SQLiteDatabase: RecordStore {
    private let writer: any DatabaseWriter

    public init(path: String) throws { writer = try DatabasePool(path: path) }
    /// A private database in memory, for tests.
    public init() throws { writer = try DatabaseQueue() }

    public func read<Result: Sendable>(_ body: @escaping @Sendable (any Reader) throws -> Result) async throws -> Result
    {
        try await writer.read { try body(SQLiteTransaction(db: $0)) }
    }

    @discardableResult public func write<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        try await writer.write { try body(SQLiteTransaction(db: $0)) }
    }

    public var dialect: Dialect { .sqlite }

    @discardableResult public func claim<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        try await write(body)
    }

    public func health() async -> Health { Health(isReady: true, database: "SQLite") }
    public func close() async throws { try writer.close() }
}

private struct SQLiteTransaction: ScriptWriter {
    let db: GRDB.Database
    var dialect: Dialect { .sqlite }

    func run(script: String) throws { try translatingErrors { try db.execute(sql: script) } }

    func rows(_ sql: Records.SQL) throws -> [Records.Row] {
        try translatingErrors {
            let (statement, arguments) = try prepare(sql)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
            let columns = Columns(statement.columnNames)
            var rows: [Records.Row] = []
            while let row = try cursor.next() {
                rows.append(Records.Row(columns: columns, values: row.databaseValues.map(SQLValue.init)))
            }
            return rows
        }
    }

    func execute(_ sql: Records.SQL) throws -> Int {
        try translatingErrors {
            let (statement, arguments) = try prepare(sql)
            try statement.execute(arguments: arguments)
            return db.changesCount
        }
    }

    private func prepare(_ sql: Records.SQL) throws -> (Statement, StatementArguments) {
        let (text, values) = try sql.rendered { _ in "?" }
        return (try db.cachedStatement(sql: text), StatementArguments(values.map(\.databaseValue)))
    }

    private func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as GRDB.DatabaseError {
            let message = error.message ?? ""
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: throw StoreError.unique(constraint: message)
            case .SQLITE_CONSTRAINT_FOREIGNKEY: throw StoreError.foreignKey(message)
            case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL: throw StoreError.check(message)
            default: throw StoreError.failed("\(error)")
            }
        }
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let integer): self = .integer(integer)
        case .double(let real): self = .real(real)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(Array(data))
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .bool(let bool): (bool ? 1 : 0).databaseValue
        case .integer(let integer): integer.databaseValue
        case .real(let real): real.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
