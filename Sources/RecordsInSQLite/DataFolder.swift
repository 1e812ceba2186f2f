private import Foundation
private import Records

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Darwin)
    private import Darwin
#endif

/// The folder that holds the database file, and this process's sole right to it.
///
/// The file `lock` in it is held under `flock` while the process lives, and says afterwards that records were kept here: a
/// folder with that note and no database is a loss to be told, not a fresh start.
final class DataFolder: Sendable {
    private let lock: Int32
    private let database: String

    /// Takes the folder that `path` is in, making it if need be, for this process alone.
    init(holding path: String) throws {
        database = path
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try Self.prepare(folder)
        lock = try Self.takeLock(in: folder)
        do { try prepareFiles() } catch {
            closeFile(lock)
            throw error
        }
    }

    /// Takes the folder without touching the files, for putting a backup in their place.
    init(restoring path: String) throws {
        database = path
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try Self.prepare(folder)
        lock = try Self.takeLock(in: folder)
    }

    deinit { closeFile(lock) }

    /// Lets another process in.
    func unlock() { _ = flock(lock, LOCK_UN) }

    /// Notes that this folder has held a database.
    func noteThatRecordsAreKept() throws {
        let note = Array("alongside \(getpid())\n".utf8)
        guard ftruncate(lock, 0) == 0, pwrite(lock, note, note.count, 0) == note.count, fsync(lock) == 0 else {
            throw cannot("write in", "the data folder")
        }
    }

    private static func prepare(_ folder: String) throws {
        var details = stat()
        if stat(folder, &details) != 0 {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder,
                    withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700]
                )
            } catch { throw cannot("make", folder) }
            return
        }
        // Whoever can write in the folder can put another file in the database's place; in a shared one such as /tmp
        // only the owner of a file can.
        let isOpen = details.st_mode & 0o022 != 0 && details.st_mode & S_ISVTX == 0
        guard !isOpen else {
            throw StoreError.unavailable(
                "Others may write in the folder \(folder). Take that away (chmod 700), then start again."
            )
        }
    }

    private static func takeLock(in folder: String) throws -> Int32 {
        let path = folder + "/lock"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw cannot("open", path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            var note = [UInt8](repeating: 0, count: 64)
            let length = max(0, pread(file, &note, note.count, 0))
            closeFile(file)
            let holder = String(decoding: note.prefix(length), as: UTF8.self).filter(\.isNumber)
            let named = holder.isEmpty ? "Another process" : "Another process (\(holder))"
            throw StoreError.unavailable(
                "\(named) is using the folder \(folder). Stop it first, or choose another folder."
            )
        }
        return file
    }

    /// Makes the file if there has never been one, and keeps the others on this machine from reading any.
    private func prepareFiles() throws {
        var details = stat()
        let isThere = stat(database, &details) == 0
        var note = stat()
        let hasBeenUsed = fstat(lock, &note) == 0 && note.st_size > 0
        if !isThere || details.st_size == 0 {
            var log = stat()
            guard !hasBeenUsed, stat(database + "-wal", &log) != 0 || log.st_size == 0 else {
                throw StoreError.damaged(
                    "The folder has held records, but \(database) is \(isThere ? "empty" : "gone"). "
                        + "Restore the last backup; to begin anew, use an empty folder."
                )
            }
        }
        let file = open(database, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw cannot("open", database) }
        closeFile(file)
        for path in [database, database + "-wal", database + "-shm"] where stat(path, &details) == 0 {
            if details.st_mode & 0o077 != 0, chmod(path, 0o600) != 0 { throw cannot("protect", path) }
        }
    }
}

private func cannot(_ action: String, _ path: String) -> StoreError {
    .unavailable("Could not \(action) \(path): \(String(cString: strerror(errno))).")
}

/// `close`, by a name that a type with a `close` of its own can use.
private func closeFile(_ file: Int32) { _ = close(file) }
