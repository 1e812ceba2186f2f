public import DesignSystem
public import Desk
public import Jobs
import Markup
public import Records
public import Web

/// What carers say, and what became of it.
public struct Voice: Area {
    private let answersWithin: Int
    private let shows: any ShowsWhatCame

    /// - Parameters:
    ///   - answersWithin: Working days in which the place means to answer what somebody says: its own aim.
    ///   - shows: What everyone sees of what came of it.
    public init(answersWithin: Int = 20, shows: any ShowsWhatCame) {
        self.answersWithin = min(max(answersWithin, 1), 365)
        self.shows = shows
    }

    public var routes: [Route] {
        voiceHubRoutes + voiceListRoutes + recordVoiceRoutes + bringVoicesRoutes + exportVoicesRoutes + readVoiceRoutes
            + setAsideRoutes
            + voicePageRoutes + groupListRoutes + groupPageRoutes + seatRoutes + youSaidRoutes
            + haveYourSayRoutes(answersWithin: answersWithin)
            + toldRoutes(shows)
    }

    public var migrations: [Migration] { voiceMigrations }
    public var events: [Event] { Event.ofVoices }
    public var notices: [Notice] { Notice.ofVoices }
    public var jobs: [JobHandler] { [tellContributors, forgetWhereToTell] }
    public var recurring: [Recurring] { [.tellingContributors, .forgettingWhereToTell] }

    public func sections(for actor: Actor) -> [NavigationItem] {
        if actor.may(.seeVoices) { return [VoiceWords.crumb] }
        return []
    }
}
