private import CSQLite
import GRDB
private import Records

/// How a file is opened, and what is refused if SQLite did not do as asked.
package struct SQLiteSettings: Sendable {
    /// Whether each commit waits for the disk.
    ///
    /// Only the measuring of what that is worth turns it off.
    package var isDurable = true
    /// How many waiting writes may share one commit, and so one wait for the disk.
    package var writesTogether = 64

    package init(isDurable: Bool = true, writesTogether: Int = 64) {
        self.isDurable = isDurable
        self.writesTogether = writesTogether
    }

    func open(path: String) throws -> any DatabaseWriter {
        let pool = try DatabasePool(path: path, configuration: configuration)
        let synchronous = isDurable ? 2 : 1
        try pool.writeWithoutTransaction { db in
            // Here and not in the configuration: opening a pool sets NORMAL on the writer after the configuration ran,
            // and with NORMAL a power cut loses what had been acknowledged.
            try db.execute(sql: "PRAGMA synchronous = \(synchronous)")
            try require(db, "synchronous", synchronous)
            try require(db, "foreign_keys", 1)
            try require(db, "trusted_schema", 0)
            try require(db, "cell_size_check", 1)
            try require(db, "secure_delete", 1)
            try require(db, "temp_store", 2)
            try require(db, "busy_timeout", 5000)
            try require(db, "journal_size_limit", Self.largestLog)
            guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else { throw notTaken("journal_mode") }
            try requireSound(db)
        }
        return pool
    }

    func openInMemory() throws -> any DatabaseWriter { try DatabaseQueue(configuration: configuration) }

    /// Throws unless SQLite finds the file sound.
    func requireSound(_ db: GRDB.Database) throws {
        let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
        guard findings == ["ok"] else {
            throw StoreError.damaged(
                "The database file is damaged, so nothing was started. Keep it as it is and restore the last backup."
            )
        }
    }

    private static let largestLog = 64 * 1024 * 1024

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { db in
            guard let connection = db.sqliteConnection, sqlite_make_defensive(connection) == 1 else {
                throw notTaken("defensive mode")
            }
            try db.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA journal_size_limit = \(Self.largestLog);
                    PRAGMA case_sensitive_like = ON;
                    """
            )
        }
        return configuration
    }

    private func require(_ db: GRDB.Database, _ setting: String, _ value: Int) throws {
        guard try Int.fetchOne(db, sql: "PRAGMA \(setting)") == value else { throw notTaken(setting) }
    }
}

private func notTaken(_ setting: String) -> StoreError {
    .unavailable("SQLite did not take the setting \(setting), which keeps the records safe, so nothing was started.")
}
