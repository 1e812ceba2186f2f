public import DesignSystem
public import Desk
public import Jobs
public import Records
public import Web

/// Who looks after whom, how they were found, and what was done for them.
public struct Carers: Area {
    let panels: [any PersonPanel]
    let timeline: [any TimelineSource]
    let waits: [any WaitsForMe]

    /// - Parameter panels: What is shown on a person's record besides the register's own.
    public init(panels: [any PersonPanel] = []) { self.init(panels: panels, timeline: []) }

    /// - Parameters:
    ///   - panels: What is shown on a person's record besides the register's own.
    ///   - timeline: What later areas tell a record's timeline.
    ///   - waits: What of later areas waits for somebody, on their day's page.
    package init(panels: [any PersonPanel], timeline: [any TimelineSource], waits: [any WaitsForMe] = []) {
        self.timeline = DailyWork.timeline + timeline
        self.waits = waits
        self.panels = [WorkPanel(sources: self.timeline)] + panels
    }

    public var routes: [Route] {
        carersHubRoutes + registerRoutes + searchRoutes + recordRoutes(panels) + staySafeRoutes + caringRoutes
            + contactRoutes + needRoutes + changePersonRoutes + equalityRoutes + agreementRoutes + sharingRoutes
            + restrictedRoutes + lookedRoutes
            + matchingRoutes + listRoutes + DailyWork.routes(timeline, waits)
    }
    public var migrations: [Migration] {
        registerMigrations + sharingMigrations + workMigrations + matchingMigrations + listMigrations
    }
    public var events: [Event] { Event.ofRegister + Event.ofMatching + Event.ofLists + DailyWork.events }
    public var notices: [Notice] {
        Notice.ofRegister + Notice.ofMatching + Notice.ofLists + DailyWork.notices
    }

    public var jobs: [JobHandler] { [readList, matchList, takeInList, takeBackList] }

    public func sections(for actor: Actor) -> [NavigationItem] {
        let mine = actor.may(.seeCarers) ? [NavigationItem(WorkWords.myWork, path: WorkPaths.mine)] : []
        return mine + (actor.may(.seeCarers) || actor.may(.guardRecords) ? [CarersWords.crumb] : [])
    }
}
