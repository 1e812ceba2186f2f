/// A value of JSON, keys in the order given, to be written as text.
indirect enum JSONText {
    case null
    case string(String)
    case list([JSONText])
    case object([(String, JSONText)])

    static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

    /// The text, indented by one space a level.
    var written: String {
        var text = ""
        write(to: &text, depth: 0)
        return text
    }

    private func write(to text: inout String, depth: Int) {
        switch self {
        case .null: text += "null"
        case .string(let string): JSONText.quote(string, to: &text)
        case .list(let items):
            guard !items.isEmpty else { return text += "[]" }
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                JSONText.newLine(&text, depth + 1)
                item.write(to: &text, depth: depth + 1)
            }
            JSONText.newLine(&text, depth)
            text += "]"
        case .object(let pairs):
            guard !pairs.isEmpty else { return text += "{}" }
            text += "{"
            for (index, pair) in pairs.enumerated() {
                if index > 0 { text += "," }
                JSONText.newLine(&text, depth + 1)
                JSONText.quote(pair.0, to: &text)
                text += ": "
                pair.1.write(to: &text, depth: depth + 1)
            }
            JSONText.newLine(&text, depth)
            text += "}"
        }
    }

    private static func newLine(_ text: inout String, _ depth: Int) {
        text += "\n"
        text += String(repeating: " ", count: depth)
    }

    private static func quote(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}
