package import Foundation
import Records

/// Where the pages of plans are.
package enum PlanPaths {
    package static let list = "/plans"
    package static func plan(_ id: UUID) -> String { "/plans/\(id.text)" }
    package static func outline(_ plan: UUID) -> String { Self.plan(plan) + "/outline" }
    package static func tracker(_ plan: UUID) -> String { Self.plan(plan) + "/actions" }
    package static func voices(_ plan: UUID) -> String { Self.plan(plan) + "/you-said" }
    package static func history(_ plan: UUID) -> String { Self.plan(plan) + "/history" }
    /// Where what is said of its actions is looked at.
    package static func updates(_ plan: UUID) -> String { Self.plan(plan) + "/updates" }
    package static func print(_ plan: UUID) -> String { Self.plan(plan) + "/print" }
    package static func theme(_ theme: Theme) -> String { part(theme.plan, "themes", theme.id) }
    package static func outcome(_ outcome: Outcome) -> String { part(outcome.plan, "outcomes", outcome.id) }
    package static func objective(_ objective: Objective) -> String { part(objective.plan, "objectives", objective.id) }
    package static func action(_ action: Action) -> String { part(action.plan, "actions", action.id) }
    package static func action(_ id: UUID, in plan: UUID) -> String { part(plan, "actions", id) }

    /// The page of a part of a plan; `kind` is "themes", "outcomes", "objectives" or "actions".
    package static func part(_ plan: UUID, _ kind: String, _ id: UUID) -> String {
        "\(Self.plan(plan))/\(kind)/\(id.text)"
    }
}
