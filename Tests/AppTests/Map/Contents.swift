import Records
import TestSupport

extension SiteUnderTest {
    /// Every row of every table, but for what is written about those who try: the audit trail, the throttle, and the
    /// marks of forms that were taken, which are of all that a form carried.
    func contents() async throws -> [String: [String]] {
        try await store.read { db in
            var contents: [String: [String]] = [:]
            for table in try db.tableNames() where !["audit_entry", "throttle", "taken_form"].contains(table) {
                contents[table] = try db.rows("SELECT * FROM \(name: table)").map { "\($0)" }.sorted()
            }
            return contents
        }
    }

    /// The name of every column of every table.
    func columnNames() async throws -> Set<String> {
        try await store.read { db in
            var names: Set<String> = []
            for table in try db.tableNames() {
                names.formUnion(try db.values("name", "SELECT name FROM pragma_table_info(\(table))") as [String])
            }
            return names
        }
    }
}

/// The tables in which two pictures differ: what a failed expectation should say.
func difference(_ before: [String: [String]], _ after: [String: [String]]) -> [String] {
    before.keys.filter { before[$0] != after[$0] }.sorted()
}
