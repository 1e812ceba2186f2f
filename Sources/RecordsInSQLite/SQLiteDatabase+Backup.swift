private import Foundation
import GRDB
private import Records

extension SQLiteDatabase {
    /// Copies the records, as they stand at one moment, to a new file, while others go on writing.
    ///
    /// The copy is checked, written to the disk and only then given its name: a file of that name is a whole backup.
    ///
    /// `shows` is told how much is done, from 0 to 1.
    public func backup(to path: String, shows: @escaping @Sendable (Double) -> Void = { _ in }) async throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.unavailable("There is a file at \(path) already.")
        }
        let partial = path + ".partial"
        try removeDatabase(at: partial)
        guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
        else {
            throw StoreError.unavailable("Could not write \(partial).")
        }
        do {
            try await translatingErrors {
                let copy = try DatabaseQueue(path: partial)
                // From a connection that only looks, so that the one that writes stays the only one that does.
                try await connections.read { db in
                    try copy.writeWithoutTransaction { target in
                        try db.backup(to: target, pagesPerStep: 1_000) { step in
                            guard step.totalPageCount > 0 else { return }
                            shows(0.8 * Double(step.completedPageCount) / Double(step.totalPageCount))
                        }
                    }
                }
                try await copy.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA journal_mode = DELETE")
                    try requireWhole(db)
                }
                try copy.close()
            }
            try keep(partial, as: path)
            shows(1)
        } catch {
            try? removeDatabase(at: partial)
            throw error
        }
    }

    /// Puts a backup in the place of a database that no server is using, and says where the old one went, if any.
    ///
    /// The backup is checked first. What stood there is set aside with its log, never deleted.
    @discardableResult public static func restore(
        _ backup: String,
        to path: String,
        shows: (Double) -> Void = { _ in }
    ) throws -> String? {
        guard FileManager.default.fileExists(atPath: backup) else {
            throw StoreError.unavailable("There is no backup at \(backup).")
        }
        shows(0)
        try requireWhole(backup)
        shows(0.4)
        let folder = try DataFolder(restoring: path)
        defer { folder.unlock() }
        let partial = path + ".restoring"
        try removeDatabase(at: partial)
        do {
            try FileManager.default.copyItem(atPath: backup, toPath: partial)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
        } catch { throw StoreError.unavailable("Could not copy \(backup) to \(partial).") }
        shows(0.6)
        try requireWhole(partial)
        shows(1)
        let aside = try setAside(path)
        try keep(partial, as: path)
        try folder.noteThatRecordsAreKept()
        return aside
    }
}

/// Throws unless the file is a database of ours, sound, with every reference in place.
private func requireWhole(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    try translatingErrors {
        try DatabaseQueue(path: path, configuration: configuration).read { db in try requireWhole(db) }
    }
}

private func requireWhole(_ db: GRDB.Database) throws {
    guard try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"],
        try GRDB.Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
    else { throw StoreError.damaged("The backup is damaged. Choose an earlier one.") }
    guard try db.tableExists("migration") else {
        throw StoreError.damaged("The file is a database, but not one of this program’s.")
    }
}

/// Moves a database and its log out of the way, under a name not yet taken.
private func setAside(_ path: String) throws -> String? {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else {
        try removeDatabase(at: path)
        return nil
    }
    var number = 1
    while files.fileExists(atPath: "\(path).before-restore-\(number)") { number += 1 }
    let aside = "\(path).before-restore-\(number)"
    do {
        for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
            try files.moveItem(atPath: path + suffix, toPath: aside + suffix)
        }
    } catch { throw StoreError.unavailable("Could not set \(path) aside.") }
    return aside
}

private func removeDatabase(at path: String) throws {
    for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
        try FileManager.default.removeItem(atPath: path + suffix)
    }
}

/// Gives a finished file its name, once its bytes and then its name are on the disk.
private func keep(_ partial: String, as path: String) throws {
    try flush(partial)
    guard rename(partial, path) == 0 else { throw StoreError.unavailable("Could not name the file \(path).") }
    try flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
}

private func flush(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError.unavailable("Could not open \(path).") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw StoreError.unavailable("The disk did not keep \(path).") }
}
