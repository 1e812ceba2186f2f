import Records
import RecordsInPostgres
import TestSupport
import Testing

private let tables = Migration("0001-tables") {
    """
    CREATE TABLE parent (id TEXT PRIMARY KEY, size BIGINT NOT NULL CHECK (size >= 0), rank BIGINT UNIQUE);
    CREATE TABLE child (
        id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id),
        friend_id TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED
    )
    """
    "INSERT INTO parent (id, size, rank) VALUES ('p', 0, 1)"
}

private func count(_ table: String, in store: any RecordStore) async throws -> Int? {
    try await store.read { try $0.value("n", "SELECT count(*) AS n FROM \(name: table)") }
}

@Suite struct TransactionTests {
    @Test(arguments: TestStore.allCases)
    func aBodyThatThrowsLeavesNothingBehind(in database: TestStore) async throws {
        struct Changed: Error {}
        try await database.withStore { store in
            try await store.migrate([tables])

            await #expect(throws: Changed.self) {
                try await store.write { db in
                    try db.execute("INSERT INTO parent (id, size) VALUES ('q', 1)")
                    throw Changed()
                }
            }

            #expect(try await count("parent", in: store) == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aStatementThatFailsEndsItsTransactionWhateverTheBodyDoes(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([tables])

            let error = await #expect(throws: StoreError.self) {
                try await store.write { db in
                    try db.execute("INSERT INTO parent (id, size) VALUES ('q', 1)")
                    _ = try? db.execute("INSERT INTO parent (id, size) VALUES ('p', 1)")
                    _ = try? db.execute("INSERT INTO parent (id, size) VALUES ('r', 1)")
                }
            }

            guard case .unique = error else { return #expect(Bool(false), "\(String(describing: error))") }
            #expect(try await count("parent", in: store) == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func brokenRulesAreToldApart(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([tables])
            func kind(_ sql: SQL) async -> String {
                do {
                    try await store.write { try $0.execute(sql) }
                    return "none"
                } catch let error as StoreError {
                    return String("\(Mirror(reflecting: error).children.first?.label ?? "\(error)")")
                } catch { return "\(error)" }
            }

            #expect(await kind("INSERT INTO parent (id, size) VALUES ('p', 1)") == "unique")
            #expect(await kind("INSERT INTO parent (id, size, rank) VALUES ('q', 1, 1)") == "unique")
            #expect(await kind("INSERT INTO parent (id, size) VALUES ('q', -1)") == "check")
            #expect(await kind("INSERT INTO parent (id, size) VALUES ('q', NULL)") == "check")
            #expect(await kind("INSERT INTO child (id, parent_id) VALUES ('c', 'nobody')") == "foreignKey")
            #expect(await kind("INSERT INTO child (id, parent_id, friend_id) VALUES ('c', 'p', 'x')") == "foreignKey")
            #expect(await kind("DELETE FROM nowhere") == "failed")
            #expect(await kind("INSERT INTO child (id, parent_id) VALUES ('c', 'p')") == "none")
            #expect(await kind("DELETE FROM parent WHERE id = 'p'") == "foreignKey")
        }
    }

    @Test(arguments: TestStore.allCases)
    func noErrorRepeatsAValue(in database: TestStore) async throws {
        let secret = "Maria Ellis-Grey"
        let statements: [SQL] = [
            "INSERT INTO parent (id, size) VALUES (\(secret), -1)",
            "INSERT INTO parent (id, size) VALUES (\(secret), 1), (\(secret), 1)",
            "INSERT INTO child (id, parent_id) VALUES ('c', \(secret))",
            "INSERT INTO parent (id, size) VALUES ('q', CAST(\(secret) AS BIGINT) / 0)",
            "SELECT FROM WHERE \(secret)",
        ]
        try await database.withStore { store in
            try await store.migrate([tables])
            for statement in statements {
                do { try await store.write { try $0.execute(statement) } } catch {
                    #expect(!"\(error) \(String(reflecting: error))".contains("Ellis"))
                }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func lookingCannotChangeAnything(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([tables])

            await #expect(throws: StoreError.self) {
                try await store.read { _ = try $0.rows("DELETE FROM parent RETURNING id") }
            }

            #expect(try await count("parent", in: store) == 1)
        }
    }

    /// Each adds a row only while there are fewer than ten: what it read must still hold when it writes.
    @Test(arguments: TestStore.allCases)
    func whatWasReadBeforeWritingStillHolds(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([tables])

            await withTaskGroup(of: Void.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        try? await store.write { db in
                            let many: Int = try db.value("many", "SELECT count(*) AS many FROM parent") ?? 0
                            guard many < 10 else { return }
                            try db.execute("INSERT INTO parent (id, size) VALUES (\("n\(number)"), 1)")
                        }
                    }
                }
            }

            #expect(try await count("parent", in: store) == 10)
        }
    }

    @Test(arguments: TestStore.allCases)
    func changesMadeAtOnceAddUp(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([tables])

            let kept = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        do {
                            try await store.write { db in
                                let size: Int? = try db.value("size", "SELECT size FROM parent WHERE id = 'p'")
                                try db.execute("UPDATE parent SET size = \((size ?? 0) + 1) WHERE id = 'p'")
                            }
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let size: Int? = try await store.read { try $0.value("size", "SELECT size FROM parent WHERE id = 'p'") }

            #expect(size == kept)
            #expect(kept > 0)
        }
    }

    @Test(arguments: TestStore.allCases)
    func fortyEightWhoAppendToOneChainAllSucceed(in database: TestStore) async throws {
        let chain = Migration("0001-chain") {
            "CREATE TABLE link (number BIGINT PRIMARY KEY, previous BIGINT NOT NULL)"
        }
        try await database.withStore(PostgresSettings(sessions: 8, waitForSession: .seconds(120))) { store in
            try await store.migrate([chain])

            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<48 {
                    group.addTask {
                        for _ in 0..<10 {
                            try await store.write { db in
                                let last: Int? = try db.value(
                                    "last",
                                    "SELECT coalesce(max(number), 0) AS last FROM link"
                                )
                                let previous = last ?? 0
                                try db.execute(
                                    "INSERT INTO link (number, previous) VALUES (\(previous + 1), \(previous))"
                                )
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }

            let numbers: [Int] = try await store.read { db in
                try db.values("number", "SELECT number FROM link ORDER BY number")
            }
            #expect(numbers == Array(1...480))
        }
    }

    @Test(arguments: TestStore.allCases)
    func eachJobIsClaimedOnce(in database: TestStore) async throws {
        let jobs = Migration("0001-job") { "CREATE TABLE job (id BIGINT PRIMARY KEY, claimed_by BIGINT)" }
        try await database.withStore(PostgresSettings(sessions: 8, waitForSession: .seconds(120))) { store in
            try await store.migrate([jobs])
            try await store.write { db in
                for id in 1...100 { try db.execute("INSERT INTO job (id) VALUES (\(id))") }
            }

            let claimed = try await withThrowingTaskGroup(of: [Int].self) { group in
                for worker in 1...16 {
                    group.addTask { try await claimAll(of: store, as: worker) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }

            #expect(claimed.sorted() == Array(1...100))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aClosedStoreSaysSo(in database: TestStore) async throws {
        try await database.withStore { store in
            #expect(await store.health().isReady)
            try await store.close()

            #expect(await store.health().isReady == false)
            await #expect(throws: (any Error).self) { try await store.write { try $0.execute("SELECT 1") } }
        }
    }
}

/// Claims jobs until none is left.
///
/// A claim that comes to nothing because another was quicker is made again.
private func claimAll(of store: any RecordStore, as worker: Int) async throws -> [Int] {
    var mine: [Int] = []
    while true {
        let (claimed, left): (Int?, Int?) = try await store.claim { db in
            let claimed: Int? = try db.value(
                "id",
                """
                UPDATE job SET claimed_by = \(worker)
                WHERE claimed_by IS NULL AND id = (SELECT min(id) FROM job WHERE claimed_by IS NULL) RETURNING id
                """
            )
            return (claimed, try db.value("n", "SELECT count(*) AS n FROM job WHERE claimed_by IS NULL"))
        }
        if let claimed { mine.append(claimed) }
        if left == 0 { return mine }
    }
}
