import Desk
import Foundation
import Records

/// What the database keeps to know the place's keys by: text sealed with them, in one row.
///
/// It is sealed like any other column, so a change of keys seals it anew, and keys of before that change no longer fit.
enum KeyProbe {
    static let migration = Migration("0086-key-probe") {
        """
        CREATE TABLE key_probe (
            id           TEXT PRIMARY KEY,
            probe_sealed TEXT NOT NULL
        )
        """
    }

    /// The only row there is.
    static let id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
    static let place = SealedText.Place(table: "key_probe", row: id, column: "probe_sealed")
    /// So many values of a column tell whether keys fit a place that has no probe yet.
    static let sample = 20
}

extension Reader {
    /// The sealed text of the probe; none in a database that has none yet.
    func keyProbe() throws -> String? {
        guard try hasTable("key_probe") else { return nil }
        return try value("probe_sealed", "SELECT probe_sealed FROM key_probe WHERE id = \(KeyProbe.id)")
    }

    /// Whether somebody has a password here, which no other keys can check.
    func hasPasswords() throws -> Bool {
        try !rows("SELECT 1 AS one FROM account WHERE password IS NOT NULL LIMIT 1").isEmpty
    }

    /// Some values of every column that holds nothing but sealed text.
    func someSealed() throws -> [(text: String, place: SealedText.Place)] {
        var found: [(text: String, place: SealedText.Place)] = []
        for table in try tableNames() {
            let columns = try rows("SELECT * FROM \(name: table) LIMIT 1").first?.names ?? []
            for column in columns where column.hasSuffix("_sealed") || "\(table).\(column)" == "account.totp_secret" {
                let some = try rows(
                    "SELECT * FROM \(name: table) WHERE \(name: column) IS NOT NULL LIMIT \(KeyProbe.sample)"
                )
                for row in some {
                    guard case .text(let text)? = row.value(column),
                        let place = SealedColumns.place(column, of: table, row)
                    else { continue }
                    found.append((text, place))
                }
            }
        }
        return found
    }
}

extension Writer {
    /// Keeps the probe, unless another server has just done so.
    func keep(keyProbe sealed: String) throws {
        try execute(
            "INSERT INTO key_probe (id, probe_sealed) VALUES (\(KeyProbe.id), \(sealed)) ON CONFLICT (id) DO NOTHING"
        )
    }
}
