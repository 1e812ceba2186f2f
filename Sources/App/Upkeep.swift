import Records
import RecordsInSQLite
public import Web

extension App {
    /// Brings the tables up to date and names what was done.
    @discardableResult
    public static func migrate(_ configuration: Configuration) async throws -> [String] {
        let store = try configuration.openStore()
        do {
            let done = try await store.migrate(migrations)
            _ = try await configuration.keys(of: store)
            try await store.close()
            return done
        } catch {
            try? await store.close()
            throw error
        }
    }

    /// The site's map.
    public static var routes: [Route] { routes(of: areas) }

    static func routes(of areas: [any Area]) -> [Route] {
        areas.flatMap { $0.routes + $0.journeys.flatMap(\.routes) }
    }

    /// The tables as a new place has them.
    public static func schema() async throws -> String {
        let store = try SQLiteDatabase()
        try await store.migrate(migrations)
        return try await schemaText(of: store)
    }
}
