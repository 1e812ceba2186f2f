import Foundation
import People

/// What one state of a plan, or one plan, says that another does not.
struct PlanDifference: Sendable, Equatable {
    struct Field: Sendable, Equatable {
        let name: String
        let before: String?
        let after: String?
    }

    struct Changed: Sendable, Equatable {
        let before: PlanSnapshot.Part
        let after: PlanSnapshot.Part
        let fields: [Field]
    }

    private(set) var added: [PlanSnapshot.Part] = []
    private(set) var gone: [PlanSnapshot.Part] = []
    private(set) var changed: [Changed] = []
    private(set) var same = 0

    var isEmpty: Bool { added.isEmpty && gone.isEmpty && changed.isEmpty }

    /// - Parameters:
    ///   - before: The first.
    ///   - after: The second.
    ///   - became: What a part of the first is in the second, where that is known; each part is itself otherwise.
    init(_ before: PlanSnapshot, _ after: PlanSnapshot, became: [UUID: UUID] = [:]) {
        let later = Dictionary(after.parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: Set<UUID> = []
        for part in before.parts {
            guard let now = later[became[part.id] ?? part.id], now.kind == part.kind else {
                if part.says { gone.append(part) }
                continue
            }
            found.insert(now.id)
            let names = Set(part.fields.keys).union(now.fields.keys).sorted()
            let fields = names.compactMap { name -> Field? in
                let (old, new) = (part.fields[name], now.fields[name])
                return old == new ? nil : Field(name: name, before: old, after: new)
            }
            if fields.isEmpty {
                same += part.says ? 1 : 0
            } else {
                changed.append(Changed(before: part, after: now, fields: fields))
            }
        }
        added = after.parts.filter { !found.contains($0.id) && $0.says }
    }
}

extension PlanSnapshot.Part {
    /// A level that a plan leaves out says nothing.
    var says: Bool { kind == "plan" || name != nil }

    /// What it is called: its reference and its words.
    var name: String? {
        let words = fields["text"] ?? fields["title"] ?? fields["statement"]
        let both = [fields["ref"], words].compactMap { $0 }.joined(separator: " ")
        return both.isEmpty ? nil : both
    }
}

/// Which parts of two plans are the same promise, or the same level.
enum PlanPairing {
    /// What was carried over is known; the rest is the same when it says the same, or has the same reference and kind.
    static func became(
        _ before: PlanSnapshot,
        _ after: PlanSnapshot,
        carried: [UUID: UUID]
    ) -> [UUID: UUID] {
        var became: [UUID: UUID] = [:]
        var taken: Set<UUID> = []
        func pair(_ one: PlanSnapshot.Part, _ other: PlanSnapshot.Part?) {
            guard let other, became[one.id] == nil, taken.insert(other.id).inserted else { return }
            became[one.id] = other.id
        }
        for part in before.parts {
            if let to = carried[part.id] { pair(part, after[to]) }
        }
        pairBy(before, after, pair, isTaken: { taken.contains($0) }) { part in
            part.fields["text"] ?? part.fields["title"] ?? part.fields["statement"]
        }
        pairBy(before, after, pair, isTaken: { taken.contains($0) }) { $0.fields["ref"] }
        if let plan = before.parts.first(where: { $0.kind == "plan" }) {
            pair(plan, after.parts.first { $0.kind == "plan" })
        }
        return became
    }

    private static func pairBy(
        _ before: PlanSnapshot,
        _ after: PlanSnapshot,
        _ pair: (PlanSnapshot.Part, PlanSnapshot.Part?) -> Void,
        isTaken: (UUID) -> Bool,
        _ words: (PlanSnapshot.Part) -> String?
    ) {
        func key(_ part: PlanSnapshot.Part) -> String? {
            guard part.kind != "plan", let words = words(part)?.foldedForMatching, !words.isEmpty else { return nil }
            return part.kind + " " + words
        }
        var waiting: [String: [PlanSnapshot.Part]] = [:]
        for part in after.parts where !isTaken(part.id) {
            if let key = key(part) { waiting[key, default: []].append(part) }
        }
        for part in before.parts {
            guard let key = key(part), let first = waiting[key]?.first else { continue }
            // A reference that stands twice says nothing.
            if waiting[key]?.count == 1 { pair(part, first) }
        }
    }
}
