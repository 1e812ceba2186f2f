public import DesignSystem
public import Desk
public import Jobs
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
            + matchingRoutes + listRoutes
    }
    public var migrations: [Migration] { registerMigrations + sharingMigrations + matchingMigrations + listMigrations }
    public var events: [Event] { Event.ofRegister + Event.ofMatching + Event.ofLists }
    public var notices: [Notice] { Notice.ofRegister + Notice.ofMatching + Notice.ofLists }

    public var jobs: [JobHandler] { [readList, matchList, takeInList, takeBackList] }

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.may(.seeCarers) || actor.may(.guardRecords) ? [CarersWords.crumb] : []
    }
}
