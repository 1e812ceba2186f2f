private import Foundation
import GRDB
public import Records

/// The records in one file, through GRDB.
///
/// One connection writes and checkpoints, several look; a lock on the folder keeps every other process out. Both matter:
/// SQLite before 3.51.3 can damage a file whose log two connections write or checkpoint at once.
public final class SQLiteDatabase: RecordStore {
    let connections: any DatabaseWriter
    let folder: DataFolder?
    private let queue: WriteQueue

    /// Opens the file, making it if there has never been one.
    ///
    /// Throws a `StoreError` with a sentence for whoever starts the server when the folder is in use, the file is damaged
    /// or gone, or SQLite did not take a setting that the safety of the records rests on.
    public convenience init(path: String) throws { try self.init(path: path, settings: SQLiteSettings()) }

    /// The same with other settings, for measuring what they are worth.
    package init(path: String, settings: SQLiteSettings) throws {
        let folder = try DataFolder(holding: path)
        connections = try translatingErrors { try settings.open(path: path) }
        queue = WriteQueue(connections, most: settings.writesTogether)
        try folder.noteThatRecordsAreKept()
        self.folder = folder
    }

    /// A private database in memory, for tests.
    public init() throws {
        connections = try translatingErrors { try SQLiteSettings().openInMemory() }
        queue = WriteQueue(connections, most: SQLiteSettings().writesTogether)
        folder = nil
    }

    /// A private database in memory that begins with all that another one in memory holds.
    package convenience init(copying other: SQLiteDatabase) throws {
        try self.init()
        try translatingErrors {
            try other.connections.read { db in
                try connections.writeWithoutTransaction { try db.backup(to: $0) }
            }
        }
    }

    public var dialect: Dialect { .sqlite }

    public func read<Result: Sendable>(_ body: @escaping @Sendable (any Reader) throws -> Result) async throws -> Result
    {
        try queue.requireOpen()
        return try await translatingErrors {
            try await connections.read { db in try SQLiteTransaction(db).run(body) }
        }
    }

    @discardableResult public func write<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        try await queue.write(body)
    }

    /// The same as `write`: SQLite's writers queue, so none can be in another's way.
    @discardableResult public func claim<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        try await queue.write(body)
    }

    public func health() async -> Health {
        if let problem = queue.problem { return Health(isReady: false, database: "SQLite", problem: problem) }
        do {
            let version: String? = try await read { try $0.value("version", "SELECT sqlite_version() AS version") }
            return Health(isReady: true, database: "SQLite \(version ?? "")")
        } catch {
            return Health(isReady: false, database: "SQLite", problem: "\(error)")
        }
    }

    public func close() async throws {
        await queue.close()
        guard let folder else { return }
        try translatingErrors {
            // So that a file copied while no server runs is whole by itself.
            _ = try connections.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try connections.close()
        }
        folder.unlock()
    }
}

extension SQLiteDatabase: BlockingReads {
    package func readBlocking<Result>(_ body: (any Reader) throws -> Result) throws -> Result {
        try translatingErrors { try connections.read { db in try SQLiteTransaction(db).run(body) } }
    }
}
