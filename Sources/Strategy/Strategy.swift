public import DesignSystem
public import Desk
import Markup
public import Records
public import Web

/// The plan as a living thing: read in, corrected, adopted, and walked.
public struct Strategy: Area {
    let panels: [any PlanPanel]

    /// - Parameter panels: What later areas show on the pages of a plan.
    public init(panels: [any PlanPanel] = []) { self.panels = panels }

    public var routes: [Route] {
        planListRoutes + planHomeRoutes(panels) + planOutlineRoutes(panels) + actionTrackerRoutes(panels)
            + levelRoutes(panels)
            + actionPageRoutes(panels)
            + planHistoryRoutes + exportRoutes + changingRoutes.leavingClosedPlans
    }

    /// Those that change a plan.
    private var changingRoutes: [Route] {
        editPlanRoutes + adoptPlanRoutes + editLevelRoutes + addLevelRoutes + addActionRoutes + editActionRoutes
            + surroundingsRoutes + removalRoutes + deletePlanRoutes + orderRoutes + importRoutes
    }

    /// What this area does of what others record.
    public static let listeners: [Listener] = [linkParties]

    public var journeys: [Journey] { [startPlan] }
    public var migrations: [Migration] { planMigrations }
    public var events: [Event] { editingEvents + importEvents }
    public var notices: [Notice] { editingNotices + importNotices }

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.kind == .account ? [NavigationItem(PlanWords.plans, path: PlanPaths.list)] : []
    }
}
