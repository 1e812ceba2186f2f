import Foundation
import PlanReading

/// Which actions of the plan each row of a document is to hold.
struct LayoutRows {
    /// A row: the table it is in, and its number there.
    struct Spot: Hashable {
        let table: Int
        let row: Int
    }

    /// An action as it is to be written.
    struct Line {
        let values: ActionValues
        /// What the document says now; nil for an action it does not have.
        let said: ActionValues?
        /// The fields that are to be written anew.
        var changed: [ActionField] {
            ActionField.allCases.filter { field in said.map { !values.agrees(with: $0, on: field) } ?? true }
        }
    }

    /// What each row that held actions is to hold now: none when the plan has them no more.
    private(set) var lines: [Spot: [Line]] = [:]
    /// Rows none of whose actions moved or changed.
    private(set) var untouched: Set<Spot> = []

    init(_ read: ReadPlan, _ comparison: PlanComparison, _ tree: PlanTree) {
        let leaves = Dictionary(tree.actions.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
        let actions = DocumentParts(read).actions
        var spots: [UUID: Spot] = [:]
        var counts: [Spot: Int] = [:]
        for (action, fate) in zip(actions, comparison.actions) {
            guard let table = action.place.table, let row = action.place.row else { continue }
            let spot = Spot(table: table, row: row)
            counts[spot, default: 0] += 1
            lines[spot, default: []] += []
            guard let id = fate.match, spots[id] == nil, let leaf = leaves[id] else { continue }
            spots[id] = spot
            lines[spot, default: []].append(Line(values: ActionValues(leaf), said: ActionValues(action)))
        }
        untouched = Set(
            lines.filter { spot, now in now.count == counts[spot] && now.allSatisfy { $0.changed.isEmpty } }.keys
        )
        addNew(tree, spots)
    }

    /// An action the document lacks goes in the row of the one before it under the same objective.
    private mutating func addNew(_ tree: PlanTree, _ spots: [UUID: Spot]) {
        for objective in tree.themes.flatMap(\.outcomes).flatMap(\.objectives) {
            var last: Spot? = objective.actions.lazy.compactMap { spots[$0.action.id] }.first
            for leaf in objective.actions {
                if let spot = spots[leaf.action.id] {
                    last = spot
                } else if let spot = last {
                    lines[spot, default: []].append(Line(values: ActionValues(leaf), said: nil))
                    untouched.remove(spot)
                }
            }
        }
    }
}

extension PlanComparison.Fate {
    /// The part of the plan it is, or most likely is.
    fileprivate var match: UUID? {
        switch self {
        case .same(let id, _), .unsure(let id): id
        case .new: nil
        }
    }
}
