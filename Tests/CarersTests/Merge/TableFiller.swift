import Foundation
import Records

@testable import Carers

/// Makes up rows for every table that points at a person, from what the schema says of its columns.
struct TableFiller {
    let db: any Writer
    let people: [UUID]
    private var random: SeededNumbers
    private var number: Int

    /// Ids of made-up rows begin at `number`, and chance follows from it.
    init(db: any Writer, people: [UUID], number: Int) {
        self.db = db
        self.people = people
        self.number = number
        random = SeededNumbers(seed: UInt64(clamping: number))
    }

    /// Adds one row, if one can be made up.
    mutating func add(to table: String) throws {
        let columns = try columns(of: table)
        var values: [String: SQLValue] = [:]
        for column in columns { values[column.name] = try value(of: column, table) }
        guard values.values.allSatisfy({ $0 != .blob([]) }), try fits(values, table) else { return }
        let names: SQL = columns.map { "\(name: $0.name)" }.joined(separator: ", ")
        let bound: SQL = columns.map { .bound(values[$0.name] ?? .null) }.joined(separator: ", ")
        try db.execute("INSERT INTO \(name: table) (\(names)) VALUES (\(bound)) ON CONFLICT DO NOTHING")
    }

    private struct Column {
        let name: String
        let type: String
        let isNeeded: Bool
        let target: String?
        let choices: [String]
    }

    private func columns(of table: String) throws -> [Column] {
        guard db.dialect == .sqlite else { return [] }
        let made: String = try db.value("sql", "SELECT sql FROM sqlite_master WHERE name = \(table)") ?? ""
        var targets: [String: String] = [:]
        for row in try db.rows("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(table))") {
            targets[try row["from"]] = try row["table"]
        }
        return try db.rows("SELECT name, type, \"notnull\", pk FROM pragma_table_info(\(table))").map { row in
            let name: String = try row["name"]
            let needed: Bool = try row["notnull"]
            let key: Int = try row["pk"]
            return Column(
                name: name,
                type: try row["type"],
                isNeeded: needed || key > 0,
                target: targets[name],
                choices: Self.choices(of: name, in: made)
            )
        }
    }

    /// What a column may say, where its check lists it.
    private static func choices(of column: String, in statement: String) -> [String] {
        guard let start = statement.firstRange(of: "(\(column) IN (") else { return [] }
        let list = statement[start.upperBound...].prefix { $0 != ")" }
        return list.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " '\n")) }
    }

    private mutating func value(of column: Column, _ table: String) throws -> SQLValue {
        number += 1
        if let target = column.target { return try other(target, isNeeded: column.isNeeded) }
        if !column.isNeeded { return .null }
        if let choice = column.choices.randomElement(using: &random) { return .text(choice) }
        switch column.type {
        case "BIGINT": return .integer(Int64(number))
        case "BOOLEAN": return .bool(random.chance(50))
        case "DOUBLE PRECISION": return .real(1)
        default:
            if column.name.hasSuffix("_at") {
                return .text("2026-06-0\(Int.random(in: 1...9, using: &random))T09:00:00.000Z")
            }
            if column.name.hasSuffix("_on") { return .text("2026-06-0\(Int.random(in: 1...9, using: &random))") }
            // Few words, so that what may be there only once sometimes would be twice.
            return .text(column.name == "id" ? "made-up-\(number)" : "word \(Int.random(in: 0...3, using: &random))")
        }
    }

    /// A row of another table; what is needed and not there is made up too, if it can be.
    private mutating func other(_ target: String, isNeeded: Bool) throws -> SQLValue {
        if target == "person" { return people.randomElement(using: &random).map(\.sqlValue) ?? .null }
        let key = try db.keyColumns(of: target).first ?? "id"
        var rows = try db.rows("SELECT \(name: key) AS id FROM \(name: target) ORDER BY 1")
        if rows.isEmpty, isNeeded {
            try add(to: target)
            rows = try db.rows("SELECT \(name: key) AS id FROM \(name: target) ORDER BY 1")
        }
        if let row = rows.randomElement(using: &random) { return row.value("id") ?? .null }
        return isNeeded ? .blob([]) : .null
    }

    /// Two people of one row are never the same one.
    private func fits(_ values: [String: SQLValue], _ table: String) throws -> Bool {
        let columns = try db.references(to: "person").filter { $0.table == table }.compactMap { values[$0.column] }
        return Set(columns).count == columns.count
    }
}
