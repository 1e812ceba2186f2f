import Dates
import Foundation
import Records
import TestSupport
import Testing

private enum Tone: String, SQLConvertible { case calm, urgent }

private struct Everything: RowDecodable, Equatable {
    var id: UUID
    var name: String
    var count: Int
    var share: Double
    var isOpen: Bool
    var on: Day
    var at: Instant
    var tone: Tone
    var note: String?
    var bytes: [UInt8]

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        count = try row["count"]
        share = try row["share"]
        isOpen = try row["is_open"]
        on = try row["held_on"]
        at = try row["at"]
        tone = try row["tone"]
        note = try row["note"]
        bytes = try row["bytes"]
    }

    init(name: String, bytes: [UInt8], note: String?) throws {
        id = UUID()
        self.name = name
        count = .max
        share = 0.1 + 0.2
        isOpen = true
        on = try #require(Day(2024, 2, 29))
        at = try #require(Instant(iso: "2026-11-22T03:17:00.001Z"))
        tone = .urgent
        self.note = note
        self.bytes = bytes
    }

    func insert(_ db: any Writer) throws {
        try db.execute(
            """
            INSERT INTO everything (id, name, count, share, is_open, held_on, at, tone, note, bytes)
            VALUES (\(id), \(name), \(count), \(share), \(isOpen), \(on), \(at), \(tone), \(note), \(bytes))
            """
        )
    }
}

private let table = Migration("0001-everything") {
    """
    CREATE TABLE everything (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, count BIGINT NOT NULL, share DOUBLE PRECISION NOT NULL,
        is_open BOOLEAN NOT NULL, held_on TEXT NOT NULL, at TEXT NOT NULL, tone TEXT NOT NULL, note TEXT, bytes BYTEA
    )
    """
}

@Suite struct ValueTests {
    @Test(arguments: TestStore.allCases)
    func everyKindOfValueComesBackAsItWent(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([table])
            let one = try Everything(name: "Siân O’Brien 👩🏽‍🦽 “%_'\\", bytes: [0, 255, 10, 92, 39], note: nil)
            let two = try Everything(name: "", bytes: [], note: "line\nline\ttab")

            try await store.write { db in
                try one.insert(db)
                try two.insert(db)
            }
            let back: [Everything] = try await store.read { db in
                try db.all("SELECT * FROM everything ORDER BY name")
            }

            #expect(back == [two, one])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aWrongColumnIsNamed(in database: TestStore) async throws {
        try await database.withStore { store in
            await #expect(throws: StoreError.noColumn("nome")) {
                let _: String? = try await store.read { try $0.value("nome", "SELECT 'a' AS name") }
            }
            await #expect(throws: StoreError.unreadable(column: "name", as: "Int")) {
                let _: Int? = try await store.read { try $0.value("name", "SELECT 'a' AS name") }
            }
            await #expect(throws: StoreError.unreadable(column: "on", as: "Day")) {
                let _: Day? = try await store.read { try $0.value("on", "SELECT '2026-02-30' AS \(name: "on")") }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func textWithANulCharacterIsRefusedAndNotCut(in database: TestStore) async throws {
        try await database.withStore { store in
            await #expect(throws: StoreError.check("text may not hold a NUL character")) {
                try await store.read { _ = try $0.rows("SELECT \("a\0b") AS name") }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aHostileTextIsOnlyAText(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([table])
            let name = "'); DROP TABLE everything; --"

            try await store.write { try Everything(name: name, bytes: [], note: nil).insert($0) }
            let found: [String] = try await store.read {
                try $0.values("name", "SELECT name FROM everything WHERE name = \(name)")
            }

            #expect(found == [name])
        }
    }

    @Test(arguments: TestStore.allCases)
    func listsConditionsAndPatternsAreBuiltFromParts(in database: TestStore) async throws {
        try await database.withStore { store in
            try await store.migrate([table])
            try await store.write { db in
                for name in ["50% off", "50 pence off", "a_b", "aXb", "B"] {
                    try Everything(name: name, bytes: [], note: nil).insert(db)
                }
            }
            func names(_ condition: SQL) async throws -> [String] {
                try await store.read { db in
                    try db.values("name", "SELECT name FROM everything WHERE \(condition) ORDER BY name")
                }
            }

            #expect(try await names("name LIKE \(containing: "0%")") == ["50% off"])
            #expect(try await names("name LIKE \(beginning: "a_")") == ["a_b"])
            #expect(try await names("name LIKE \(beginning: "b")") == [])
            #expect(try await names("name IN \(any: ["B", "aXb"])") == ["B", "aXb"])
            #expect(try await names("name IN \(any: [String]())") == [])
            let conditions: [SQL] = ["name > \("a")", "is_open", "count > \(5)"]
            #expect(try await names(conditions.joined(separator: " AND ")) == ["aXb", "a_b"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNameWithAQuoteInItStaysAName(in database: TestStore) async throws {
        try await database.withStore { store in
            let value: Int? = try await store.read { try $0.value("a\"b", "SELECT 1 AS \(name: "a\"b")") }
            #expect(value == 1)
        }
    }
}
