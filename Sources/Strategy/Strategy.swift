public import DesignSystem
public import Desk
public import Records
public import Web

/// The plan as a living thing: read in, corrected, adopted, and walked.
public struct Strategy: Area {
    public init() {}
    public var routes: [Route] { [] }
    public var migrations: [Migration] { planMigrations }
    public var events: [Event] { [] }
    public var notices: [Notice] { [] }
    public func sections(for actor: Actor) -> [NavigationItem] { [] }

}
