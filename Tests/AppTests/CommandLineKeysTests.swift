import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import App

/// A place opens with its own keys, or not at all.
@Suite struct CommandLineKeysTests {
    @Test(arguments: TestStore.allCases)
    func aNewPlaceIsGivenKeysAndKnowsThem(in store: TestStore) async throws {
        try await store.withPlace { store in
            try await withFolder { folder in
                let configuration = Configuration(folder: folder.path)

                let made = try await configuration.keys(of: store)
                let again = try await configuration.keys(of: store)

                #expect(made.text == again.text)
                let probe = try await store.read { try $0.keyProbe() }
                #expect(probe != nil)
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func withoutItsKeysOrWithOthersItIsRefused(in store: TestStore) async throws {
        try await store.withPlace { store in
            try await withFolder { folder in
                let configuration = Configuration(folder: folder.path)
                let right = try await configuration.keys(of: store)
                let path = folder.path + "/keys"

                try FileManager.default.removeItem(atPath: path)
                await #expect(throws: KeysMissing.self) { try await configuration.keys(of: store) }
                #expect(!FileManager.default.fileExists(atPath: path), "none was made")

                try configuration.write(PlaceKeys { Array(repeating: 7, count: $0) })
                await #expect(throws: KeysDoNotFit.self) { try await configuration.keys(of: store) }

                try configuration.write(right)
                let opened = try await configuration.keys(of: store)
                #expect(opened.text == right.text)
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlaceFromBeforeProbesGetsOneWithTheKeysItHas(in store: TestStore) async throws {
        try await store.withPlace { store in
            try await withFolder { folder in
                let configuration = Configuration(folder: folder.path)
                let kept = PlaceKeys { Array(repeating: 5, count: $0) }
                try configuration.write(kept)

                let opened = try await configuration.keys(of: store)

                #expect(opened.text == kept.text)
                try configuration.write(PlaceKeys { Array(repeating: 6, count: $0) })
                await #expect(throws: KeysDoNotFit.self) { try await configuration.keys(of: store) }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func keysInChangeStillFit(in store: TestStore) async throws {
        try await store.withPlace { store in
            try await withFolder { folder in
                let configuration = Configuration(folder: folder.path)
                let first = try await configuration.keys(of: store)
                let changed = try #require(first.rotated { Array(repeating: 9, count: $0) })
                try configuration.write(changed)
                await #expect(throws: Never.self) { try await configuration.keys(of: store) }
                let place = OpenPlace(store: store, desk: Desk(store: store, means: Means(keys: changed)))

                _ = try await place.retireKey(configuration)

                await #expect(throws: Never.self, "the probe was sealed anew with the rest") {
                    try await configuration.keys(of: store)
                }
                try configuration.write(first)
                await #expect(throws: KeysDoNotFit.self, "those of before the change") {
                    try await configuration.keys(of: store)
                }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aTableWithRowsIsFoundBeforeAnythingIsCopiedOverIt(in store: TestStore) async throws {
        try await store.withPlace { store in
            let empty = try await store.read { try $0.firstFilledTable() }
            try await store.write { db in
                try db.execute("INSERT INTO first_run (code_hash, expires_at) VALUES ('c0de', '2030-01-01T00:00:00Z')")
            }
            let filled = try await store.read { try $0.firstFilledTable() }

            #expect(empty == nil)
            #expect(filled == "first_run")
        }
    }

    @Test func aBackupIsWrittenDownInThePlaceAndInItself() async throws {
        try await withFolder { folder in
            let configuration = Configuration(folder: folder.path + "/place")
            try await App.migrate(configuration)
            let place = try await OpenPlace.open(configuration)

            try await place.backup(to: folder.path + "/kept.db")
            await #expect(throws: OperatorError.self) { try await place.backup(to: folder.path + "/kept.db") }

            let events = try await place.store.read { db -> [String] in
                try db.values("event", "SELECT event FROM audit_entry ORDER BY number")
            }
            #expect(events == ["place.backed_up"])
            try await place.close()
        }
    }
}
