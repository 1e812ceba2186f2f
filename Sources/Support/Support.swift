public import DesignSystem
public import Desk
public import Records
public import Web

/// The cycle of support: assessment, eligibility, support plan, review; emergency plans, cards and breaks.
public struct Support: Area {
    public init() {}

    public var routes: [Route] {
        supportOfPersonRoutes + requestRoutes + assessmentRoutes + startRoutes + sectionRoutes + decisionRoutes
            + afterAssessmentRoutes + supportWorkRoutes + targetRoutes
    }
    public var migrations: [Migration] { assessmentMigrations }
    public var events: [Event] { Event.ofSupport }
    public var notices: [Notice] { Notice.ofSupport }
    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.may(.seeCarers) ? [NavigationItem(SupportWords.work, path: SupportPaths.work)] : []
    }
}
