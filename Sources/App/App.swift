import Boards
public import Carers
public import Connections
public import Delivery
import DesignSystem
public import Desk
import Foundation
public import Jobs
public import Logging
public import Mail
import Markup
import Measures
import Own
public import People
import Publishing
public import Records
import Strategy
import Support
import Voice
public import Web

/// The whole application: its areas, where it keeps records, and what it serves.
///
/// Read this first.
///
/// An area lists its routes, tables, events and notices; a feature is a file in its area. A request becomes a `Visit`, which
/// can `ask` a `Question` or `perform` a `Command` and nothing else; the `Desk` behind it checks who may, opens the one
/// transaction, and keeps the audit trail.
public enum App {
    /// The product, in the order in which one area may ask another: later ones may ask earlier ones.
    public static func areas(
        _ people: People,
        _ mail: Mail,
        evidence: EvidenceFolder = EvidenceFolder("evidence"),
        connections: Connections = Connections(),
        finding: FindingSettings = FindingSettings(),
        answersWithin: Int = 20
    )
        -> [any Area]
    {
        let product: [any Area] = [
            FrontDoor(), mail, people, Strategy(panels: panels),
            Delivery(
                evidence: evidence,
                measures: MeasuresSaid(),
                carriers: [CarryBindings(), CarryOverseers(), CarryVoices()]
            ),
            Voice(answersWithin: answersWithin, shows: WhatCameOfIt()),
            Carers(
                panels: personPanels,
                timeline: SupportTimeline.all + [RemarksOnTimeline()],
                waits: SupportWaits.all,
                late: SupportLate.lists,
                ends: [SupportEnds()],
                finding: finding
            ),
            Support(), Own(), Measures(), Boards(), Publishing(others: pagesForEveryone), connections,
        ]
        let drafts = Drafts(journeys: product.flatMap(\.journeys))
        let events = Event.ofTheDesk + Event.ofJobs + product.flatMap(\.events)
        return product + [
            drafts, JobPages(), KeyKeeping(), AuditPages(events: events + [.sealedAnew] + Event.ofLeaving),
        ]
    }

    /// Pages for everyone, the same for everyone, that search engines may find beside published plans.
    static let pagesForEveryone = [
        "/", "/have-your-say", "/open-data", FindingPaths.check, FindingPaths.register, FindingPaths.refer,
        FindingPaths.young,
    ]

    /// What later areas show on the pages of a plan.
    ///
    /// Each site has its own: some of them remember what they worked out.
    static var panels: [any PlanPanel] {
        [
            UpdatesPanel(), MeasuresPanel(), StandingPanel(), MilestonePanel(), RiskPanel(), CommentPanel(),
            PartnerPanel(),
            SuccessionPanel(), VoicesOnPlans(), BoardPanel(), PublishingOnPlans(),
        ]
    }

    /// What later files and areas show on a person's record.
    static let personPanels: [any PersonPanel] = [
        ComingsPanel(), DuplicatesPanel(), SupportPanel(), EmergencyPanel(), BreakPanel(), OwnPanel(),
    ]

    /// The same without a place's keys: enough for the map, the tables and the words.
    public static let areas: [any Area] = areas(
        People(keys: .ofNowhere),
        Mail(nil, addressBook: People.addressBook)
    )

    /// Every change to the tables, oldest first.
    public static let migrations: [Migration] = (deskMigrations + jobMigrations + areas.flatMap(\.migrations))
        .sorted { $0.name < $1.name }

    /// Every kind of line in the audit trail.
    public static let events: [Event] = Event.ofTheDesk + Event.ofJobs + areas.flatMap(\.events)

    /// The site over a store: all that a server or a test needs.
    ///
    /// Tests give another doorkeeper than the people's own. Evidence is kept beside the place's records; without a folder
    /// for it, where uploads wait.
    public static func site(
        _ store: any RecordStore,
        clock: Clock = .live,
        people: People,
        mail: Mail = Mail(nil, addressBook: People.addressBook),
        doorkeeper: Doorkeeper? = nil,
        evidence: String? = nil,
        connections: Connections = Connections(),
        finding: FindingSettings = FindingSettings(),
        answersWithin: Int = 20,
        settings: SiteSettings
    ) -> Site {
        let folder = EvidenceFolder(evidence ?? settings.uploadFolder + "/evidence")
        let areas = areas(
            people,
            mail,
            evidence: folder,
            connections: connections,
            finding: finding,
            answersWithin: answersWithin
        )
        let frame = SiteFrame(
            sections: { actor in FrontDoor.inOrder(areas.flatMap { $0.sections(for: actor) }) },
            notices: areas.flatMap(\.notices),
            publicPage: { path, desk in
                for area in areas {
                    if let page = try await area.publicPage(insteadOf: path, desk) { return page }
                }
                return nil
            }
        )
        return Site(
            routes: routes(of: areas),
            desk: desk(store, clock: clock, people: people, mail: mail),
            doorkeeper: (doorkeeper ?? people.doorkeeper).or(Own.doorkeeper),
            frame: frame,
            settings: settings
        )
    }

    /// The desk of a place: its records, its keys, and whether it sends letters.
    public static func desk(_ store: any RecordStore, clock: Clock = .live, people: People, mail: Mail) -> Desk {
        let means = Means(
            keys: people.keys,
            sendsMail: mail.settings != nil,
            listeners: listeners
        )
        return Desk(store: store, clock: clock, means: means)
    }

    /// Who is told of what is recorded, in the same transaction.
    static let listeners = Strategy.listeners + Support.listeners + Connections.listeners

    /// What does the work that falls due by itself.
    public static func runner(
        _ store: any RecordStore,
        clock: Clock = .live,
        people: People,
        mail: Mail,
        connections: Connections = Connections(),
        logger: Logger
    ) -> JobRunner {
        let areas = areas(people, mail, connections: connections)
        return JobRunner(
            store: store,
            desk: desk(store, clock: clock, people: people, mail: mail),
            handlers: areas.flatMap(\.jobs),
            recurring: areas.flatMap(\.recurring),
            logger: logger
        )
    }
}
