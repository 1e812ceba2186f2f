import DesignSystem
import Foundation
import Markup

extension PlanTree {
    /// The actions that refer to any of some parts.
    func referring(to parts: Set<UUID>) -> [ActionLeaf] {
        actions.filter { leaf in
            leaf.crossReferences.contains { $0.targetID.map(parts.contains) ?? false }
        }
    }

    /// A theme, an outcome or an objective with the levels above it: who refers to a whole theme means each part of it.
    func lineage(of part: UUID) -> Set<UUID> {
        for theme in themes {
            if theme.theme.id == part { return [part] }
            for outcome in theme.outcomes {
                if outcome.outcome.id == part { return [part, theme.theme.id] }
                if outcome.objectives.contains(where: { $0.objective.id == part }) {
                    return [part, outcome.outcome.id, theme.theme.id]
                }
            }
        }
        return []
    }
}

/// The way back from what is referred to.
func referredToBy(_ leaves: [ActionLeaf]) -> HTML? {
    guard !leaves.isEmpty else { return nil }
    let lines: [HTML] = leaves.map { leaf in
        let name = heading(leaf.action.ref, leaf.action.text, otherwise: "")
        return "<li>\(.link(Phrase(same: name), to: PlanPaths.action(leaf.action)))</li>"
    }
    return "<h2>\(Phrase(en: "Referred to by", cy: "Cyfeirir ato gan"))</h2><ul>\(lines)</ul>"
}
