public import DesignSystem
public import Desk
public import Records
public import Web

/// Who looks after whom, how they were found, and what was done for them.
public struct Carers: Area {
    let panels: [any PersonPanel]

    /// - Parameter panels: What is shown on a person's record besides the register's own.
    public init(panels: [any PersonPanel] = []) { self.panels = panels }

    public var routes: [Route] { recordRoutes(panels) }
    public var migrations: [Migration] { registerMigrations + sharingMigrations }
    public var events: [Event] { Event.ofCarers }
    public var notices: [Notice] { Notice.ofCarers }

    public func sections(for actor: Actor) -> [NavigationItem] { [] }
}
