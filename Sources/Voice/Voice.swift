public import DesignSystem
public import Desk
public import Jobs
import Markup
public import Records
public import Web

/// What carers say, and what became of it.
public struct Voice: Area {
    public init() {}

    public var routes: [Route] {
        voiceHubRoutes + voiceListRoutes + recordVoiceRoutes + bringVoicesRoutes + exportVoicesRoutes + readVoiceRoutes
            + voicePageRoutes + groupListRoutes + groupPageRoutes + seatRoutes + youSaidRoutes + haveYourSayRoutes
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
