public import DesignSystem
public import Desk
public import Records
public import Web

/// What carers say, and what became of it.
public struct Voice: Area {
    public init() {}

    public var routes: [Route] { [] }
    public var migrations: [Migration] { [] }
    public var events: [Event] { [] }
    public var notices: [Notice] { [] }

    public func sections(for actor: Actor) -> [NavigationItem] { [] }
}
