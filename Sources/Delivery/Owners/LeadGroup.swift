package import Foundation
import People
package import Strategy

/// The actions of a plan that one lead has: an agency, or somebody as written whom no agency is known for.
///
/// Owners are suggested by it, and assigned to all of its actions at once.
package struct LeadGroup: Sendable, Identifiable {
    /// What a form sends: the agency's id, or the words.
    package let id: String
    /// As the plan writes it.
    package let name: String
    package let agency: UUID?
    package let actions: [ActionLeaf]

    /// Those of a plan, the one with most actions first.
    package static func all(in tree: PlanTree) -> [LeadGroup] {
        var names: [String: String] = [:]
        var agencies: [String: UUID] = [:]
        var actions: [String: [ActionLeaf]] = [:]
        for leaf in tree.actions {
            var seen: Set<String> = []
            for lead in leaf.leads {
                let id = lead.agency?.uuidString.lowercased() ?? lead.written.foldedForMatching
                guard !id.isEmpty, seen.insert(id).inserted else { continue }
                names[id] = names[id] ?? lead.written
                agencies[id] = lead.agency
                actions[id, default: []].append(leaf)
            }
        }
        return actions.map {
            LeadGroup(id: $0.key, name: names[$0.key] ?? "", agency: agencies[$0.key], actions: $0.value)
        }
        .sorted { ($1.actions.count, $0.name, $0.id) < ($0.actions.count, $1.name, $1.id) }
    }
}
