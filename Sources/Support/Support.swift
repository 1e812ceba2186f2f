public import DesignSystem
public import Desk
public import Records
public import Web

/// The cycle of support: assessment, eligibility, support plan, review; emergency plans, cards and breaks.
public struct Support: Area {
    public init() {}

    public var routes: [Route] { [] }
    public var migrations: [Migration] { [] }
    public var events: [Event] { [] }
    public var notices: [Notice] { [] }
    public func sections(for actor: Actor) -> [NavigationItem] { [] }
}
