import Desk
import Web

extension Succession {
    static let routes: [Route] =
        reviewRoutes + successorRoutes + versionRoutes + comparisonRoutes + timetableRoutes + lineageRoutes
    static let events: [Event] = successionEvents
    static let notices: [Notice] = successionNotices
}
