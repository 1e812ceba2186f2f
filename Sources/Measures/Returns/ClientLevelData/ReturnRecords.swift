import Dates
import Desk
import Foundation
import Records

/// A return that was made: when, by whom, and how much of it went.
struct ReturnMade: Sendable, RowDecodable {
    let period: Period
    let sent: Int
    let left: Int
    let hash: String
    let by: String
    let at: Instant

    init(row: Row) throws {
        period = try Period(first: row["first_day"], last: row["last_day"])
        sent = try row["rows_sent"]
        left = try row["rows_left"]
        hash = try row["hash"]
        by = try row["made_name"]
        at = try row["made_at"]
    }
}

/// A label that the place loaded.
struct LoadedLabel: Sendable, Hashable {
    let key: CodeBook.Key
    let label: String
    /// Where the place has it from.
    let source: String
}

extension Reader {
    /// The labels the place has loaded.
    func loadedLabels() throws -> [LoadedLabel] {
        try rows("SELECT field, ours, label, source FROM return_label ORDER BY field, ours").compactMap { row in
            guard let field = CLDField(rawValue: try row["field"]) else { return nil }
            return try LoadedLabel(
                key: CodeBook.Key(field: field, ours: row["ours"]),
                label: row["label"],
                source: row["source"]
            )
        }
    }

    func codeBook() throws -> CodeBook {
        CodeBook(
            loaded: Dictionary(try loadedLabels().map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
        )
    }

    /// Returns made before, newest first.
    func returnsMade() throws -> [ReturnMade] {
        try all("SELECT * FROM return_made ORDER BY made_at DESC, id LIMIT 50")
    }
}

extension Writer {
    func load(_ label: LoadedLabel, by actor: Actor, at now: Instant) throws {
        let (field, ours) = (label.key.field.rawValue, label.key.ours)
        try execute("DELETE FROM return_label WHERE field = \(field) AND ours = \(ours)")
        try execute(
            """
            INSERT INTO return_label (field, ours, label, source, loaded_by, loaded_at)
            VALUES (\(field), \(ours), \(label.label), \(label.source), \(actor.name), \(now))
            """
        )
    }

    func keepReturn(_ id: UUID, _ period: Period, sent: Int, left: Int, hash: String, by actor: Actor, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO return_made (id, first_day, last_day, rows_sent, rows_left, hash, made_by, made_name, made_at)
            VALUES (\(id), \(period.first), \(period.last), \(sent), \(left), \(hash), \(actor.id), \(actor.name), \(now))
            """
        )
    }
}
