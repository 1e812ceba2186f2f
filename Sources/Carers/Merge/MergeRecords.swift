import Dates
import Desk
import Foundation
import Records

private let rowWords = SealedWords(table: "merged_row", column: "row_sealed")

/// Every statement that touches `merge` and `merged_row`.
extension Reader {
    func merge(_ id: UUID, of kept: UUID) throws -> Merge {
        let found: Merge? = try first("SELECT * FROM merge WHERE id = \(id) AND kept_id = \(kept)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The merges that made a record what it is, the newest first.
    func merges(into kept: UUID) throws -> [Merge] {
        try all("SELECT * FROM merge WHERE kept_id = \(kept) ORDER BY merged_at DESC, id DESC")
    }

    /// The record that another went into, and so on to the one that stands.
    func standsFor(_ gone: UUID) throws -> UUID? {
        try value(
            "id",
            """
            WITH RECURSIVE way (id, next) AS (
                SELECT id, merged_into FROM person WHERE id = \(gone)
                UNION SELECT person.id, person.merged_into FROM person JOIN way ON person.id = way.next
            ) SELECT id FROM way WHERE next IS NULL AND id <> \(gone)
            """
        )
    }

    /// A later merge of one of the two that still holds.
    func laterMerge(than merge: Merge) throws -> UUID? {
        try value(
            "id",
            """
            SELECT id FROM merge WHERE undone_at IS NULL AND id > \(merge.id)
                AND (kept_id IN \(any: [merge.kept, merge.gone]) OR gone_id IN \(any: [merge.kept, merge.gone]))
            ORDER BY id LIMIT 1
            """
        )
    }

    func countMergedRows(of merge: UUID) throws -> [(table: String, action: MergedRow.Action, many: Int)] {
        try rows(
            """
            SELECT table_name, action, count(*) AS many FROM merged_row WHERE merge_id = \(merge)
            GROUP BY table_name, action ORDER BY table_name, action
            """
        ).map { (try $0["table_name"], try $0["action"], try $0["many"]) }
    }

    /// Rows of a table that point at a person, each as its key.
    func rowsPointing(by reference: TableReference, at person: UUID) throws -> [Row] {
        let key: SQL = try keyColumns(of: reference.table).map { "\(name: $0)" }.joined(separator: ", ")
        return try rows(
            "SELECT * FROM \(name: reference.table) WHERE \(name: reference.column) = \(person) ORDER BY \(key)"
        )
    }

    func countRowsPointing(by reference: TableReference, at person: UUID) throws -> Int {
        try value(
            "many",
            "SELECT count(*) AS many FROM \(name: reference.table) WHERE \(name: reference.column) = \(person)"
        ) ?? 0
    }

    /// Whether another row already holds what this one would hold if `column` said `kept`.
    func isTaken(_ unique: UniqueColumns, by row: Row, of table: String, where column: String, says kept: UUID) throws
        -> Bool
    {
        guard unique.columns.contains(column) else { return false }
        var same: [SQL] = []
        for name in unique.columns {
            let value = name == column ? kept.sqlValue : row.value(name) ?? .null
            // What is not known is never the same as anything.
            if value == .null { return false }
            same.append("\(name: name) = \(.bound(value))")
        }
        if let condition = unique.condition {
            let own = try keyColumns(of: table).map { name -> SQL in
                "\(name: name) = \(.bound(row.value(name) ?? .null))"
            }
            let isMet = try rows(
                "SELECT 1 AS one FROM \(name: table) WHERE \(own.joined(separator: " AND ")) AND (\(condition))"
            )
            if isMet.isEmpty { return false }
            same.append("(\(condition))")
        }
        return try !rows("SELECT 1 AS one FROM \(name: table) WHERE \(same.joined(separator: " AND ")) LIMIT 1").isEmpty
    }
}

extension Look {
    /// What a merge did, in its order.
    func mergedRows(of merge: UUID) throws -> [MergedRow] {
        try db.rows("SELECT * FROM merged_row WHERE merge_id = \(merge) ORDER BY number").map { row in
            let sealed: String = try row["row_sealed"]
            return MergedRow(
                number: try row["number"],
                table: try row["table_name"],
                column: try row["column_name"],
                action: try row["action"],
                values: try StoredValues.read(rowWords.open(sealed, row: merge, means))
            )
        }
    }
}

extension Work {
    func add(_ row: MergedRow, to merge: UUID) throws {
        let sealed: String = try rowWords.seal(StoredValues.text(row.values), row: merge, self)
        try db.execute(
            """
            INSERT INTO merged_row (merge_id, number, table_name, column_name, action, row_sealed)
            VALUES (\(merge), \(row.number), \(row.table), \(row.column), \(row.action), \(sealed))
            """
        )
    }
}

extension Writer {
    func addMerge(_ id: UUID, kept: UUID, gone: UUID, rules: [MatchRule], by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO merge (id, kept_id, gone_id, rules, merged_by, merged_name, merged_at)
            VALUES (\(id), \(kept), \(gone), \(MatchRule.text(rules)), \(actor.id), \(actor.name), \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when somebody has undone it.
    func markUndone(_ merge: UUID, by actor: Actor, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE merge SET undone_by = \(actor.id), undone_name = \(actor.name), undone_at = \(now)
            WHERE id = \(merge) AND undone_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// The record of `gone` is that of `kept` from now on; none: it is its own again.
    func lead(_ gone: UUID, to kept: UUID?) throws {
        try execute("UPDATE person SET merged_into = \(kept), version = version + 1 WHERE id = \(gone)")
    }

    /// Makes the row with this key point at another person; says whether it was there and pointed at the one expected.
    func point(_ row: [String: SQLValue], of table: String, by column: String, from: UUID, to: UUID) throws -> Bool {
        var same: [SQL] = row.sorted { $0.key < $1.key }.map { "\(name: $0.key) = \(.bound($0.value))" }
        same.append("\(name: column) = \(from)")
        let condition = same.joined(separator: " AND ")
        return try execute("UPDATE \(name: table) SET \(name: column) = \(to) WHERE \(condition)") == 1
    }

    /// Sets one column of a person, if it says what is expected.
    @discardableResult
    func set(_ column: String, of person: UUID, from: SQLValue, to: SQLValue) throws -> Bool {
        try execute(
            """
            UPDATE person SET \(name: column) = \(.bound(to))
            WHERE id = \(person) AND \(name: column) IS NOT DISTINCT FROM \(.bound(from))
            """
        ) == 1
    }

    func countVersion(of person: UUID, seen version: Int) throws {
        let changed = try execute(
            "UPDATE person SET version = version + 1 WHERE id = \(person) AND version = \(version)"
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

extension Reader {
    /// All of one row of `person`, for the ledger of a merge.
    ///
    /// Whoever asks has already been shown the record.
    func personRow(_ id: UUID) throws -> Row {
        guard let row = try rows("SELECT * FROM person WHERE id = \(id)").first else { throw Refusal.notFound }
        return row
    }
}

extension Reader {
    /// Whether one of two is written down as looking after the other.
    func isRelated(_ one: UUID, _ other: UUID) throws -> Bool {
        let both = [one, other]
        return try !rows(
            """
            SELECT 1 AS one FROM caring_role WHERE carer_id IN \(any: both) AND cared_for_id IN \(any: both)
            ORDER BY id LIMIT 1
            """
        ).isEmpty
    }
}

/// The record that a reference leads to: its own, or the one that its record was merged into.
func standing(by reference: String) -> SQL {
    """
    WITH RECURSIVE way (id, next) AS (
        SELECT id, merged_into FROM person WHERE reference = \(reference)
        UNION SELECT person.id, person.merged_into FROM person JOIN way ON person.id = way.next
    ) SELECT id FROM way WHERE next IS NULL
    """
}

extension Writer {
    /// For a record that was made by mistake and never worked with.
    func removeRowsPointing(by reference: TableReference, at person: UUID) throws {
        try execute("DELETE FROM \(name: reference.table) WHERE \(name: reference.column) = \(person)")
    }

    func removePerson(_ id: UUID) throws { try execute("DELETE FROM person WHERE id = \(id)") }
}
