public import DesignSystem
public import Desk
public import Jobs
import Markup
public import Records
public import Web

/// Other programs: what they may ask by the API and by calendars, and what webhooks tell them.
public struct Connections: Area {
    private let settings: ConnectionsSettings
    private let gate: Gate

    public init(_ settings: ConnectionsSettings = ConnectionsSettings()) {
        self.settings = settings
        gate = Gate(pace: RequestPace(perMinute: settings.requestsPerMinute), targets: settings.targets)
    }

    public var routes: [Route] {
        API.routes(gate) + homeRoutes(settings) + tokenRoutes + apiPageRoutes(settings)
            + calendarRoutes + webhookRoutes(settings)
    }

    public var migrations: [Migration] { connectionMigrations }
    public var events: [Event] { Event.ofConnections }
    public var notices: [Notice] { Notice.ofConnections }

    public var jobs: [JobHandler] { [sendHook(settings), forgetDeliveries] }
    public var recurring: [Recurring] { [.forgettingDeliveries] }

    /// Who is told of what happens in other areas.
    public static let listeners: [Listener] = [tellWebhooks]

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.kind == .account ? [NavigationItem(ConnectionsWords.title, path: ConnectionsPaths.home)] : []
    }
}
