public import DesignSystem
public import Desk
public import Records
public import Web

/// Who looks after whom, how they were found, and what was done for them.
public struct Carers: Area {
    let panels: [any PersonPanel]

    /// - Parameter panels: What is shown on a person's record besides the register's own.
    public init(panels: [any PersonPanel] = []) { self.panels = panels }

    public var routes: [Route] {
        carersHubRoutes + registerRoutes + searchRoutes + recordRoutes(panels) + staySafeRoutes + caringRoutes
            + contactRoutes + needRoutes + changePersonRoutes + equalityRoutes + agreementRoutes + sharingRoutes
            + restrictedRoutes + lookedRoutes
    }
    public var migrations: [Migration] { registerMigrations + sharingMigrations }
    public var events: [Event] { Event.ofRegister }
    public var notices: [Notice] { Notice.ofRegister }

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.may(.seeCarers) || actor.may(.guardRecords) ? [CarersWords.crumb] : []
    }
}
