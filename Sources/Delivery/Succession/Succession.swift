import Desk
import Web

extension Succession {
    static func routes(_ carriers: [any PlanCarrier]) -> [Route] {
        reviewRoutes + successorRoutes(carriers) + versionRoutes + comparisonRoutes + timetableRoutes + lineageRoutes
    }

    static let events: [Event] = successionEvents
    static let notices: [Notice] = successionNotices
}
