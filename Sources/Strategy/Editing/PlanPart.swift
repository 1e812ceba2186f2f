import Desk
import Foundation
import Records

/// A level above the actions, as editing sees it: the same three fields, whichever level it is.
struct PlanPart: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case theme, outcome, objective

        /// As the paths have it.
        var plural: String { rawValue + "s" }

        init?(plural: String) {
            guard let kind = Kind.allCases.first(where: { $0.plural == plural }) else { return nil }
            self = kind
        }

        /// An objective has no statement of its own.
        var fieldNames: [String] { self == .objective ? ["ref", "title"] : ["ref", "title", "statement"] }

        func word(in plan: Plan) -> String {
            switch self {
            case .theme: plan.words.theme
            case .outcome: plan.words.outcome
            case .objective: plan.words.objective
            }
        }
    }

    let kind: Kind
    let id: UUID
    let fields: [String: String]
    let version: Int

    var subject: Subject { Subject(kind.rawValue, id) }
}

extension PlanTree {
    /// The level of this kind and id, when it is part of this plan.
    func part(_ kind: PlanPart.Kind, _ id: UUID) throws -> PlanPart {
        for theme in themes {
            if kind == .theme, theme.theme.id == id {
                return PlanPart(
                    kind: kind,
                    id: id,
                    fields: fields(theme.theme.ref, theme.theme.title, theme.theme.statement),
                    version: theme.theme.version
                )
            }
            for outcome in theme.outcomes {
                if kind == .outcome, outcome.outcome.id == id {
                    return PlanPart(
                        kind: kind,
                        id: id,
                        fields: fields(outcome.outcome.ref, outcome.outcome.title, outcome.outcome.statement),
                        version: outcome.outcome.version
                    )
                }
                for objective in outcome.objectives where kind == .objective && objective.objective.id == id {
                    return PlanPart(
                        kind: kind,
                        id: id,
                        fields: ["ref": objective.objective.ref ?? "", "title": objective.objective.title ?? ""],
                        version: objective.objective.version
                    )
                }
            }
        }
        throw Refusal.notFound
    }

    private func fields(_ ref: String?, _ title: String?, _ statement: String?) -> [String: String] {
        ["ref": ref ?? "", "title": title ?? "", "statement": statement ?? ""]
    }
}

extension Writer {
    /// Writes the fields of a level over the version that was seen.
    func correct(_ part: PlanPart, to fields: [String: String]) throws {
        func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        switch part.kind {
        case .theme:
            try correctTheme(
                part.id,
                ref: value("ref"),
                title: value("title"),
                statement: value("statement"),
                seen: part.version
            )
        case .outcome:
            try correctOutcome(
                part.id,
                ref: value("ref"),
                title: value("title"),
                statement: value("statement"),
                seen: part.version
            )
        case .objective:
            try correctObjective(part.id, ref: value("ref"), title: value("title"), seen: part.version)
        }
    }
}
