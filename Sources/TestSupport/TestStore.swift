import Foundation
public import Records
import RecordsInPostgres
import RecordsInSQLite
public import Testing

/// The two databases every store and feature test runs on.
public enum TestStore: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    public var testDescription: String { rawValue }

    /// A store of its own, with nothing in it.
    public func open() async throws -> any RecordStore {
        switch self {
        case .sqlite: return try SQLiteDatabase()
        case .postgres:
            let name = "test_" + UUID().uuidString.replacing("-", with: "").lowercased()
            let maker = PostgresDatabase(Self.server, sessions: 1)
            try await maker.write { try $0.execute("CREATE SCHEMA \(name: name)") }
            try await maker.close()
            return PostgresDatabase("\(Self.server) options='-c search_path=\(name)'", sessions: 2)
        }
    }

    /// The PostgreSQL that `bin/test` starts.
    static var server: String {
        ProcessInfo.processInfo.environment["ALONGSIDE_TEST_POSTGRES"]
            ?? "host=\(FileManager.default.currentDirectoryPath)/.build/postgres dbname=postgres user=postgres"
    }
}
