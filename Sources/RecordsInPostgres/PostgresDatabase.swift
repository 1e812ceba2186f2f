private import NIOPosix
public import Records

/// The records in a PostgreSQL server, through libpq.
///
/// Each transaction borrows a session and runs on a thread of this store's own, since libpq blocks and Swift's threads
/// must not. Connections are made when they are first needed.
public final class PostgresDatabase: RecordStore {
    private static let attempts = 5

    private let sessions: SessionPool

    /// `connection` is what libpq takes: `postgresql://user@host/name` or `host=… dbname=…`.
    public init(_ connection: String, settings: PostgresSettings = PostgresSettings()) {
        sessions = SessionPool(limit: settings.sessions, wait: settings.waitForSession) {
            try Session(connection, settings)
        }
    }

    public convenience init(_ connection: String, sessions: Int) {
        self.init(connection, settings: PostgresSettings(sessions: sessions))
    }

    public var dialect: Dialect { .postgres }

    public func read<Result: Sendable>(_ body: @escaping @Sendable (any Reader) throws -> Result) async throws -> Result
    {
        try await transaction(.reading) { try body($0) }
    }

    /// Serializable, with the retries it asks for: a write means the same here as in SQLite, where writers queue.
    ///
    /// Writes go side by side at first; one that met another is tried again with all others kept out, so that a table
    /// that every write adds to, such as the audit trail, cannot make it fail for ever.
    @discardableResult public func write<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        try await transaction(.writing, body)
    }

    @discardableResult public func claim<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result)
        async throws -> Result
    {
        try await transaction(.claiming, body)
    }

    public func health() async -> Health {
        do {
            let version: String? = try await read { reader in
                try reader.value("server_version", "SHOW server_version")
            }
            return Health(isReady: true, database: "PostgreSQL \(version ?? "")")
        } catch {
            return Health(isReady: false, database: "PostgreSQL", problem: "\(error)")
        }
    }

    public func close() async throws { await sessions.close() }

    /// Runs what PostgreSQL takes in no transaction: a statement that makes or drops a database.
    package func runAlone(_ text: String) async throws { try await onSession { try $0.runAlone(text) } }

    /// Runs the body in one transaction, again after a conflict or a connection lost before the commit, never after.
    private func transaction<Result: Sendable>(
        _ kind: TransactionKind,
        _ body: @escaping @Sendable (any Writer) throws -> Result
    ) async throws -> Result {
        var attempt = 1
        var kind = kind
        while true {
            do { return try await onSession { [kind] in try $0.transaction(kind, body) } } catch StoreError.conflict {
                if kind == .writing { kind = .writingAlone }
                guard attempt < Self.attempts else { throw StoreError.conflict }
            } catch SessionLoss.beforeCommit {
                guard attempt < Self.attempts else {
                    throw StoreError.unavailable("The connection to PostgreSQL was lost. Nothing was changed.")
                }
            }
            // Longer each time, and never the same for two, so that those in each other's way part.
            try await Task.sleep(for: .milliseconds(Int.random(in: 1...(5 << attempt))))
            attempt += 1
        }
    }

    /// Lends a session to `body`, and another in place of each that turns out to have died while nobody used it.
    private func onSession<Result: Sendable>(_ body: @escaping @Sendable (Session) throws -> Result) async throws
        -> Result
    {
        for _ in 0...sessions.limit {
            do { return try await sessions.withSession(body) } catch SessionLoss.beforeBegin { continue }
        }
        throw StoreError.unavailable("PostgreSQL closes every connection as soon as it is used.")
    }
}

extension PostgresDatabase: BlockingReads {
    package func readBlocking<Result>(_ body: (any Reader) throws -> Result) throws -> Result {
        try sessions.newSession().transaction(.reading) { try body($0) }
    }
}
