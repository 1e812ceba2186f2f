import Records
import RecordsInSQLite
import Testing

@Test func migratingTwiceDoesNothingTheSecondTime() async throws {
    let store = try SQLiteDatabase()
    let migrations = [
        Migration("0001-a") {
            "CREATE TABLE a (id TEXT PRIMARY KEY); CREATE INDEX a_id ON a (id)"
            only(.postgres, "nonsense")
            only(.sqlite, "CREATE TABLE b (id TEXT)")
        }
    ]

    await #expect(throws: SchemaError.older(missing: ["0001-a"])) { try await store.requireCurrentSchema(migrations) }
    #expect(try await store.migrate(migrations) == ["0001-a"])
    #expect(try await store.migrate(migrations) == [])
    #expect(try await schemaText(of: store).contains("CREATE INDEX a_id ON a (id);"))
}
