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
    let late: [LateList]
    let ends: [any EndsWithRecord]
    let finding: Finding

    /// - Parameters:
    ///   - panels: What is shown on a person's record besides the register's own.
    ///   - finding: What the place says of itself where carers are found, and how soon it means to answer.
    public init(panels: [any PersonPanel] = [], finding: FindingSettings = FindingSettings()) {
        self.init(panels: panels, timeline: [], finding: finding)
    }

    /// - Parameters:
    ///   - panels: What is shown on a person's record besides the register's own.
    ///   - timeline: What later areas tell a record's timeline.
    ///   - waits: What of later areas waits for somebody, on their day's page.
    ///   - late: What later areas say is late or missing.
    ///   - ends: What of later areas ends with a record.
    ///   - finding: What the place says of itself where carers are found, and how soon it means to answer.
    package init(
        panels: [any PersonPanel],
        timeline: [any TimelineSource],
        waits: [any WaitsForMe] = [],
        late: [LateList] = [],
        ends: [any EndsWithRecord] = [],
        finding: FindingSettings = FindingSettings()
    ) {
        self.ends = ends
        self.timeline = DailyWork.timeline + timeline
        // A later area that knows more tells it in the register's place.
        self.late = late + RegisterLate.lists.filter { own in !late.contains { $0.id == own.id } }
        self.waits = [LateWaits(lists: self.late), ArrivalWaits()] + waits
        self.panels = [WorkPanel(sources: self.timeline)] + panels
        self.finding = Finding(settings: finding)
    }

    public var routes: [Route] {
        carersHubRoutes + registerRoutes + searchRoutes + recordRoutes(panels) + staySafeRoutes + caringRoutes
            + contactRoutes + householdRoutes + closingRoutes(ends) + teamsBesideRoutes + needRoutes
            + changePersonRoutes + equalityRoutes
            + agreementRoutes + sharingRoutes + wishRoutes
            + restrictedRoutes + lookedRoutes + lateRoutes(late) + keepingRoutes + everythingRoutes
            + targetRoutes(finding.settings)
            + matchingRoutes + listRoutes + DailyWork.routes(timeline, waits) + finding.routes
    }
    public var migrations: [Migration] {
        registerMigrations + sharingMigrations + referralMigrations + workMigrations + matchingMigrations
            + listMigrations + householdMigrations + clockMigrations + keepingMigrations
    }
    public var events: [Event] {
        Event.ofRegister + Event.ofHouseholds + Event.ofMatching + Event.ofLists + Event.ofReferrals
            + DailyWork.events + Event.ofClocks + Event.ofKeeping
    }
    public var notices: [Notice] {
        Notice.ofRegister + Notice.ofMatching + Notice.ofLists + Notice.ofReferrals + DailyWork.notices
            + [.targetsSet] + Notice.ofKeeping
    }

    public var jobs: [JobHandler] { [readList, matchList, takeInList, takeBackList, forgetArrivals, sealAddresses] }
    public var recurring: [Recurring] { [.forgettingArrivals, .sealingAddresses] }
    public var journeys: [Journey] { finding.journeys }

    public func sections(for actor: Actor) -> [NavigationItem] {
        let mine = actor.may(.seeCarers) ? [NavigationItem(WorkWords.myWork, path: WorkPaths.mine)] : []
        return mine + (actor.may(.seeCarers) || actor.may(.guardRecords) ? [CarersWords.crumb] : [])
    }
}
