import Foundation

/// Where the pages of plans are.
enum PlanPaths {
    static let list = "/plans"
    static func plan(_ id: UUID) -> String { "/plans/\(id.uuidString.lowercased())" }
    static func outline(_ plan: UUID) -> String { Self.plan(plan) + "/outline" }
    static func tracker(_ plan: UUID) -> String { Self.plan(plan) + "/actions" }
    static func voices(_ plan: UUID) -> String { Self.plan(plan) + "/you-said" }
    static func history(_ plan: UUID) -> String { Self.plan(plan) + "/history" }
    static func print(_ plan: UUID) -> String { Self.plan(plan) + "/print" }
    static func theme(_ theme: Theme) -> String { part(theme.plan, "themes", theme.id) }
    static func outcome(_ outcome: Outcome) -> String { part(outcome.plan, "outcomes", outcome.id) }
    static func objective(_ objective: Objective) -> String { part(objective.plan, "objectives", objective.id) }
    static func action(_ action: Action) -> String { part(action.plan, "actions", action.id) }
    static func action(_ id: UUID, in plan: UUID) -> String { part(plan, "actions", id) }

    /// The page of a part of a plan; `kind` is "themes", "outcomes", "objectives" or "actions".
    static func part(_ plan: UUID, _ kind: String, _ id: UUID) -> String {
        "\(Self.plan(plan))/\(kind)/\(id.uuidString.lowercased())"
    }
}
