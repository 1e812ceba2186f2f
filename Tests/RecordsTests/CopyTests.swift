import Records
import RecordsInPostgres
import RecordsInSQLite
import TestSupport
import Testing

private let plan = Migration("0001-plan") {
    """
    CREATE TABLE item (
        id TEXT PRIMARY KEY, parent_id TEXT REFERENCES item (id),
        words TEXT NOT NULL, is_open BOOLEAN NOT NULL, share DOUBLE PRECISION, picture BYTEA
    )
    """
    """
    CREATE TABLE note (
        item_id TEXT NOT NULL REFERENCES item (id), number BIGINT NOT NULL, words TEXT,
        PRIMARY KEY (item_id, number)
    )
    """
    "CREATE TABLE loose (words TEXT)"
}

private func fill(_ store: some RecordStore, items: Int) async throws {
    try await store.write { db in
        for number in 0..<items {
            // A child may come before its parent in the order of the key.
            let parent: String? = number == 0 ? nil : "\(number - 1)"
            try db.execute(
                """
                INSERT INTO item (id, parent_id, words, is_open, share, picture)
                VALUES (\("\(number)"), \(parent), \("Gofalwyr — 'carers' \(number)"), \(number % 2 == 0),
                    \(Double(number) / 3), \([UInt8(number % 256), 0]))
                """
            )
            try db.execute("INSERT INTO note (item_id, number, words) VALUES (\("\(number)"), \(number), NULL)")
        }
        try db.execute("INSERT INTO loose (words) VALUES ('a'), ('a')")
    }
}

@Suite struct CopyTests {
    @Test(arguments: TestStore.allCases, TestStore.allCases)
    func aPlaceIsCarriedWhole(from: TestStore, to: TestStore) async throws {
        try await from.withStore { source in
            try await to.withStore { target in
                try await source.migrate([plan])
                try await target.migrate([plan])
                try await fill(source, items: 1200)

                let counts = try await copyAll(from: source, to: target)

                #expect(counts == ["item": 1200, "note": 1200, "loose": 2])
                let share: Double? = try await target.read {
                    try $0.value("share", "SELECT share FROM item WHERE id = '1000'")
                }
                #expect(share == 1000.0 / 3)
                // References are strict again.
                await #expect(throws: StoreError.self) {
                    try await target.write { try $0.execute("DELETE FROM item WHERE id = '0'") }
                }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func onlyAnEmptyStoreOfTheSameSchemaIsCopiedInto(to: TestStore) async throws {
        try await to.withStore { target in
            let source = try SQLiteDatabase()
            try await source.migrate([plan])
            try await fill(source, items: 3)
            await #expect(throws: CopyError.differentSchemas) { try await copyAll(from: source, to: target) }

            try await target.migrate([plan])
            try await target.write { try $0.execute("INSERT INTO loose (words) VALUES ('here already')") }
            await #expect(throws: CopyError.notEmpty(table: "loose")) { try await copyAll(from: source, to: target) }

            let count: Int? = try await target.read { try $0.value("n", "SELECT count(*) AS n FROM item") }
            #expect(count == 0)
        }
    }
}
