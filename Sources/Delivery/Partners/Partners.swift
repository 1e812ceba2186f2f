import Desk
import Web

/// What partners promise in their own form, and what they propose for a plan.
enum Partners {
    static let routes: [Route] =
        agencyPromiseRoutes + partnerFormRoutes + proposingRoutes + planPledgeRoutes + pledgeRoutes
    static let events: [Event] = partnerEvents
    static let notices: [Notice] = partnerNotices
}
