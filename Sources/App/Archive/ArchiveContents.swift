import Desk
import Foundation
import Records

/// What leaves with a place, and what stays behind: nothing by which somebody could sign in, and nothing that only helps
/// the program along.
enum ArchiveContents {
    /// Ways in, work in passing, and what is worked out from the rest.
    static let leftOut: Set<String> = [
        "session", "own_session", "own_way", "known_browser", "recovery_code", "password_reset", "first_run",
        "throttle",
        "invitation", "way_back", "api_token", "calendar_link", "unsent_form", "taken_form", "draft", "job",
        "recurring_run", "key_probe",
        "match_key", "person_index", "person_search", "webhook_delivery",
    ]
    private static let secrets: Set<String> = ["account.password", "account.totp_secret", "webhook.secret"]

    static func isSecret(_ column: String, of table: String) -> Bool {
        secrets.contains("\(table).\(column)") || column == "token_hash" || column == "code_hash"
            || column == "secret_hash"
    }

    /// One row as a line of JSON, what is sealed opened with the place's keys.
    static func line(_ row: Row, of table: String, _ means: Means) throws -> [UInt8] {
        var values: [String: ArchivedValue] = [:]
        for column in row.names where !isSecret(column, of: table) {
            let stored = row.value(column) ?? .null
            values[column] = ArchivedValue(opened(stored, column, of: table, row, means))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(values)) + [0x0A]
    }

    /// What no key opens leaves as it is.
    private static func opened(
        _ stored: SQLValue,
        _ column: String,
        of table: String,
        _ row: Row,
        _ means: Means
    ) -> SQLValue {
        guard case .text(let sealed) = stored, SealedColumns.hold(column, of: table),
            let place = SealedColumns.place(column, of: table, row),
            let bytes = try? means.sealed.open(sealed, for: place),
            let text = String(validating: bytes, as: UTF8.self)
        else { return stored }
        return .text(text)
    }
}

/// A value of a row as JSON has it; bytes as base 64.
private struct ArchivedValue: Encodable {
    let value: SQLValue

    init(_ value: SQLValue) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .real(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .blob(let bytes): try container.encode(Data(bytes).base64EncodedString())
        }
    }
}
