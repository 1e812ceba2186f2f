import DesignSystem
import Desk
import Web

/// How a plan stands, and what those who work on it note of it: the half of this area that nobody is asked for.
enum Standing {
    static let routes: [Route] =
        progressRoutes + weightRoutes + forecastRoutes + freshnessRoutes + pictureRoutes + milestoneRoutes + riskRoutes
        + commentRoutes + forYouRoutes

    static let events: [Event] = [
        .weightsSet, .milestoneAdded, .milestoneCorrected, .milestoneFinished, .milestoneRemoved, .riskNoted,
        .riskCorrected, .riskClosed, .riskReopened, .riskTold, .commentAdded, .commentEdited, .commentStruck,
        .mentionsSeen,
    ]

    static let notices: [Notice] = [
        .weightsSet, .milestoneSaved, .milestoneMerged, .milestoneRemoved, .riskSaved, .riskMerged, .riskClosed,
        .riskReopened, .commentSaved, .commentStruck, .mentionsSeen,
    ]

    static func sections(for actor: Actor) -> [NavigationItem] {
        actor.kind == .account ? [NavigationItem(CommentWords.forYou, path: forYouPath)] : []
    }
}
