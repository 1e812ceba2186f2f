import Dates
import Foundation
import Web

extension Shape {
    /// Everything in a value that is not as described, by where it is.
    func faults(in value: JSON, at path: String = "") -> [ProblemDocument.Fault] {
        switch (self, value) {
        case (.nullable, .null): return []
        case (.nullable(let shape), _): return shape.faults(in: value, at: path)
        case (.object(_, let members), .object(let given)): return Shape.faults(members, given, at: path)
        case (.list(let shape), .list(let values)):
            return values.enumerated().flatMap { shape.faults(in: $1, at: "\(path)[\($0)]") }
        case (.boolean, .boolean), (.words, .text): return []
        case (.integer(let range), .integer(let whole)) where range.contains(whole): return []
        case (.text(let least, let most), .text(let text)):
            let count = text.unicodeScalars.count
            if count < least { return [.init(name(path), "must not be empty")] }
            return count > most ? [.init(name(path), "must be \(most) characters or fewer")] : []
        case (.choice(let words), .text(let text)) where words.contains(text): return []
        case (.id, .text(let text)) where text.utf8.count == 36 && UUID(uuidString: text) != nil: return []
        case (.day, .text(let text)) where text.utf8.count == 10 && Day(iso: text) != nil: return []
        case (.month, .text(let text)) where text.utf8.count == 7 && Day(iso: text + "-01") != nil: return []
        case (.moment, .text(let text)) where Instant(iso: text) != nil: return []
        case (.address, .text(let text)) where text.hasPrefix("https://") || text.hasPrefix("http://"): return []
        default: return [.init(name(path), "must be \(wanted)")]
        }
    }

    private static func faults(_ members: [Member], _ given: [JSON.Member], at path: String) -> [ProblemDocument.Fault]
    {
        let known = Set(members.map(\.name))
        let strange = given.filter { !known.contains($0.name) }.map {
            ProblemDocument.Fault(inside(path, String($0.name.prefix(100))), "is not known here")
        }
        let wrong = members.flatMap { member -> [ProblemDocument.Fault] in
            let at = inside(path, member.name)
            guard let value = given.first(where: { $0.name == member.name })?.value else {
                return member.isRequired ? [.init(at, "is needed")] : []
            }
            return member.shape.faults(in: value, at: at)
        }
        return strange + wrong
    }

    private static func inside(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    private func name(_ path: String) -> String { path.isEmpty ? "body" : path }

    /// What it must be, in words after "must be".
    private var wanted: String {
        switch self {
        case .id: "an id"
        case .day: "a day, such as 2026-03-31"
        case .month: "a month, such as 2026-03"
        case .moment: "a moment, such as 2026-03-31T09:30:00Z"
        case .address: "a web address"
        case .boolean: "true or false"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .words, .text: "text"
        case .choice(let words): "one of \(words.joined(separator: ", "))"
        case .list: "a list"
        case .object: "an object"
        case .nullable(let shape): "\(shape.wanted), or null"
        }
    }
}
