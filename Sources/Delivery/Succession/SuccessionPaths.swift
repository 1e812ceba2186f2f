import Dates
import Foundation
import Strategy

/// Where the pages of plans that follow one another are.
enum SuccessionPaths {
    static let timetable = "/plans/reviews"
    static let archive = "/plans/archive"
    static func review(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/review" }
    static func fate(_ action: UUID, in plan: UUID) -> String {
        "\(review(plan))/actions/\(action.uuidString.lowercased())"
    }
    static func successor(_ plan: UUID) -> String { review(plan) + "/successor" }
    static func reviewDate(_ plan: UUID) -> String { review(plan) + "/date" }
    static func versions(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/versions" }
    static func version(_ day: Day, of plan: UUID) -> String { "\(versions(plan))/\(day.iso)" }
    static func comparison(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/comparison" }
    static func lineage(_ action: UUID, in plan: UUID) -> String { PlanPaths.action(action, in: plan) + "/lineage" }
}
