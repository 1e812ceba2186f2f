import Records
import RecordsInSQLite
import TestSupport
import Testing

private let tables = Migration("0001-tables") {
    """
    CREATE TABLE parent (id TEXT PRIMARY KEY);
    CREATE TABLE child (
        id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED
    )
    """
}

/// How many rows each write tried to add came to be, by what was told to whoever asked.
private func tell(_ store: some RecordStore, _ writes: [SQL]) async -> [Bool] {
    await withTaskGroup(of: (Int, Bool).self) { group in
        for (index, sql) in writes.enumerated() {
            group.addTask {
                do {
                    try await store.write { try $0.execute(sql) }
                    return (index, true)
                } catch { return (index, false) }
            }
        }
        var told = [Bool](repeating: false, count: writes.count)
        for await (index, kept) in group { told[index] = kept }
        return told
    }
}

/// Writes that wait together are committed together, and none may notice.
@Suite struct SharedCommitTests {
    @Test(arguments: TestStore.allCases)
    func aWriteThatFailsTakesNoOtherWithIt(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([tables])
            let writes: [SQL] = (0..<60).map { number in
                number % 3 == 0
                    ? "INSERT INTO nowhere (id) VALUES ('x')" : "INSERT INTO parent (id) VALUES (\("\(number)"))"
            }

            let told = await tell(store, writes)
            let stored: [String] = try await store.read { try $0.values("id", "SELECT id FROM parent") }

            #expect(Set(stored) == Set((0..<60).filter { told[$0] }.map(String.init)))
            #expect((0..<60).allSatisfy { told[$0] == ($0 % 3 != 0) })
        }
    }

    @Test(arguments: TestStore.allCases)
    func aReferenceThatOnlyFailsAtTheCommitTakesNoOtherWithIt(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([tables])
            let writes: [SQL] = (0..<40).map { number in
                let parent: String? = number % 5 == 0 ? "nobody" : nil
                return "INSERT INTO child (id, parent_id) VALUES (\("\(number)"), \(parent))"
            }

            let told = await tell(store, writes)
            let stored: [String] = try await store.read { try $0.values("id", "SELECT id FROM child") }

            #expect(Set(stored) == Set((0..<40).filter { told[$0] }.map(String.init)))
            #expect((0..<40).allSatisfy { told[$0] == ($0 % 5 != 0) })
        }
    }

    @Test func eachWriteSeesThoseBeforeIt() async throws {
        let store = try SQLiteDatabase()
        try await store.migrate([tables])

        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<50 {
                group.addTask {
                    try await store.write { db in
                        try db.execute("INSERT INTO parent (id) VALUES (\("\(number)"))")
                        let count: Int? = try db.value("n", "SELECT count(*) AS n FROM parent")
                        return count ?? 0
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(counts.sorted() == Array(1...50))
    }

    @Test func closingFinishesWhatWasWaiting() async throws {
        let store = try SQLiteDatabase()
        try await store.migrate([tables])

        async let told = tell(store, (0..<30).map { "INSERT INTO parent (id) VALUES (\("\($0)"))" })
        try await store.close()

        // Each was either kept or refused, and every one of them was told.
        #expect(await told.count == 30)
    }
}
