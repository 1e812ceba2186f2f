import Foundation
import Web

extension Route {
    /// What it is called here: `get /plans/:plan`.
    var name: String { "\(method.rawValue) \(path)" }

    /// Its path with ids in it, each found by the word that names it in `id`.
    func address(_ id: (String) -> UUID) -> String {
        var last = ""
        return path.split(separator: "/").reduce("") { address, part in
            defer { last = String(part) }
            return address + "/" + filled(part, after: last, id)
        }.orHome
    }

    private func filled(_ part: Substring, after last: String, _ id: (String) -> UUID) -> String {
        guard part.hasPrefix(":") else { return String(part) }
        switch part.dropFirst() {
        case "row", "number": return "1"
        case "level", "correction": return "0"
        case "day": return "2026-03-16"
        case "topic": return "caring"
        // What a carer reads of theirs: a note that was shared.
        case "kind": return "note"
        case "role": return "strategy_lead"
        case "token": return String(repeating: "A", count: 43)
        // A part of a plan is named by the word before it: themes, outcomes, objectives.
        case "part": return id(String(last.dropLast())).uuidString.lowercased()
        default: return id(String(part.dropFirst())).uuidString.lowercased()
        }
    }

    /// Whether an address, without its query, is one of this route's.
    func leads(_ address: String) -> Bool {
        let asked = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let mine = path.split(separator: "/")
        return asked.count == mine.count && zip(asked, mine).allSatisfy { $0 == $1 || $1.hasPrefix(":") }
    }
}

extension String {
    fileprivate var orHome: String { isEmpty ? "/" : self }

    /// The fields of a page's form, as a browser would send them.
    var fields: [String: String] {
        var fields: [String: String] = [:]
        for match in matches(of: #/<input[^>]*>/#) {
            let tag = String(match.output)
            guard let name = tag.attribute("name"), name != "form_token" else { continue }
            let isChoice = ["radio", "checkbox"].contains(tag.attribute("type") ?? "")
            if isChoice, !tag.contains(" checked") { continue }
            fields[name] = tag.attribute("value") ?? ""
        }
        for match in matches(of: /<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/) {
            fields[String(match.output.1)] = String(match.output.2.drop { $0.isNewline }).unescaped
        }
        for match in matches(of: /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/.dotMatchesNewlines()) {
            let chosen = match.output.2.firstMatch(of: /value="([^"]*)" selected/)
            fields[String(match.output.1)] = chosen.map { String($0.output.1).unescaped } ?? ""
        }
        return fields
    }

    /// The name of every field of a page, chosen or not.
    var fieldNames: Set<String> { Set(matches(of: #/ name="([^"]+)"/#).map { String($0.output.1) }) }

    private func attribute(_ name: String) -> String? {
        guard let start = range(of: " \(name)=\"") else { return nil }
        return String(self[start.upperBound...].prefix { $0 != "\"" }).unescaped
    }

    private var unescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
