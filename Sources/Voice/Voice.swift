public import DesignSystem
public import Desk
public import Jobs
import Markup
public import Records
public import Web

/// What carers say, and what became of it.
public struct Voice: Area {
    private let answersWithin: Int

    /// - Parameter answersWithin: Working days in which the place means to answer what somebody says: its own aim.
    public init(answersWithin: Int = 20) { self.answersWithin = min(max(answersWithin, 1), 365) }

    public var routes: [Route] {
        voiceHubRoutes + voiceListRoutes + recordVoiceRoutes + bringVoicesRoutes + exportVoicesRoutes + readVoiceRoutes
            + voicePageRoutes + groupListRoutes + groupPageRoutes + seatRoutes + youSaidRoutes
            + haveYourSayRoutes(answersWithin: answersWithin)
            + toldRoutes
    }

    public var migrations: [Migration] { voiceMigrations }
    public var events: [Event] { Event.ofVoices }
    public var notices: [Notice] { Notice.ofVoices }
    public var jobs: [JobHandler] { [tellContributors] }
    public var recurring: [Recurring] { [.tellingContributors] }

    public func sections(for actor: Actor) -> [NavigationItem] {
        if actor.may(.seeVoices) { return [VoiceWords.crumb] }
        return []
    }
}
