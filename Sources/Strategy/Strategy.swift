public import DesignSystem
public import Desk
import Markup
public import Records
public import Web

/// The plan as a living thing: read in, corrected, adopted, and walked.
public struct Strategy: Area {
    public init() {}

    public var routes: [Route] {
        planListRoutes + planHomeRoutes + planOutlineRoutes + actionTrackerRoutes + levelRoutes + actionPageRoutes
            + voicesRoutes + planHistoryRoutes + exportRoutes + editPlanRoutes + adoptPlanRoutes + editLevelRoutes
            + addLevelRoutes
            + editActionRoutes + orderRoutes + importRoutes
    }

    public var migrations: [Migration] { planMigrations }
    public var events: [Event] { editingEvents + importEvents }
    public var notices: [Notice] { editingNotices + importNotices }

    public func sections(for actor: Actor) -> [NavigationItem] {
        [NavigationItem(PlanWords.plans, path: PlanPaths.list)]
    }
}
