public import DesignSystem
public import Desk
public import Jobs
public import Records
public import Web

/// The cycle of support: assessment, eligibility, support plan, review; emergency plans, cards and breaks.
public struct Support: Area {
    public init() {}

    /// What it does of what others record, in the same transaction.
    public static let listeners: [Listener] = [endWithRecord, endAfterEmergency]

    public var routes: [Route] {
        supportOfPersonRoutes + requestRoutes + assessmentRoutes + startRoutes + sectionRoutes + decisionRoutes
            + afterAssessmentRoutes + startPlanRoutes + planRoutes + planWholeRoutes + needRoutes
            + stepRoutes + correctStepRoutes + paymentRoutes + paymentReviewRoutes + sendPlanRoutes + reviewRoutes
            + supportWorkRoutes
            + transitionRoutes
            + harmRoutes
            + toolRoutes + scoreRoutes + promptRoutes
            + emergencyRoutes + cardRoutes + breakRoutes
    }
    public var migrations: [Migration] {
        assessmentMigrations + supportPlanMigrations + emergencyMigrations + breakMigrations + transitionMigrations
            + toolMigrations + promptMigrations + paymentMigrations + stepVersionMigrations + signingMigrations
    }
    public var events: [Event] {
        Event.ofSupport + Event.ofTransition + Event.ofTools + Event.ofPrompts + Event.ofEmergencies + Event.ofCards
            + Event.ofBreaks
    }
    public var notices: [Notice] {
        Notice.ofSupport + Notice.ofTransition + Notice.ofTools + Notice.ofPrompts + Notice.ofEmergencies
            + Notice.ofCards + Notice.ofBreaks
    }
    public var jobs: [JobHandler] { [expireCards] }
    public var recurring: [Recurring] { [.expiringCards] }
    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.may(.seeCarers) ? [NavigationItem(SupportWords.work, path: SupportPaths.work)] : []
    }
}
