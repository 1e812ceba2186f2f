import Delivery
import DesignSystem
public import Desk
import Foundation
import Logging
import Markup
public import People
public import Records
import Strategy
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
    public static func areas(_ people: People) -> [any Area] {
        let product: [any Area] = [FrontDoor(), people, Strategy(panels: panels), Delivery(), Voice()]
        return product + [AuditPages(events: Event.ofTheDesk + product.flatMap(\.events))]
    }

    /// What later areas show on the pages of a plan.
    static let panels: [any PlanPanel] = []

    /// The same without a place's keys: enough for the map, the tables and the words.
    public static let areas: [any Area] = areas(People(keys: .ofNowhere))

    /// Every change to the tables, oldest first.
    public static let migrations: [Migration] = (deskMigrations + areas.flatMap(\.migrations))
        .sorted { $0.name < $1.name }

    /// Every kind of line in the audit trail.
    public static let events: [Event] = Event.ofTheDesk + areas.flatMap(\.events)

    /// The site over a store: all that a server or a test needs.
    ///
    /// Tests give another doorkeeper than the people's own.
    public static func site(
        _ store: any RecordStore,
        clock: Clock = .live,
        people: People,
        doorkeeper: Doorkeeper? = nil,
        settings: SiteSettings
    ) -> Site {
        let areas = areas(people)
        let frame = SiteFrame(
            sections: { actor in areas.flatMap { $0.sections(for: actor) } },
            notices: areas.flatMap(\.notices)
        )
        return Site(
            routes: areas.flatMap(\.routes),
            desk: Desk(store: store, clock: clock),
            doorkeeper: doorkeeper ?? people.doorkeeper,
            frame: frame,
            settings: settings
        )
    }
}
