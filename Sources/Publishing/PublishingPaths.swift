import Foundation
import Records
import Strategy

/// Where published plans are, and where they are published from.
enum PublishingPaths {
    static let list = "/our-plans"
    static let youSaid = "/you-said"
    static let sitemap = "/sitemap.xml"
    static let robots = "/robots.txt"

    /// A published plan.
    static func plan(_ id: UUID) -> String { "\(list)/\(id.text)" }
    /// Where a plan is published from.
    static func queue(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/publishing" }
    /// The plan as it would be published now.
    static func preview(_ plan: UUID) -> String { queue(plan) + "/preview" }
    static func confirmation(_ plan: UUID) -> String { queue(plan) + "/confirmation" }
    static func second(_ plan: UUID) -> String { queue(plan) + "/second-person" }
    static func withdrawal(_ plan: UUID) -> String { queue(plan) + "/withdrawal" }
    static func history(_ plan: UUID) -> String { queue(plan) + "/history" }
    static func publication(_ publication: UUID, of plan: UUID) -> String { history(plan) + "/\(publication.text)" }
    static func rules(_ plan: UUID) -> String { queue(plan) + "/rules" }
    static func welsh(_ plan: UUID) -> String { queue(plan) + "/welsh" }
    static func item(_ item: UUID, of plan: UUID) -> String { queue(plan) + "/items/\(item.text)" }
}
