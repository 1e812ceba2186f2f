/// Copies every record of one store into another that is empty and has had the same migrations, and counts them by table.
///
/// All of it is one transaction of each, so it is there whole or not at all. References are checked when all rows are
/// in, and every table is read back and compared before the commit. `began` is told each table's name as its turn comes.
@discardableResult
public func copyAll(
    from source: any RecordStore,
    to target: any RecordStore,
    began: @escaping @Sendable (String) -> Void = { _ in }
) async throws -> [String: Int] {
    guard let source = source as? any BlockingReads else { throw CopyError.cannotRead }
    return try await target.claim { writer in
        try source.readBlocking { reader in
            try requireSameSchema(reader, writer)
            let tables = try reader.tableNames().filter { $0 != "migration" }
            for table in tables where try !writer.rows("SELECT 1 AS one FROM \(name: table) LIMIT 1").isEmpty {
                throw CopyError.notEmpty(table: table)
            }
            let references = try writer.deferReferences()
            var counts: [String: Int] = [:]
            for table in tables {
                began(table)
                counts[table] = try copy(table, from: reader, to: writer)
            }
            try writer.checkReferences(references)
            return counts
        }
    }
}

/// Why one store was not copied into another.
///
/// Nothing was changed.
public enum CopyError: Error, Equatable, CustomStringConvertible {
    case cannotRead
    case differentSchemas
    case notEmpty(table: String)
    case differs(table: String)
    case brokenReferences

    public var description: String {
        switch self {
        case .cannotRead: "This kind of store cannot be copied from."
        case .differentSchemas: "The two databases have not had the same migrations. Run “alongside migrate” on both."
        case .notEmpty(let table): "The database to copy to is not empty: it has rows in \(table)."
        case .differs(let table): "What was read back from \(table) is not what was written, so nothing was kept."
        case .brokenReferences: "Some rows refer to others that are not there, so nothing was kept."
        }
    }
}

private func requireSameSchema(_ source: any Reader, _ target: any Reader) throws {
    guard try source.hasTable("migration"), try target.hasTable("migration") else { throw CopyError.differentSchemas }
    let migrations: SQL = "SELECT name, hash FROM migration ORDER BY name"
    func names(_ rows: [Row]) throws -> [[String]] { try rows.map { [try $0["name"], try $0["hash"]] } }
    guard try names(source.rows(migrations)) == names(target.rows(migrations)) else {
        throw CopyError.differentSchemas
    }
}

private func copy(_ table: String, from reader: any Reader, to writer: any Writer) throws -> Int {
    var wrote = TableSum()
    try reader.pages(of: table) { page in
        try writer.insert(page, into: table)
        wrote.add(page)
    }
    var readBack = TableSum()
    try writer.pages(of: table) { readBack.add($0) }
    guard readBack == wrote else { throw CopyError.differs(table: table) }
    return wrote.count
}

/// How many rows a table has, and a sum over what they hold that does not depend on their order or the database.
private struct TableSum: Equatable {
    var count = 0
    var sum: UInt64 = 0

    mutating func add(_ rows: [Row]) {
        for row in rows {
            count += 1
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for name in row.columns.names.sorted() {
                for byte in "\(name)=\(comparable(row.value(name)));".utf8 {
                    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                }
            }
            sum = sum &+ hash
        }
    }

    private func comparable(_ value: SQLValue?) -> String {
        switch value {
        case .bool(let bool): "integer(\(bool ? 1 : 0))"
        case .some(let value): "\(value)"
        case .none: ""
        }
    }
}

extension Writer {
    fileprivate func insert(_ rows: [Row], into table: String) throws {
        guard let names = rows.first?.columns.names else { return }
        let columns: SQL = names.map { "\(name: $0)" }.joined(separator: ", ")
        // SQLite takes 32,766 values in a statement, and PostgreSQL twice that.
        let most = max(1, min(200, 30_000 / max(1, names.count)))
        for start in stride(from: 0, to: rows.count, by: most) {
            let tuples: [SQL] = rows[start..<min(start + most, rows.count)].map { row in
                let values: [SQL] = row.values.map { SQL(parts: [.value($0)]) }
                return "(\(values.joined(separator: ", ")))"
            }
            try execute("INSERT INTO \(name: table) (\(columns)) VALUES \(tuples.joined(separator: ", "))")
        }
    }
}
