import GRDB
import Records

/// Runs `body`, turning what SQLite says into what any store says.
func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as GRDB.DatabaseError { throw StoreError(error) }
}

/// Runs `body`, turning what SQLite says into what any store says.
func translatingErrors<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
    do { return try await body() } catch let error as GRDB.DatabaseError { throw StoreError(error) }
}

extension StoreError {
    init(_ error: GRDB.DatabaseError) {
        let code = error.extendedResultCode.rawValue
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self.init(constraint: error)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy("The database file was in use for too long (SQLite \(code)).")
        case .SQLITE_FULL: self = .unavailable("The disk is full, so nothing was changed.")
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_NOLFS:
            self = .unavailable("The disk could not be read or written (SQLite \(code)).")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(
                "The database file is damaged (SQLite \(code)). Keep it as it is and restore the last backup."
            )
        // The message and the statement come from the program, never from a value: values are bound.
        default:
            let statement = error.sql.map { ", in: \($0.prefix(300))" } ?? ""
            self = .failed("SQLite \(code): \(error.message ?? "no message")\(statement)")
        }
    }

    private init(constraint error: GRDB.DatabaseError) {
        let message = error.message ?? ""
        // "UNIQUE constraint failed: carer.id" — what failed stands after the colon.
        let what = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .unique(constraint: what)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey("SQLite does not say which")
        default: self = .check(what)
        }
    }
}
