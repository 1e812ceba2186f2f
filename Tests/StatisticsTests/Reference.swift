import Foundation
import Testing

/// Published inputs with their outputs, kept beside the repository and not in it: found by walking up from here.
enum Reference {
    static let folder: URL? = {
        var place = URL(filePath: #filePath)
        while place.path != "/" {
            place.deleteLastPathComponent()
            let folder = place.appending(path: "shared/reference")
            if FileManager.default.fileExists(atPath: folder.path) { return folder }
        }
        return nil
    }()

    /// The file's text; `nil`, said aloud, where the folder is not there.
    static func text(_ path: String) throws -> String? {
        guard let folder else {
            print("\(path) is not here: its rows are not tried")
            return nil
        }
        return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// A table's rows by the names of its columns.
    static func rows(_ path: String) throws -> [Row] {
        guard let text = try text(path) else { return [] }
        var lines = records(text.replacingOccurrences(of: "\u{FEFF}", with: ""))
        let header = lines.removeFirst().map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        return lines.map { Row(values: Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })) }
    }

    static func object(_ path: String) throws -> Any? {
        guard let text = try text(path) else { return nil }
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = [[]]
        var field = ""
        var quoted = false
        for character in text {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted:
                records[records.count - 1].append(field)
                field = ""
            case "\n" where !quoted, "\r\n" where !quoted, "\r" where !quoted:
                records[records.count - 1].append(field)
                field = ""
                records.append([])
            default: field.append(character)
            }
        }
        records[records.count - 1].append(field)
        return records.filter { $0.count > 1 }
    }

    struct Row {
        let values: [String: String]
        func text(_ name: String) -> String { values[name] ?? "" }
        func number(_ name: String) -> Double? { Double(text(name)) }
    }
}

/// Whether two numbers agree to a relative tolerance.
func agree(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a == b || abs(a - b) <= tolerance * max(abs(a), abs(b))
}
