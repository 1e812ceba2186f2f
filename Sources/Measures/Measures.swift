public import DesignSystem
public import Desk
public import Records
public import Web

/// Indicators, computed from the records or entered, and the success measures of plans bound to them.
public struct Measures: Area {
    public init() {}

    public var routes: [Route] { [] }
    public var migrations: [Migration] { [] }
    public var events: [Event] { [] }
    public var notices: [Notice] { [] }
    public func sections(for actor: Actor) -> [NavigationItem] { [] }
}
