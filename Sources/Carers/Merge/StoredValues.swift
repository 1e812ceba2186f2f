import Foundation
import Records

/// Values of a row as text, so that they can be sealed and put back just as they were.
enum StoredValues {
    static func text(_ values: [SQLValue]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(values.map(Stored.init)), as: UTF8.self)
    }

    static func read(_ text: String) throws -> [SQLValue] {
        try JSONDecoder().decode([Stored].self, from: Data(text.utf8)).map(\.value)
    }

    /// One value, by its kind: at most one of the fields is there.
    private struct Stored: Codable {
        var bool: Bool?
        var integer: Int64?
        var real: Double?
        var text: String?
        var blob: [UInt8]?

        init(_ value: SQLValue) {
            switch value {
            case .null: break
            case .bool(let bool): self.bool = bool
            case .integer(let integer): self.integer = integer
            case .real(let real): self.real = real
            case .text(let text): self.text = text
            case .blob(let blob): self.blob = blob
            }
        }

        var value: SQLValue {
            if let bool { return .bool(bool) }
            if let integer { return .integer(integer) }
            if let real { return .real(real) }
            if let text { return .text(text) }
            if let blob { return .blob(blob) }
            return .null
        }
    }
}
