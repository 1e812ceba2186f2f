public import Dates
private import Foundation

extension RecordStore {
    /// Runs the migrations this database has not had, in order, each in its own transaction, and names them.
    ///
    /// Two servers may try at once: on PostgreSQL the second waits for the first, and finds nothing left to do.
    @discardableResult
    public func migrate(_ migrations: [Migration], at instant: Instant? = nil) async throws -> [String] {
        try refuseRepeatedNames(in: migrations)
        // The one reading of the clock outside the desk: a schema is older than any desk.
        let instant = instant ?? Instant(Date())
        try await claim { writer in
            try writer.holdOtherMigrationsOff()
            try writer.execute(
                "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL, hash TEXT NOT NULL)"
            )
        }
        var run: [String] = []
        for migration in migrations {
            // Under `claim`, so that what a server we waited for has just done is seen once the lock is ours.
            let isNew = try await claim { writer in
                try writer.holdOtherMigrationsOff()
                guard let next = try state(of: migrations, in: writer).next, next.name == migration.name else {
                    return false
                }
                try writer.apply(next, at: instant)
                return true
            }
            if isNew { run.append(migration.name) }
        }
        try await requireCurrentSchema(migrations)
        return run
    }

    /// Throws a `SchemaError`, which says what to do, unless the tables are exactly those the migrations make.
    public func requireCurrentSchema(_ migrations: [Migration]) async throws {
        try refuseRepeatedNames(in: migrations)
        try await read { reader in
            guard try reader.hasTable("migration") else {
                guard migrations.isEmpty else { throw SchemaError.older(missing: migrations.map(\.name)) }
                return
            }
            let missing = try state(of: migrations, in: reader).missing
            guard missing.isEmpty else { throw SchemaError.older(missing: missing.map(\.name)) }
        }
    }
}

/// What a database lacks of a list of migrations.
private struct SchemaState {
    var missing: [Migration]
    var next: Migration? { missing.first }
}

/// Throws when the database has had what the list does not have, has it otherwise, or has it in another order.
private func state(of migrations: [Migration], in reader: any Reader) throws -> SchemaState {
    var applied: [String: String] = [:]
    for row in try reader.rows("SELECT name, hash FROM migration ORDER BY name") {
        applied[try row["name"]] = try row["hash"]
    }
    let known: Set<String> = Set(migrations.map(\.name))
    let unknown = applied.keys.filter { !known.contains($0) }.sorted()
    guard unknown.isEmpty else { throw SchemaError.newer(unknown: unknown) }
    var missing: [Migration] = []
    for migration in migrations {
        guard let hash = applied[migration.name] else {
            missing.append(migration)
            continue
        }
        if let late = missing.first { throw SchemaError.outOfOrder(late.name, after: migration.name) }
        guard hash == migration.hash else { throw SchemaError.edited(migration.name) }
    }
    return SchemaState(missing: missing)
}

private func refuseRepeatedNames(in migrations: [Migration]) throws {
    var seen: Set<String> = []
    for migration in migrations where !seen.insert(migration.name).inserted {
        throw SchemaError.repeated(migration.name)
    }
}

extension Writer {
    /// On PostgreSQL, waits until no other server is migrating; SQLite's one writer needs nothing.
    fileprivate func holdOtherMigrationsOff() throws {
        guard dialect == .postgres else { return }
        try execute("SET LOCAL lock_timeout = '60s'")
        try execute("SET LOCAL statement_timeout = 0")
        // The lock is this program's own, by a number nobody else is likely to choose, and is let go with the commit.
        _ = try rows("SELECT pg_advisory_xact_lock(4702394921)")
    }

    fileprivate func apply(_ migration: Migration, at instant: Instant) throws {
        guard let script = self as? any ScriptWriter else {
            throw StoreError.failed("This store cannot run migrations.")
        }
        do {
            for step in migration.steps where step.dialect == nil || step.dialect == dialect {
                try script.run(script: step.text)
            }
        } catch let error as StoreError {
            throw SchemaError.failed(migration.name, because: "\(error)")
        }
        try execute(
            "INSERT INTO migration (name, applied_at, hash) VALUES (\(migration.name), \(instant), \(migration.hash))"
        )
    }
}

extension Reader {
    /// Whether the database has a table of this name.
    package func hasTable(_ name: String) throws -> Bool {
        switch dialect {
        case .sqlite: try !rows("SELECT 1 AS one FROM sqlite_master WHERE type = 'table' AND name = \(name)").isEmpty
        case .postgres: try !rows("SELECT 1 AS one WHERE to_regclass(quote_ident(\(name))) IS NOT NULL").isEmpty
        }
    }
}
