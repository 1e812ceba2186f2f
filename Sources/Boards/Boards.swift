public import DesignSystem
public import Desk
public import Records
public import Web

/// Boards that oversee plans: who sits on them and when they meet, what is reported to them, and what they decide.
public struct Boards: Area {
    public init() {}

    public var routes: [Route] {
        boardListRoutes + boardEditRoutes + boardHomeRoutes + memberRoutes + overseeRoutes + meetingRoutes
            + meetingEditRoutes + decisionRoutes + draftRoutes + signingRoutes + reportRoutes
    }

    public var migrations: [Migration] { boardMigrations }
    public var events: [Event] { boardEvents }
    public var notices: [Notice] { boardNotices }

    public func sections(for actor: Actor) -> [NavigationItem] { actor.may(.seePlans) ? [.boards] : [] }
}
