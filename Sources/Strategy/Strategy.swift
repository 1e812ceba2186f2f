public import DesignSystem
public import Desk
public import Records
public import Web

/// The plan as a living thing: read in, corrected, adopted, and walked.
public struct Strategy: Area {
    public init() {}
    public var routes: [Route] { importRoutes }
    public var migrations: [Migration] { planMigrations }
    public var events: [Event] { importEvents }
    public var notices: [Notice] { importNotices }
    public func sections(for actor: Actor) -> [NavigationItem] { [] }

}
