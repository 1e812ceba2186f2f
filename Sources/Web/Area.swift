public import DesignSystem
public import Desk
public import Jobs
public import Records

/// One area of the product, as the rest of the house sees it.
public protocol Area: Sendable {
    /// Its part of the site's map.
    var routes: [Route] { get }
    /// Its tables, in the order they came to be.
    var migrations: [Migration] { get }
    /// What it writes in the audit trail.
    var events: [Event] { get }
    /// What it says once after a change.
    var notices: [Notice] { get }
    /// What takes several pages to say.
    var journeys: [Journey] { get }
    /// The top sections this person sees.
    func sections(for actor: Actor) -> [NavigationItem]
    /// How the jobs it puts in the queue are done.
    var jobs: [JobHandler] { get }
    /// What of it falls due again and again.
    var recurring: [Recurring] { get }
    /// The public page of what a passer-by asked for where it is for staff, if there is one; otherwise they may sign in.
    func publicPage(insteadOf path: String, _ desk: Desk) async throws -> String?
}

extension Area {
    public var journeys: [Journey] { [] }
    public var jobs: [JobHandler] { [] }
    public var recurring: [Recurring] { [] }
    public func publicPage(insteadOf path: String, _ desk: Desk) async throws -> String? { nil }
}
