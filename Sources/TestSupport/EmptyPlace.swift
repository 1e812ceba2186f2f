import App
import Foundation
public import Records
import RecordsInPostgres
import RecordsInSQLite

extension TestStore {
    /// Lends a place with every table and nothing in them, gone when `body` returns.
    ///
    /// The tables are made once and copied for each test, since making them takes longer than most tests do.
    public func withPlace(_ body: (any RecordStore) async throws -> Void) async throws {
        switch self {
        case .sqlite:
            let store = try SQLiteDatabase(copying: try await EmptyPlaces.shared.inMemory())
            try await body(store)
            try await store.close()
        case .postgres: try await Self.withDatabase(body)
        }
    }

    private static func withDatabase(_ body: (any RecordStore) async throws -> Void) async throws {
        try await gate.pass {
            let template = try await EmptyPlaces.shared.onServer()
            let name = "alongside_test_\(UUID().uuidString.lowercased().filter { $0 != "-" })"
            let server = try server
            try await server.runAlone("CREATE DATABASE \(name) TEMPLATE \(template)")
            let store = PostgresDatabase(try connection(to: name), settings: usual)
            do { try await body(store) } catch {
                try await store.close()
                try await server.runAlone("DROP DATABASE \(name) WITH (FORCE)")
                throw error
            }
            try await store.close()
            try await server.runAlone("DROP DATABASE \(name) WITH (FORCE)")
        }
    }

    /// The same server, another of its databases.
    fileprivate static func connection(to database: String) throws -> String {
        let usual = try connection
        guard usual.hasPrefix("postgres"), var address = URLComponents(string: usual) else {
            // Of a name given twice, libpq takes the last.
            return "\(usual) dbname=\(database)"
        }
        address.path = "/\(database)"
        return address.string ?? usual
    }
}

/// The places that others are copied from, each made when it is first asked for.
private actor EmptyPlaces {
    static let shared = EmptyPlaces()

    private var memory: Task<SQLiteDatabase, any Error>?
    private var server: Task<String, any Error>?

    func inMemory() async throws -> SQLiteDatabase {
        let making =
            memory
            ?? Task {
                let store = try SQLiteDatabase()
                try await store.migrate(App.migrations)
                return store
            }
        memory = making
        return try await making.value
    }

    /// The database's name, which says which tables it has: a run of the same tables finds it there.
    func onServer() async throws -> String {
        let making = server ?? Task { try await Self.makeTemplate() }
        server = making
        return try await making.value
    }

    private static func makeTemplate() async throws -> String {
        let tables = Migration("all") { App.migrations.map { .both($0.hash) } }
        let name = "alongside_tables_\(tables.hash)"
        let server = try TestStore.server
        let isThere = try await server.read { db in
            try !db.rows("SELECT 1 AS one FROM pg_database WHERE datname = \(name)").isEmpty
        }
        if isThere { return name }
        // Named only when it is whole, so that one left by a run that was stopped is never copied.
        let partial = "\(name)_\(ProcessInfo.processInfo.processIdentifier)"
        try await server.runAlone("DROP DATABASE IF EXISTS \(partial)")
        try await server.runAlone(
            "CREATE DATABASE \(partial) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
        )
        let store = PostgresDatabase(try TestStore.connection(to: partial), settings: TestStore.usual)
        try await store.migrate(App.migrations)
        try await store.close()
        do { try await server.runAlone("ALTER DATABASE \(partial) RENAME TO \(name)") } catch {
            // Another run made it meanwhile.
            try await server.runAlone("DROP DATABASE \(partial) WITH (FORCE)")
        }
        return name
    }
}
