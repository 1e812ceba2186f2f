import Foundation

/// What a plan said at one moment: each part with its words, in reading order.
struct PlanSnapshot: Sendable, Equatable {
    struct Part: Sendable, Equatable {
        /// "plan", "theme", "outcome", "objective" or "action".
        let kind: String
        let id: UUID
        /// What it says, by the name of the field; what is empty is not there.
        var fields: [String: String]
    }

    var parts: [Part]

    /// - Parameter parts: An empty field counts as none.
    init(parts: [Part]) {
        self.parts = parts.map { part in
            Part(kind: part.kind, id: part.id, fields: part.fields.filter { !$0.value.isEmpty })
        }
    }

    subscript(_ id: UUID) -> Part? { parts.first { $0.id == id } }

    /// The same plan before some changes were made to it, the newest of which comes first.
    func before(_ steps: [FieldStep]) -> PlanSnapshot { played(steps) { $0.before } }

    /// The same plan after some changes are made to it, the oldest of which comes first.
    func after(_ steps: [FieldStep]) -> PlanSnapshot { played(steps) { $0.after } }

    /// Changes to what is not in the plan say nothing of it.
    private func played(_ steps: [FieldStep], _ value: (FieldStep) -> String?) -> PlanSnapshot {
        let places = Dictionary(parts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var parts = parts
        for step in steps {
            guard let place = places[step.part] else { continue }
            let text = value(step) ?? ""
            parts[place].fields[step.field] = text.isEmpty ? nil : text
        }
        return PlanSnapshot(parts: parts)
    }
}

/// One field's change: what it said, and what it says.
struct FieldStep: Sendable, Equatable {
    let part: UUID
    let field: String
    let before: String?
    let after: String?
}
