public import DesignSystem
public import Desk
import Markup
import People
public import Records
public import Web

/// Carers' own pages: what happens next, what was written and decided, their say in it, and who looked.
///
/// Whoever is here has no account and no role. A worker gave them a way in; with their reference and a code that works
/// once they hold a session for a short time, and may ask about one person, themselves.
public struct Own: Area {
    public init() {}

    public var routes: [Route] {
        wayInRoutes + comeInRoutes + codeRoutes + homeRoutes + thingRoutes + sayRoutes + stopRoutes + lookedRoutes
            + everythingRoutes + assessMyselfRoutes + offerRoutes
    }
    public var migrations: [Migration] { ownMigrations }
    public var events: [Event] { Event.ofOwn }
    public var notices: [Notice] { Notice.ofOwn }

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.kind == .visitor ? [NavigationItem(OwnWords.mine, path: OwnPaths.home)] : []
    }

    /// Who holds a session of their own pages.
    public static let doorkeeper = Doorkeeper { token, desk in
        let asker = Actor.system("doorkeeper")
        guard let holder = try await desk.ask(OwnSessionHolder(tokenHash: Secret.hash(token.text)), as: asker) else {
            return nil
        }
        if holder.isDueToBeSeen { try await desk.keep(SawOwnSession(session: holder.session), as: asker) }
        return SignedIn(
            session: holder.session,
            actor: .carer(holder.person),
            stage: .own,
            codeAge: 0,
            secondsLeft: holder.secondsLeft
        )
    }
}
