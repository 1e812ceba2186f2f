import Desk
import Forms
import Foundation
import Records
import Web

/// Moves a theme, outcome, objective or action one place up or down among its neighbours.
struct MovePart: Command {
    enum Direction: String, Sendable { case up, down }

    let plan: UUID
    /// "themes", "outcomes", "objectives" or "actions".
    let kind: String
    let id: UUID
    let direction: Direction

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        try tree.plan.requireOpen()
        let siblings = tree.siblings(of: id, kind)
        guard let index = siblings.firstIndex(of: id) else { throw Refusal.notFound }
        let other = direction == .up ? index - 1 : index + 1
        var order = siblings
        if order.indices.contains(other) { order.swapAt(index, other) }
        for (position, id) in order.enumerated() { try work.db.place(id, kind, at: position) }
        try work.record(.partMoved, about: Subject(String(kind.dropLast()), id), ["direction": direction.rawValue])
    }
}

extension PlanTree {
    /// The ids of a part and its neighbours, in order; none when there is no such part.
    fileprivate func siblings(of id: UUID, _ kind: String) -> [UUID] {
        let outcomes = themes.flatMap(\.outcomes)
        let groups: [[UUID]] =
            switch kind {
            case "themes": [themes.map(\.theme.id)]
            case "outcomes": themes.map { $0.outcomes.map(\.outcome.id) }
            case "objectives": outcomes.map { $0.objectives.map(\.objective.id) }
            case "actions": outcomes.flatMap(\.objectives).map { $0.actions.map(\.action.id) }
            default: []
            }
        return groups.first { $0.contains(id) } ?? []
    }
}

let orderRoutes: [Route] = [
    .post("/plans/:plan/order", for: .staffWho(.editPlans)) { visit in
        let plan = try visit.id("plan")
        guard let id = UUID(uuidString: visit.form["id"]),
            let direction = MovePart.Direction(rawValue: visit.form["to"])
        else { throw Refusal.notFound }
        try await visit.perform(MovePart(plan: plan, kind: visit.form["kind"], id: id, direction: direction))
        return .redirect(to: PlanPaths.outline(plan), notice: .planSaved)
    }
]
