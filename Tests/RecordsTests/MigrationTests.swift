import Dates
import Records
import RecordsInPostgres
import RecordsInSQLite
import TestSupport
import Testing

private let first = Migration("0001-people") { "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL)" }
private let second = Migration("0002-homes") {
    "CREATE TABLE home (id TEXT PRIMARY KEY); CREATE INDEX home_id ON home (id)"
    only(.sqlite, "CREATE TABLE only_in_sqlite (id TEXT PRIMARY KEY)")
    only(.postgres, "CREATE TABLE only_in_postgres (id TEXT PRIMARY KEY)")
}

@Suite struct MigrationTests {
    @Test(arguments: TestStore.allCases)
    func eachMigrationRunsOnceAndIsNoted(in database: TestStore) async throws {
        let at = try #require(Instant(iso: "2026-11-22T03:17:00.000Z"))
        try await database.withStore { store in
            #expect(try await store.migrate([first], at: at) == ["0001-people"])
            #expect(try await store.migrate([first, second], at: at) == ["0002-homes"])
            #expect(try await store.migrate([first, second], at: at) == [])

            let times: [Instant] = try await store.read { try $0.values("applied_at", "SELECT * FROM migration") }
            #expect(times == [at, at])
        }
    }

    @Test(arguments: TestStore.allCases)
    func anOlderSchemaIsRefusedWithWhatItLacks(in database: TestStore) async throws {
        try await database.withStore { store in
            await #expect(throws: SchemaError.older(missing: ["0001-people"])) {
                try await store.requireCurrentSchema([first])
            }
            try await store.migrate([first])
            await #expect(throws: SchemaError.older(missing: ["0002-homes"])) {
                try await store.requireCurrentSchema([first, second])
            }
            try await store.requireCurrentSchema([first])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNewerSchemaIsRefused(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([first, second])

            await #expect(throws: SchemaError.newer(unknown: ["0002-homes"])) {
                try await store.requireCurrentSchema([first])
            }
            await #expect(throws: SchemaError.newer(unknown: ["0002-homes"])) { try await store.migrate([first]) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func anEditedMigrationIsNoticed(in database: TestStore) async throws {
        let edited = Migration("0001-people") { "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT)" }
        try await database.withStore { store in
            try await store.migrate([first])

            await #expect(throws: SchemaError.edited("0001-people")) { try await store.migrate([edited, second]) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aMigrationPutBeforeOneThatHasRunIsRefused(in database: TestStore) async throws {
        let late = Migration("0000-late") { "CREATE TABLE late (id TEXT PRIMARY KEY)" }
        try await database.withStore { store in
            try await store.migrate([first])

            await #expect(throws: SchemaError.outOfOrder("0000-late", after: "0001-people")) {
                try await store.migrate([late, first])
            }
            await #expect(throws: SchemaError.repeated("0001-people")) { try await store.migrate([first, first]) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aMigrationThatFailsLeavesNothingOfItselfAndKeepsThoseBefore(in database: TestStore) async throws {
        let broken = Migration("0002-broken") {
            "CREATE TABLE half (id TEXT PRIMARY KEY)"
            "CREATE TABLE half (id TEXT PRIMARY KEY)"
        }
        try await database.withStore { store in
            await #expect(throws: SchemaError.self) { try await store.migrate([first, broken]) }

            let tables = try await store.read { try $0.tableNames() }
            #expect(tables == ["migration", "person"])
            await #expect(throws: SchemaError.older(missing: ["0002-broken"])) {
                try await store.requireCurrentSchema([first, broken])
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoServersMayMigrateAtOnce(in database: TestStore) async throws {
        try await database.withStore(PostgresSettings(sessions: 8, waitForSession: .seconds(120))) { store in
            let runs = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<6 { group.addTask { try await store.migrate([first, second]) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }

            #expect(runs.sorted() == ["0001-people", "0002-homes"])
        }
    }

    @Test func theHashChangesWithAnyStepInEitherDialect() {
        let same = Migration("other-name") { "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL)" }
        let forOne = Migration("0001-people") {
            only(.postgres, "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL)")
        }

        #expect(first.hash == same.hash)
        #expect(first.hash != forOne.hash)
        #expect(first.hash == "bc4c10dc00dd9f9d")
    }

    @Test func theSchemaIsWrittenInAStableOrder() async throws {
        let store = try SQLiteDatabase()
        try await store.migrate([first, second])

        let text = try await schemaText(of: store)

        #expect(
            text == """
                CREATE TABLE home (id TEXT PRIMARY KEY);
                CREATE INDEX home_id ON home (id);

                CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL, hash TEXT NOT NULL);

                CREATE TABLE only_in_sqlite (id TEXT PRIMARY KEY);

                CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL);

                """
        )
    }
}
