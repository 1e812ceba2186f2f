public import DesignSystem
public import Desk
public import Records
public import Web

/// A plan delivered: who answers for each action, what they say in each period, and how the whole stands.
public struct Delivery: Area {
    public init() {}

    public var routes: [Route] { [] }
    public var migrations: [Migration] { deliveryMigrations }
    public var events: [Event] { deliveryEvents }
    public var notices: [Notice] { deliveryNotices }

    public func sections(for actor: Actor) -> [NavigationItem] { [] }
}
