import App
import Foundation
import Records
import Testing

/// The tables are as the repository says they are, and what was once shipped stays as it was.
@Suite struct TableTests {
    @Test func theSchemaIsAsWritten() async throws {
        let schema = try await App.schema()

        #expect(
            try Repository.holds(schema, at: "docs/schema.sql"),
            "docs/schema.sql is not current. \(Repository.howToWrite)"
        )
    }

    /// A place has made each shipped migration once and never makes it again, so editing one would part the program from it.
    @Test func aShippedMigrationNeverChanges() throws {
        let shipped = (Repository.text("docs/migrations.txt") ?? "").split(separator: "\n").map {
            $0.split(separator: " ")
        }
        let before = Dictionary(
            shipped.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) },
            uniquingKeysWith: { first, _ in first }
        )
        let now = App.migrations.map { ($0.name, before[$0.name] ?? $0.hash) }
        let list = now.map { "\($0.0) \($0.1)\n" }.joined()

        for migration in App.migrations {
            let kept = before[migration.name]
            #expect(
                kept == nil || kept == migration.hash,
                "\(migration.name) was shipped; make a new migration instead"
            )
        }
        for name in before.keys {
            #expect(App.migrations.contains { $0.name == name }, "\(name) was shipped and is gone")
        }
        #expect(
            try Repository.holds(list, at: "docs/migrations.txt"),
            "a new migration is listed so: \(Repository.howToWrite)"
        )
    }

    @Test func migrationsComeInTheOrderOfTheirNumbers() {
        let names = App.migrations.map(\.name)

        #expect(names == names.sorted())
        #expect(Set(names.map { $0.prefix(4) }).count == names.count)
    }
}
