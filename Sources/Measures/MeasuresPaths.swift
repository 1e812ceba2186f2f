import Dates
import DesignSystem
import Foundation
import Markup
import Strategy

/// Where the pages of measures are.
enum MeasuresPaths {
    static let list = "/measures"
    static let wall = "/measures/at-a-glance"
    static let builtIn = "/measures/built-in"
    static let new = "/measures/new"
    static let population = "/measures/population"

    static func indicator(_ id: UUID) -> String { "\(list)/\(id.uuidString.lowercased())" }
    static func edit(_ id: UUID) -> String { indicator(id) + "/edit" }
    static func rhythm(_ id: UUID) -> String { indicator(id) + "/rhythm" }
    static func recount(_ id: UUID) -> String { indicator(id) + "/recount" }
    static func values(_ id: UUID) -> String { indicator(id) + "/values" }
    static func bring(_ id: UUID) -> String { indicator(id) + "/values/bring" }
    static func notes(_ id: UUID) -> String { indicator(id) + "/notes" }
    static func numbers(_ id: UUID) -> String { indicator(id) + "/numbers.csv" }
    static func fairness(_ id: UUID) -> String { indicator(id) + "/fairness" }
    static func people(_ id: UUID, _ period: Period) -> String { indicator(id) + "/people?period=\(period.first.iso)" }
    static func fairnessNumbers(_ id: UUID) -> String { indicator(id) + "/fairness.csv" }
    static func onPlan(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/measures" }

    static func equality(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/equality" }

    static let crumb = NavigationItem(MeasuresWords.measures, path: list)
    static func crumb(_ indicator: Indicator) -> NavigationItem {
        NavigationItem(indicator.name, path: self.indicator(indicator.id))
    }
}
