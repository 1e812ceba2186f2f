public import Desk
import Foundation
public import Records

/// Where a word stands in the database, in the open or under any seal: what no erasing may leave behind.
public struct FindWord: Question {
    let word: String

    public init(_ word: String) { self.word = word }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    /// - Returns: Each `table.column` that holds it, once.
    public func answer(_ look: Look) throws -> [String] {
        var found: Set<String> = []
        for table in try look.db.tableNames() {
            for row in try look.db.rows("SELECT * FROM \(name: table)") {
                for column in row.names {
                    guard case .text(let text)? = row.value(column) else { continue }
                    if text.contains(word) || opened(text, column, table, row, look)?.contains(word) == true {
                        found.insert("\(table).\(column)")
                    }
                }
            }
        }
        return found.sorted()
    }

    /// What was sealed, tried for the row's own id and for what it belongs to.
    private func opened(_ text: String, _ column: String, _ table: String, _ row: Row, _ look: Look) -> String? {
        for key in ["id", "merge_id", "list_id"] {
            guard let id = row.value(key).flatMap({ UUID(sqlValue: $0) }) else { continue }
            let place = SealedText.Place(table: table, row: id, column: column)
            if let bytes = try? look.means.sealed.open(text, for: place) {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        return nil
    }
}
