private import CSQLite
private import Foundation
import GRDB
import Records

/// A transaction of SQLite, on loan to one body.
final class SQLiteTransaction: ScriptWriter {
    private let db: GRDB.Database
    /// The first statement that failed.
    ///
    /// SQLite would let the body go on; PostgreSQL does not, and one rule is enough.
    private var failure: (any Error)?

    init(_ db: GRDB.Database) { self.db = db }

    var dialect: Dialect { .sqlite }

    /// What the body makes of this transaction, unless one of its statements failed.
    func run<Result>(_ body: (SQLiteTransaction) throws -> Result) throws -> Result {
        let result = try body(self)
        if let failure { throw failure }
        return result
    }

    func rows(_ sql: Records.SQL) throws -> [Records.Row] {
        try statement {
            let (statement, arguments) = try prepare(sql)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
            let columns = Columns(statement.columnNames)
            let places = 0..<Int32(clamping: statement.columnCount)
            var rows: [Records.Row] = []
            while try cursor.next() != nil {
                // Asked of SQLite itself: through the row each value would be a search among types.
                let values = places.map { SQLValue(statement.sqliteStatement, $0) }
                rows.append(Records.Row(columns: columns, values: values))
            }
            return rows
        }
    }

    func execute(_ sql: Records.SQL) throws -> Int {
        try statement {
            let (statement, arguments) = try prepare(sql)
            try statement.execute(arguments: arguments)
            return db.changesCount
        }
    }

    func run(script: String) throws { try statement { try db.execute(sql: script) } }

    private func prepare(_ sql: Records.SQL) throws -> (Statement, StatementArguments) {
        let (text, values) = try sql.rendered { _ in "?" }
        // The cache has no bound of its own: a long list of values would leave one statement in it for each length.
        let statement = values.count <= 32 ? try db.cachedStatement(sql: text) : try db.makeStatement(sql: text)
        return (statement, StatementArguments(values.map(\.databaseValue)))
    }

    private func statement<Result>(_ run: () throws -> Result) throws -> Result {
        if let failure { throw failure }
        do { return try translatingErrors(run) } catch {
            failure = error
            throw error
        }
    }
}

extension SQLValue {
    /// The value in one column of the row a statement stands at.
    fileprivate init(_ statement: OpaquePointer, _ column: Int32) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, column) else {
                self = .null
                return
            }
            let length = Int(sqlite3_column_bytes(statement, column))
            self = .text(String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let length = Int(sqlite3_column_bytes(statement, column))
            self = .blob(Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)))
        default: self = .null
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
