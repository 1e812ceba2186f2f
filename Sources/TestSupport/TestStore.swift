import Foundation
public import Records
import RecordsInPostgres
import RecordsInSQLite
public import Testing

/// The two databases every store and feature test runs on.
public enum TestStore: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    public var testDescription: String { rawValue }

    /// Lends a store with nothing in it, gone when `body` returns: in memory, or in a schema of its own.
    @discardableResult public func withStore<Result>(
        _ body: (any RecordStore) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .sqlite:
            let store = try SQLiteDatabase()
            let result = try await body(store)
            try await store.close()
            return result
        case .postgres: return try await Self.gate.pass { try await Self.withSchema(body) }
        }
    }

    private static func withSchema<Result>(_ body: (any RecordStore) async throws -> Result) async throws -> Result {
        let connection = try connection()
        let schema = "test_\(UUID().uuidString.lowercased().filter { $0 != "-" })"
        try await maker.claim { try $0.execute("CREATE SCHEMA \(name: schema)") }
        let store = PostgresDatabase(
            connection,
            settings: PostgresSettings(sessions: 2, waitForSession: .seconds(120), connectSeconds: 60, schema: schema)
        )
        do {
            let result = try await body(store)
            try await store.close()
            try await maker.claim { try $0.execute("DROP SCHEMA \(name: schema) CASCADE") }
            return result
        } catch {
            try await store.close()
            try await maker.claim { try $0.execute("DROP SCHEMA \(name: schema) CASCADE") }
            throw error
        }
    }

    private static let gate = TestGate(8)

    /// For making and dropping schemas, shared by all tests.
    private static let maker = PostgresDatabase(
        (try? connection()) ?? "",
        settings: PostgresSettings(sessions: 2, waitForSession: .seconds(600), connectSeconds: 60)
    )

    /// How to connect: from the environment, or from the PostgreSQL that `bin/lib/postgres start` runs for this checkout.
    private static func connection() throws -> String {
        if let given = ProcessInfo.processInfo.environment["ALONGSIDE_TEST_POSTGRES"], !given.isEmpty { return given }
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        let note = folder.appendingPathComponent(".build/postgres/url")
        guard let url = try? String(contentsOf: note, encoding: .utf8) else { throw NoTestDatabase() }
        return url.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Both databases are required: half a test is worse than none.
struct NoTestDatabase: Error, CustomStringConvertible {
    var description: String {
        "No PostgreSQL to test on. Run “bin/lib/postgres start”, or set ALONGSIDE_TEST_POSTGRES to a connection string."
    }
}
