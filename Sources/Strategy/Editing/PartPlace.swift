import Desk
import Foundation
import Markup
import Records

/// Where something is to stand in a plan: under a part that has words, or under the plan itself.
///
/// The levels between that a plan leaves out are not named, and nobody is asked about them.
enum PartPlace: Sendable, Hashable {
    case plan
    case part(PlanPart.Kind, UUID)

    /// Reads what `text` writes.
    init?(_ text: String) {
        if text == "plan" {
            self = .plan
            return
        }
        guard let dash = text.firstIndex(of: "-"), let kind = PlanPart.Kind(rawValue: String(text[..<dash])),
            let id = UUID(uuidString: String(text[text.index(after: dash)...]))
        else { return nil }
        self = .part(kind, id)
    }

    /// As a form sends it.
    var text: String {
        switch self {
        case .plan: "plan"
        case .part(let kind, let id): "\(kind.rawValue)-\(id.text)"
        }
    }
}

extension PlanTree {
    /// Every place an action may stand, in order, as a person knows it.
    var places: [(place: PartPlace, words: Phrase)] {
        let whole = Phrase(en: "The plan itself", cy: "Y cynllun ei hun")
        var places: [(place: PartPlace, words: Phrase)] = [(.plan, whole)]
        func add(_ kind: PlanPart.Kind, _ id: UUID, _ label: String?) {
            guard let label else { return }
            let line = label.count > 90 ? String(label.prefix(88)) + "…" : label
            places.append((.part(kind, id), Phrase(same: "\(kind.word(in: plan)): \(line)")))
        }
        for theme in themes {
            add(.theme, theme.theme.id, theme.label)
            for outcome in theme.outcomes {
                add(.outcome, outcome.outcome.id, outcome.label)
                for objective in outcome.objectives { add(.objective, objective.objective.id, objective.label) }
            }
        }
        return places
    }

    /// Where an action stands: under the nearest part that has words.
    func place(ofAction id: UUID) -> PartPlace? {
        for theme in themes {
            for outcome in theme.outcomes {
                for objective in outcome.objectives where objective.actions.contains(where: { $0.action.id == id }) {
                    if objective.label != nil { return .part(.objective, objective.objective.id) }
                    if outcome.label != nil { return .part(.outcome, outcome.outcome.id) }
                    return theme.label == nil ? .plan : .part(.theme, theme.theme.id)
                }
            }
        }
        return nil
    }

    /// What a person knows a place by; none for the plan itself.
    func label(of place: PartPlace) -> String? {
        guard case .part(let kind, let id) = place else { return nil }
        switch kind {
        case .theme: return themes.first { $0.theme.id == id }?.label
        case .outcome: return themes.flatMap(\.outcomes).first { $0.outcome.id == id }?.label
        case .objective:
            return themes.flatMap(\.outcomes).flatMap(\.objectives).first { $0.objective.id == id }?.label
        }
    }
}

extension ThemeBranch {
    /// Its words; none for the theme of a plan that has no themes.
    var label: String? { NamedLevel(ref: theme.ref, title: theme.title, statement: theme.statement).label }
}

extension OutcomeBranch {
    var label: String? { NamedLevel(ref: outcome.ref, title: outcome.title, statement: outcome.statement).label }
}

extension ObjectiveBranch {
    var label: String? { NamedLevel(ref: objective.ref, title: objective.title).label }
}
