import Foundation

extension JSON {
    /// As text, each member on a line of its own where `isSpread`.
    func text(isSpread: Bool = false) -> String {
        var out = ""
        write(to: &out, isSpread ? 0 : nil)
        return out
    }

    private func write(to out: inout String, _ depth: Int?) {
        switch self {
        case .null: out += "null"
        case .boolean(let truth): out += truth ? "true" : "false"
        case .integer(let whole): out += String(whole)
        case .decimal(let number): out += number.isFinite ? String(number) : "null"
        case .text(let text): JSON.write(text, to: &out)
        case .list(let values):
            JSON.write(values, in: ("[", "]"), to: &out, depth) { $0.write(to: &$1, $2) }
        case .object(let members):
            JSON.write(members, in: ("{", "}"), to: &out, depth) { member, out, depth in
                JSON.write(member.name, to: &out)
                out += depth == nil ? ":" : ": "
                member.value.write(to: &out, depth)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part],
        in brackets: (String, String),
        to out: inout String,
        _ depth: Int?,
        _ one: (Part, inout String, Int?) -> Void
    ) {
        out += brackets.0
        for (index, part) in parts.enumerated() {
            if index > 0 { out += "," }
            if let depth { out += "\n" + String(repeating: "  ", count: depth + 1) }
            one(part, &out, depth.map { $0 + 1 })
        }
        if let depth, !parts.isEmpty { out += "\n" + String(repeating: "  ", count: depth) }
        out += brackets.1
    }

    private static func write(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 32:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}
