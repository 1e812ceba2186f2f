import Desk
import Foundation
import Records

/// One row that is about someone: theirs, or hanging on one that is.
struct TrailRow: Sendable {
    let table: String
    let key: [String: SQLValue]
    let row: Row

    /// The row’s own id, where it has one.
    var id: UUID? { row.value("id").flatMap { UUID(sqlValue: $0) } }
    /// What tells it from every other row, as a form carries it.
    var code: String {
        let values = key.sorted { $0.key < $1.key }.map { key in
            switch key.value {
            case .text(let text): text
            case .integer(let number): String(number)
            default: "-"
            }
        }
        return ([table] + values).joined(separator: "/")
    }
}

/// What of a row only points at someone, and is not theirs: with them the pointer goes, and the row stays.
enum OnlyPointers {
    static let columns: Set<TableReference> = [
        // The assessment is the carer’s; that it was combined with theirs is all it says of whoever is looked after.
        TableReference("assessment", "looked_after_id"),
        // The step at eighteen is the carer’s; which child it was for is all it says of the child.
        TableReference("transition", "child_id"),
    ]
}

extension Reader {
    /// Every row that is about someone, found by what the schema says refers to what: each after those that hang on it,
    /// so that in this order they can go.
    ///
    /// Whoever asks has already been shown the record, or guards it.
    func trail(of person: UUID) throws -> [TrailRow] {
        var way = TrailWalk()
        guard let row = try rows("SELECT * FROM person WHERE id = \(person)").first else { throw Refusal.notFound }
        try follow("person", row, &way)
        return way.found
    }

    private func follow(_ table: String, _ row: Row, _ way: inout TrailWalk) throws {
        let key = try way.keys(of: table, self)
        let values = Dictionary(
            key.map { ($0, row.value($0) ?? .null) },
            uniquingKeysWith: { first, _ in first }
        )
        let one = TrailRow(table: table, key: values, row: row)
        guard way.seen.insert(one.code).inserted else { return }
        if let id = row.value("id") {
            for reference in try way.references(to: table, self) where !OnlyPointers.columns.contains(reference) {
                let order: SQL = try way.keys(of: reference.table, self).map { "\(name: $0)" }.joined(separator: ", ")
                let hanging = try rows(
                    "SELECT * FROM \(name: reference.table) WHERE \(name: reference.column) = \(.bound(id)) ORDER BY \(order)"
                )
                for row in hanging { try follow(reference.table, row, &way) }
            }
        }
        way.found.append(one)
    }
}

/// What was found so far, and what the schema said.
private struct TrailWalk {
    var found: [TrailRow] = []
    var seen: Set<String> = []
    private var keys: [String: [String]] = [:]
    private var referring: [String: [TableReference]] = [:]

    mutating func keys(of table: String, _ db: any Reader) throws -> [String] {
        if let known = keys[table] { return known }
        let found = try db.keyColumns(of: table)
        keys[table] = found
        return found
    }

    mutating func references(to table: String, _ db: any Reader) throws -> [TableReference] {
        if let known = referring[table] { return known }
        let found = try db.references(to: table)
        referring[table] = found
        return found
    }
}

extension Work {
    /// Erases every row about someone, and what was kept of them elsewhere; says how many rows went.
    func erase(_ person: UUID) throws -> Int {
        let trail = try db.trail(of: person)
        let ids = Array(Set(trail.compactMap(\.id)))
        for pointer in OnlyPointers.columns {
            try db.execute(
                "UPDATE \(name: pointer.table) SET \(name: pointer.column) = NULL WHERE \(name: pointer.column) IN \(any: ids)"
            )
        }
        for row in trail {
            let same: [SQL] = row.key.sorted { $0.key < $1.key }.map { "\(name: $0.key) = \(.bound($0.value))" }
            try db.execute("DELETE FROM \(name: row.table) WHERE \(same.joined(separator: " AND "))")
        }
        let people = trail.filter { $0.table == "person" }.compactMap(\.id)
        let letters = trail.filter { $0.table == "letter_sent" }.compactMap(\.id)
        return try trail.count + eraseChanges(of: ids) + eraseBeside(people, letters)
    }

    /// What fields of these rows said before.
    private func eraseChanges(of ids: [UUID]) throws -> Int {
        var gone = 0
        // So many at a time: a statement binds only so many values.
        for start in stride(from: 0, to: ids.count, by: 400) {
            let some = Array(ids[start..<min(start + 400, ids.count)])
            gone += try db.execute("DELETE FROM change WHERE subject_id IN \(any: some)")
        }
        return gone
    }

    /// What no key leads to: drafts of their pages, work that waits, letters under way, what was looked for.
    private func eraseBeside(_ people: [UUID], _ letters: [UUID]) throws -> Int {
        var gone = 0
        for id in people {
            // Typed about them, and by them on their own pages.
            gone += try db.execute("DELETE FROM draft WHERE address LIKE \(containing: id.text) OR account_id = \(id)")
        }
        for id in people + letters {
            gone += try db.execute(
                "DELETE FROM job WHERE payload LIKE \(containing: id.text) OR once_key LIKE \(containing: id.text)"
            )
            gone += try db.execute("DELETE FROM mail WHERE once_key LIKE \(containing: id.text)")
        }
        // Whose name was typed is sealed, so that nobody can say whose; they are made again in a moment.
        gone += try db.execute("DELETE FROM person_search")
        gone += try db.execute("DELETE FROM unsent_form")
        return gone
    }
}
