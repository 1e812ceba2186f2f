public import DesignSystem
public import Desk
public import Records
public import Web

/// A plan delivered: who answers for each action, what they say in each period, and how the whole stands.
public struct Delivery: Area {
    public init() {}

    public var routes: [Route] { Standing.routes }
    public var migrations: [Migration] { deliveryMigrations + riskMigrations }
    public var events: [Event] { deliveryEvents + Standing.events }
    public var notices: [Notice] { deliveryNotices + Standing.notices }

    public func sections(for actor: Actor) -> [NavigationItem] { Standing.sections(for: actor) }
}
