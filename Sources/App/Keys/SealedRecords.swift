import Desk
import Foundation
import Records

/// Which columns are sealed, found by their names: what must be sealed anew when the key changes.
enum SealedColumns {
    /// Those that are not called `…_sealed`.
    static let others: Set<String> = [
        "assessment.circumstances", "contact_way.value", "voice_contact.sealed", "account.totp_secret", "draft.typed",
        "unsent_form.typed", "mail.address", "mail.letter", "webhook.secret",
    ]
    /// What lives for minutes in the payload of a job, and is let go.
    static let left: Set<String> = ["job.payload"]
    /// Tables whose rows are sealed for what they belong to.
    private static let rows = ["merged_row": "merge_id", "list_row": "list_id"]

    static func hold(_ column: String, of table: String) -> Bool {
        column.hasSuffix("_sealed") || others.contains("\(table).\(column)")
    }

    static func place(_ column: String, of table: String, _ row: Row) -> SealedText.Place? {
        row.value(rows[table] ?? "id").flatMap { UUID(sqlValue: $0) }
            .map { SealedText.Place(table: table, row: $0, column: column) }
    }
}

/// One value that is still sealed with the former key.
struct FormerlySealed: Sendable {
    let table: String
    let key: [String: SQLValue]
    let column: String
    let sealed: String
    let place: SealedText.Place
}

/// Values of a table that are still sealed with the former key, so many rows at a time.
struct FormerlySealedRows: Question {
    struct Answer: Sendable {
        let found: [FormerlySealed]
        /// What no key opens, in columns that hold nothing but sealed text.
        let lost: Int
        /// The key of the last row that was looked at; none where the table is at its end.
        let last: [SQLValue]?
    }

    static let batch = 1000

    let table: String
    let after: [SQLValue]?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> Answer {
        let key = try look.db.keyColumns(of: table)
        let order: SQL = key.map { "\(name: $0)" }.joined(separator: ", ")
        let rest: SQL =
            after.map { mark in
                let values: SQL = mark.map { .bound($0) }.joined(separator: ", ")
                return "WHERE (\(order)) > (\(values))"
            } ?? ""
        let rows = try look.db.rows("SELECT * FROM \(name: table) \(rest) ORDER BY \(order) LIMIT \(Self.batch)")
        var found: [FormerlySealed] = []
        var lost = 0
        for row in rows {
            for column in row.names where SealedColumns.hold(column, of: table) {
                guard case .text(let sealed)? = row.value(column),
                    let place = SealedColumns.place(column, of: table, row)
                else { continue }
                guard let opened = try? look.means.sealed.opened(sealed, for: place) else {
                    if column.hasSuffix("_sealed") { lost += 1 }
                    continue
                }
                guard opened.standing == .former else { continue }
                let same = key.map { ($0, row.value($0) ?? .null) }
                found.append(
                    FormerlySealed(
                        table: table,
                        key: Dictionary(same, uniquingKeysWith: { first, _ in first }),
                        column: column,
                        sealed: sealed,
                        place: place
                    )
                )
            }
        }
        let last = rows.count < Self.batch ? nil : rows.last.map { row in key.map { row.value($0) ?? .null } }
        return Answer(found: found, lost: lost, last: last)
    }
}

/// Seals some values anew; one that somebody changed meanwhile is sealed with the new key already, and is left.
struct SealAnew: Command {
    let values: [FormerlySealed]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws -> Int {
        var many = 0
        for one in values {
            let bytes = try work.means.sealed.open(one.sealed, for: one.place)
            let anew = try work.means.sealed.seal(bytes, for: one.place, nonce: work.random(12))
            var same: [SQL] = one.key.sorted { $0.key < $1.key }.map { "\(name: $0.key) = \(.bound($0.value))" }
            same.append("\(name: one.column) = \(one.sealed)")
            many += try work.db.execute(
                "UPDATE \(name: one.table) SET \(name: one.column) = \(anew) WHERE \(same.joined(separator: " AND "))"
            )
        }
        let table = values.first?.table ?? ""
        try work.record(.sealedAnew, about: Subject("keys", work.actor.id), ["table": table, "values": String(many)])
        return many
    }
}

/// The tables there are.
struct TablesThereAre: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func answer(_ look: Look) throws -> [String] { try look.db.tableNames().sorted() }
}
