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
            var rows: [Records.Row] = []
            while let row = try cursor.next() {
                // By number: by `databaseValues` each value would bring its column's name, read anew for every row.
                let values = (0..<row.count).map { SQLValue(row[$0] as DatabaseValue) }
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
