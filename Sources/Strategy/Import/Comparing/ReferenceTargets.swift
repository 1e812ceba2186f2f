import Foundation

/// Finds what a cross-reference of the plan points at, by its reference.
///
/// "Outcome 3.2", "3.2 h", "see 1.4" and "Aim 2" are all understood. What could be more than one thing is left as words.
struct ReferenceTargets {
    struct Target: Hashable {
        let kind: String
        let id: UUID
    }

    private var found: [String: Set<Target>] = [:]

    /// Makes something findable by its own reference, and by that with the reference of what it stands under.
    mutating func add(_ kind: String, _ id: UUID, ref: String?, under: [String?] = []) {
        guard let own = ref.map(Self.key), !own.isEmpty else { return }
        let target = Target(kind: kind, id: id)
        found[own, default: []].insert(target)
        if let over = under.compactMap({ $0.map(Self.key) }).first(where: { !$0.isEmpty }) {
            found[Self.joined(over, own), default: []].insert(target)
        }
    }

    func target(of written: String) -> Target? {
        let words = written.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ".") }.map(String.init)
        let kinds = words.compactMap { Self.kinds[$0] }
        let rest = words.filter { Self.kinds[$0] == nil && !Self.fillers.contains($0) }
        guard !rest.isEmpty, rest.count <= 3 else { return nil }
        let key = Self.key(rest.joined())
        guard let targets = found[key] else { return nil }
        let fitting = kinds.isEmpty ? targets : targets.filter { kinds.contains($0.kind) }
        return fitting.count == 1 ? fitting.first : nil
    }

    private static func joined(_ over: String, _ own: String) -> String {
        // "1.2" under "1" carries it already; "h" under "3.2" and "2" under "a" do not.
        own.hasPrefix(over + ".")
            ? own : over + (own.first?.isNumber == true && over.last?.isNumber == true ? "." : "") + own
    }

    private static func key(_ ref: String) -> String {
        let plain = ref.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
        var key = ""
        for character in plain {
            // "3.2.h" is "3.2h".
            if character.isLetter, key.last == "." { key.removeLast() }
            key.append(character)
        }
        while key.last == "." { key.removeLast() }
        return key
    }

    private static let kinds = [
        "aim": "theme", "theme": "theme", "priority": "theme", "outcome": "outcome", "objective": "objective",
        "action": "action",
    ]
    private static let fillers: Set<String> = [
        "see", "also", "ref", "reference", "no", "number", "and", "links", "to", "with",
    ]
}
