public import DesignSystem
public import Desk
public import Records
public import Web

/// Agencies of the partnership, their teams, and the accounts of the people in them.
public struct People: Area {
    public init() {}
    public var routes: [Route] { [] }
    public var migrations: [Migration] { [] }
    public var events: [Event] { [] }
    public var notices: [Notice] { [] }
    public func sections(for actor: Actor) -> [NavigationItem] { [] }

    /// Who holds a session.
    public static let doorkeeper = Doorkeeper { _, _ in nil }
}
