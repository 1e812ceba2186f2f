import Foundation
import Records

extension ActionForm {
    /// The lists of an action as this form has them.
    ///
    /// Names that were linked to an agency or a part of the plan stay linked.
    func details(keeping leaf: ActionLeaf?, in tree: PlanTree, _ db: any Reader) throws -> ActionDetails {
        // What was linked stays so; a name typed here is looked for among all that agencies go by.
        let linked = Dictionary(
            (([leaf].compactMap(\.self)) + tree.actions).flatMap { $0.leads + $0.partners }.compactMap { party in
                party.agency.map { (party.written, $0) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        let known = try db.knownAgencies()
        let targets = PlanTargets(tree)
        func party(_ written: String) -> Party {
            Party(written: written, agency: linked[written] ?? known.id(of: written))
        }
        // A list nobody changed stays as it is, whatever its items hold.
        let before = leaf?.fields ?? [:]
        func same(_ name: String, _ lines: [String]) -> Bool { before[name] == lines.joined(separator: "\n") }
        var details = ActionDetails(
            leads: leads.map(party),
            partners: partners.map(party),
            measures: measures,
            crossReferences: references.map { written in
                let before = leaf?.crossReferences.first { $0.written == written }
                return before ?? targets.reference(written)
            },
            progress: progress.map { ProgressNote(period: $0.name, text: $0.text) },
            extras: extras.map { ExtraValue(header: $0.name, text: $0.text) },
            dataSources: dataSources
        )
        guard let leaf else { return details }
        if same("measures", measures) { details.measures = leaf.measures.map(\.text) }
        if same("progress", progress.map(\.line)) { details.progress = leaf.progress }
        if same("extras", extras.map(\.line)) { details.extras = leaf.extras }
        if same("data_sources", dataSources) { details.dataSources = leaf.dataSources }
        return details
    }
}

/// The references of a plan's levels, by which a written cross-reference finds what it means.
struct PlanTargets {
    private var byRef: [String: (kind: String, id: UUID)] = [:]

    init(_ tree: PlanTree) {
        for theme in tree.themes {
            add(theme.theme.ref, "theme", theme.theme.id)
            for outcome in theme.outcomes {
                add(outcome.outcome.ref, "outcome", outcome.outcome.id)
                for objective in outcome.objectives {
                    add(objective.objective.ref, "objective", objective.objective.id)
                    for leaf in objective.actions {
                        add(leaf.action.ref, "action", leaf.action.id)
                        let above = objective.objective.ref ?? ""
                        add(leaf.action.ref.map { above + " " + $0 }, "action", leaf.action.id)
                    }
                }
            }
        }
    }

    /// A reference as written, with what it means when exactly that reference is in the plan.
    func reference(_ written: String) -> CrossReference {
        let target = byRef[folded(written)]
        return CrossReference(written: written, targetKind: target?.kind, targetID: target?.id)
    }

    private mutating func add(_ ref: String?, _ kind: String, _ id: UUID) {
        guard let ref, !ref.isEmpty, byRef[folded(ref)] == nil else { return }
        byRef[folded(ref)] = (kind, id)
    }

    private func folded(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
    }
}
