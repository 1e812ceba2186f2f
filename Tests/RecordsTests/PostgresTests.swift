import Foundation
import Records
import RecordsInPostgres
import Synchronization
import TestSupport
import Testing

private let people = Migration("0001-people") { "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT)" }

private func pid(of store: PostgresDatabase) async throws -> Int {
    try #require(try await store.read { try $0.value("pid", "SELECT pg_backend_pid() AS pid") })
}

@Suite struct PostgresTests {
    @Test func aSessionThatDiedWhileIdleIsReplacedUnseen() async throws {
        try await TestStore.withSchema(PostgresSettings(sessions: 1)) { store, _ in
            try await store.migrate([people])
            let dead = try await pid(of: store)
            try await TestStore.server.read { _ = try $0.rows("SELECT pg_terminate_backend(\(dead))") }

            try await store.write { try $0.execute("INSERT INTO person (id) VALUES ('a')") }

            #expect(try await pid(of: store) != dead)
        }
    }

    @Test func aConnectionLostBeforeTheCommitIsTriedAgain() async throws {
        try await TestStore.withSchema(PostgresSettings(sessions: 1)) { store, _ in
            try await store.migrate([people])
            let runs = Mutex(0)

            try await store.write { db in
                let run = runs.withLock { runs in
                    runs += 1
                    return runs
                }
                try db.execute("INSERT INTO person (id) VALUES ('a')")
                if run == 1 { _ = try db.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
            }

            #expect(runs.withLock { $0 } == 2)
            let count: Int? = try await store.read { try $0.value("n", "SELECT count(*) AS n FROM person") }
            #expect(count == 1)
        }
    }

    @Test func aConnectionLostDuringTheCommitIsReportedAndNeverTriedAgain() async throws {
        let cutsTheLine = Migration("0002-cut") {
            """
            CREATE FUNCTION cut_line() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON person DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION cut_line()
            """
        }
        try await TestStore.withSchema(PostgresSettings(sessions: 2)) { store, _ in
            try await store.migrate([people, cutsTheLine])
            let runs = Mutex(0)

            await #expect(throws: StoreError.outcomeUnknown) {
                try await store.write { db in
                    runs.withLock { $0 += 1 }
                    try db.execute("INSERT INTO person (id) VALUES ('a')")
                }
            }

            #expect(runs.withLock { $0 } == 1)
            #expect(await store.health().isReady)
        }
    }

    @Test func waitingForASessionHasAnEnd() async throws {
        let settings = PostgresSettings(sessions: 1, waitForSession: .milliseconds(50))
        try await TestStore.withSchema(settings) { store, _ in
            async let held: Void = store.read { _ = try $0.rows("SELECT pg_sleep(1)") }
            try await Task.sleep(for: .milliseconds(300))

            let error = await #expect(throws: StoreError.self) { try await store.read { _ = try $0.rows("SELECT 1") } }
            guard case .busy = error else { return #expect(Bool(false), "\(String(describing: error))") }

            try await held
            #expect(await store.health().isReady)
        }
    }

    @Test func aWaitThatIsCancelledLosesNoSession() async throws {
        try await TestStore.withSchema(PostgresSettings(sessions: 2)) { store, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let work = Task { try await store.read { _ = try $0.rows("SELECT pg_sleep(0.002)") } }
                        if number % 2 == 0 { work.cancel() }
                        _ = try? await work.value
                    }
                }
                try await group.waitForAll()
            }

            // Both places are still there: two transactions at once, each in need of one.
            async let one: Void = store.read { _ = try $0.rows("SELECT pg_sleep(0.1)") }
            async let two: Void = store.read { _ = try $0.rows("SELECT pg_sleep(0.1)") }
            _ = try await (one, two)
        }
    }

    @Test func aStatementOrALockHasATimeToEndBy() async throws {
        let settings = PostgresSettings(sessions: 3, statementSeconds: 1, lockSeconds: 1)
        try await TestStore.withSchema(settings) { store, _ in
            try await store.migrate([people])
            let slow = await #expect(throws: StoreError.self) {
                try await store.read { _ = try $0.rows("SELECT pg_sleep(20)") }
            }
            #expect(slow == .busy("A statement took too long and was stopped."))
            #expect(await store.health().isReady)
        }
    }

    @Test func aServerThatIsAwayIsToldInASentence() async throws {
        let store = PostgresDatabase("host=/nowhere dbname=none", settings: PostgresSettings(connectSeconds: 2))

        let error = await #expect(throws: StoreError.self) { try await store.read { _ = try $0.rows("SELECT 1") } }

        guard case .unavailable(let sentence) = error else { return #expect(Bool(false)) }
        #expect(sentence.hasPrefix("PostgreSQL cannot be reached"))
        #expect(await store.health().isReady == false)
    }

    @Test func tablesMayChangeUnderPreparedStatements() async throws {
        try await TestStore.withSchema(PostgresSettings(sessions: 1)) { store, _ in
            try await store.migrate([people])
            try await store.write { try $0.execute("INSERT INTO person (id) VALUES ('a')") }
            for _ in 0..<3 { try await store.read { _ = try $0.rows("SELECT * FROM person") } }

            try await store.claim { try $0.execute("ALTER TABLE person ADD COLUMN age BIGINT") }
            let rows = try await store.read { try $0.rows("SELECT * FROM person") }

            let age: Int? = try #require(rows.first)["age"]
            #expect(age == nil)
        }
    }

    @Test func preparedStatementsAreBounded() async throws {
        try await TestStore.withSchema(PostgresSettings(sessions: 1)) { store, _ in
            for number in 0..<400 {
                let statement: SQL = "SELECT 1 AS \(name: "c\(number)")"
                for _ in 0..<2 { try await store.read { _ = try $0.rows(statement) } }
            }

            let prepared: Int? = try await store.read {
                try $0.value("n", "SELECT count(*) AS n FROM pg_prepared_statements")
            }

            #expect((1...256).contains(prepared ?? 0))
        }
    }

    @Test func noticesAreNotPrinted() async throws {
        try await TestStore.withSchema { store, _ in
            try await store.claim { try $0.execute("DO $$ BEGIN RAISE NOTICE 'this must not be seen'; END $$") }
        }
    }
}
