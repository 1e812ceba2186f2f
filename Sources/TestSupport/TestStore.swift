public import Foundation
public import Records
public import RecordsInPostgres
import RecordsInSQLite
public import Testing

/// The two databases every store and feature test runs on.
public enum TestStore: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    public var testDescription: String { rawValue }

    /// Lends a store with nothing in it, gone when `body` returns: in memory, or in a schema of its own.
    @discardableResult public func withStore<Result>(
        _ settings: PostgresSettings = TestStore.usual,
        _ body: (any RecordStore) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .sqlite:
            let store = try SQLiteDatabase()
            let result = try await body(store)
            try await store.close()
            return result
        case .postgres: return try await Self.withSchema(settings) { store, _ in try await body(store) }
        }
    }

    /// Lends a PostgreSQL store in a new schema, and the schema's name.
    @discardableResult public static func withSchema<Result>(
        _ settings: PostgresSettings = TestStore.usual,
        _ body: (PostgresDatabase, String) async throws -> Result
    ) async throws -> Result {
        try await gate.pass { try await withItsOwnSchema(settings, body) }
    }

    public static let usual = PostgresSettings(sessions: 2, waitForSession: .seconds(600), connectSeconds: 60)

    private static func withItsOwnSchema<Result>(
        _ settings: PostgresSettings,
        _ body: (PostgresDatabase, String) async throws -> Result
    ) async throws -> Result {
        let connection = try connection
        let schema = "test_\(UUID().uuidString.lowercased().filter { $0 != "-" })"
        let server = try server
        try await server.claim { try $0.execute("CREATE SCHEMA \(name: schema)") }
        var settings = settings
        settings.schema = schema
        let store = PostgresDatabase(connection, settings: settings)
        do {
            let result = try await body(store, schema)
            try await store.close()
            try await server.claim { try $0.execute("DROP SCHEMA \(name: schema) CASCADE") }
            return result
        } catch {
            try await store.close()
            try await server.claim { try $0.execute("DROP SCHEMA \(name: schema) CASCADE") }
            throw error
        }
    }

    /// How many tests use the server at once.
    static let gate = TestGate(8)

    /// How to connect: from the environment, or from the PostgreSQL that `bin/lib/postgres start` runs for this checkout.
    public static var connection: String {
        get throws {
            if let given = ProcessInfo.processInfo.environment["ALONGSIDE_TEST_POSTGRES"], !given.isEmpty {
                return given
            }
            let note = packageRoot.appendingPathComponent(".build/postgres/url")
            guard let url = try? String(contentsOf: note, encoding: .utf8) else { throw NoTestDatabase() }
            return url.trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// For making and dropping schemas, shared by all tests.
    public static var server: PostgresDatabase {
        get throws {
            _ = try connection
            return shared
        }
    }

    private static let shared = PostgresDatabase(
        (try? connection) ?? "",
        settings: PostgresSettings(sessions: 4, waitForSession: .seconds(600), connectSeconds: 60)
    )

    private static var packageRoot: URL {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }
}

/// Both databases are required: half a test is worse than none.
struct NoTestDatabase: Error, CustomStringConvertible {
    var description: String {
        "No PostgreSQL to test on. Run “bin/lib/postgres start”, or set ALONGSIDE_TEST_POSTGRES to a connection string."
    }
}

/// A folder for one test's files, gone afterwards.
@discardableResult public func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("alongside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
