package import Foundation
import Strategy

/// Where the pages of a plan's delivery are.
package enum DeliveryPaths {
    /// The actions somebody answers for.
    package static let mine = "/updates"
    /// One form about all of them that want news.
    package static let news = "/updates/new"
    package static func updates(_ plan: UUID) -> String { PlanPaths.updates(plan) }
    package static func approval(_ plan: UUID) -> String { updates(plan) + "/approval" }
    package static func update(_ id: UUID, of plan: UUID) -> String { "\(updates(plan))/\(id.uuidString.lowercased())" }
    package static func updates(ofAction action: UUID, in plan: UUID) -> String {
        PlanPaths.action(action, in: plan) + "/updates"
    }
    package static func news(of action: UUID, in plan: UUID) -> String { updates(ofAction: action, in: plan) + "/new" }
    package static func owners(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/owners" }
    package static func newOwner(_ plan: UUID) -> String { owners(plan) + "/new" }
    package static func assignment(_ plan: UUID) -> String { owners(plan) + "/assignment" }
    package static func owner(_ id: UUID, in plan: UUID) -> String { "\(owners(plan))/\(id.uuidString.lowercased())" }
    package static func owners(ofAction action: UUID, in plan: UUID) -> String {
        PlanPaths.action(action, in: plan) + "/owners"
    }
    package static func rhythm(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/rhythm" }
    package static func evidence(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/evidence" }
    package static func evidence(_ id: UUID, of update: UUID, in plan: UUID) -> String {
        "\(self.update(update, of: plan))/evidence/\(id.uuidString.lowercased())"
    }
}
