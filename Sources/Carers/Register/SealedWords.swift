package import Desk
package import Foundation

/// Text that a copy of the database must not tell: sealed for one column of one row.
///
///     let reason = SealedWords(table: "broken_glass", column: "reason_sealed")
///     try reason.seal(words, row: id, work)
package struct SealedWords: Sendable {
    private let table: String
    private let column: String

    package init(table: String, column: String) {
        self.table = table
        self.column = column
    }

    /// The words as the column of `row` keeps them.
    package func seal(_ words: String, row: UUID, _ work: Work) throws -> String {
        try work.means.sealed.seal(Array(words.utf8), for: place(row), nonce: work.random(12))
    }

    /// The same; nothing where there is nothing.
    package func seal(_ words: String?, row: UUID, _ work: Work) throws -> String? {
        guard let words, !words.isEmpty else { return nil }
        return try seal(words, row: row, work) as String
    }

    /// What was sealed for the column of `row`.
    package func open(_ sealed: String, row: UUID, _ means: Means) throws -> String {
        String(decoding: try means.sealed.open(sealed, for: place(row)), as: UTF8.self)
    }

    package func open(_ sealed: String?, row: UUID, _ means: Means) throws -> String? {
        guard let sealed else { return nil }
        return try open(sealed, row: row, means) as String
    }

    private func place(_ row: UUID) -> SealedText.Place { SealedText.Place(table: table, row: row, column: column) }
}
