public import DesignSystem
public import Desk
public import Records
public import Web

/// Who looks after whom, how they were found, and what was done for them.
public struct Carers: Area {
    public init() {}

    public var routes: [Route] { [] }
    public var migrations: [Migration] { [] }
    public var events: [Event] { [] }
    public var notices: [Notice] { [] }
    public func sections(for actor: Actor) -> [NavigationItem] { [] }
}
