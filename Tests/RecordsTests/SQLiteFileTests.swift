import Foundation
import Records
import RecordsInSQLite
import TestSupport
import Testing

private let people = Migration("0001-people") { "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT)" }

private func add(_ id: String, to store: some RecordStore) async throws {
    try await store.write { try $0.execute("INSERT INTO person (id, name) VALUES (\(id), \("name of \(id)"))") }
}

private func ids(in store: some RecordStore) async throws -> [String] {
    try await store.read { try $0.values("id", "SELECT id FROM person ORDER BY id") }
}

private func mode(of file: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
}

@Suite struct SQLiteFileTests {
    @Test func whatWasWrittenIsThereWhenOpenedAgain() async throws {
        try await withFolder { folder in
            let path = folder.appendingPathComponent("records.sqlite").path
            let store = try SQLiteDatabase(path: path)
            try await store.migrate([people])
            try await add("a", to: store)
            try await store.close()

            let again = try SQLiteDatabase(path: path)

            #expect(try await ids(in: again) == ["a"])
            try await again.close()
        }
    }

    @Test func theWriterWaitsForTheDisk() async throws {
        try await withFolder { folder in
            let store = try SQLiteDatabase(path: folder.appendingPathComponent("records.sqlite").path)
            func setting(_ name: String) async throws -> Int? {
                try await store.write { try $0.value(name, "PRAGMA \(name: name)") }
            }

            #expect(try await setting("synchronous") == 2)
            #expect(try await setting("foreign_keys") == 1)
            #expect(try await setting("trusted_schema") == 0)
            #expect(try await setting("cell_size_check") == 1)
            #expect(try await setting("secure_delete") == 1)
            try await store.close()
        }
    }

    @Test func aDefensiveConnectionWillNotEditItsOwnSchema() async throws {
        let store = try SQLiteDatabase()
        try await store.migrate([people])

        await #expect(throws: StoreError.self) {
            try await store.write { db in
                try db.execute("PRAGMA writable_schema = ON")
                try db.execute("UPDATE sqlite_master SET sql = 'nonsense' WHERE name = 'person'")
            }
        }
    }

    @Test func nobodyElseOnTheMachineCanReadTheFiles() async throws {
        try await withFolder { folder in
            let inner = folder.appendingPathComponent("made/by/us")
            let store = try SQLiteDatabase(path: inner.appendingPathComponent("records.sqlite").path)
            try await store.migrate([people])

            #expect(try mode(of: inner) == 0o700)
            for name in ["records.sqlite", "records.sqlite-wal", "records.sqlite-shm", "lock"] {
                #expect(try mode(of: inner.appendingPathComponent(name)) == 0o600, "\(name)")
            }
            try await store.close()
        }
    }

    @Test func aSecondServerOnTheSameFolderIsRefused() async throws {
        try await withFolder { folder in
            let path = folder.appendingPathComponent("records.sqlite").path
            let store = try SQLiteDatabase(path: path)

            let error = #expect(throws: StoreError.self) { try SQLiteDatabase(path: path) }
            #expect("\(String(describing: error))".contains("is using the folder"))

            try await store.close()
            try await SQLiteDatabase(path: path).close()
        }
    }

    @Test func aFolderOthersMayWriteInIsRefused() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "alongside-open-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)

        #expect(throws: StoreError.self) {
            try SQLiteDatabase(path: folder.appendingPathComponent("records.sqlite").path)
        }
    }

    @Test(arguments: ["gone", "empty"])
    func aDatabaseThatWasThereIsNotReplacedByAFreshOne(how: String) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("records.sqlite")
            let store = try SQLiteDatabase(path: file.path)
            try await store.migrate([people])
            try await store.close()

            if how == "gone" {
                try FileManager.default.removeItem(at: file)
            } else {
                try Data().write(to: file)
            }

            let error = #expect(throws: StoreError.self) { try SQLiteDatabase(path: file.path) }
            #expect("\(String(describing: error))".contains(how))
        }
    }

    @Test func aDamagedFileIsNotOpened() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("records.sqlite")
            let store = try SQLiteDatabase(path: file.path)
            try await store.migrate([people])
            for number in 0..<400 { try await add("\(number)", to: store) }
            try await store.close()
            var bytes = try Data(contentsOf: file)
            for index in stride(from: 4096 * 2, to: bytes.count, by: 7) { bytes[index] ^= 0xff }
            try bytes.write(to: file)

            let error = #expect(throws: StoreError.self) { try SQLiteDatabase(path: file.path) }
            guard case .damaged = error else { return #expect(Bool(false), "\(String(describing: error))") }
        }
    }

    @Test func aBackupTakenWhileOthersWriteHoldsAllThatWasAcknowledgedBefore() async throws {
        try await withFolder { folder in
            let store = try SQLiteDatabase(path: folder.appendingPathComponent("records.sqlite").path)
            try await store.migrate([people])
            for number in 100..<200 { try await add("\(number)", to: store) }
            let backup = folder.appendingPathComponent("copy.sqlite").path

            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 200..<300 { group.addTask { try await add("\(number)", to: store) } }
                group.addTask { try await store.backup(to: backup) }
                try await group.waitForAll()
            }
            await #expect(throws: StoreError.self) { try await store.backup(to: backup) }
            try await store.close()

            #expect(try mode(of: URL(fileURLWithPath: backup)) == 0o600)
            #expect(!FileManager.default.fileExists(atPath: backup + "-wal"))
            let restored = folder.appendingPathComponent("elsewhere/records.sqlite").path
            #expect(try SQLiteDatabase.restore(backup, to: restored) == nil)
            let copy = try SQLiteDatabase(path: restored)
            try await copy.requireCurrentSchema([people])
            #expect(Set(try await ids(in: copy)).isSuperset(of: (100..<200).map(String.init)))
            try await copy.close()
        }
    }

    @Test func restoringSetsAsideWhatWasThere() async throws {
        try await withFolder { folder in
            let path = folder.appendingPathComponent("records.sqlite").path
            let backup = folder.appendingPathComponent("copy.sqlite").path
            let store = try SQLiteDatabase(path: path)
            try await store.migrate([people])
            try await add("before", to: store)
            try await store.backup(to: backup)
            try await add("after", to: store)

            #expect(throws: StoreError.self) { try SQLiteDatabase.restore(backup, to: path) }
            try await store.close()
            let aside = try #require(try SQLiteDatabase.restore(backup, to: path))

            let again = try SQLiteDatabase(path: path)
            #expect(try await ids(in: again) == ["before"])
            try await again.close()
            #expect(FileManager.default.fileExists(atPath: aside))
        }
    }

    @Test func aBackupThatIsNoneIsRefused() async throws {
        try await withFolder { folder in
            let note = folder.appendingPathComponent("note.txt")
            try Data("This is not a database, whatever its name.".utf8).write(to: note)
            let target = folder.appendingPathComponent("in/records.sqlite").path

            #expect(throws: StoreError.self) { try SQLiteDatabase.restore(note.path, to: target) }
            #expect(throws: StoreError.self) { try SQLiteDatabase.restore(folder.path + "/nothing", to: target) }
            #expect(!FileManager.default.fileExists(atPath: target))
        }
    }
}
