public import DesignSystem
public import Desk
public import Jobs
public import Records
public import Web

/// A plan delivered: who answers for each action, what they say in each period, and how the whole stands.
public struct Delivery: Area {
    let evidence: EvidenceFolder
    let measures: (any MeasureSpeaker)?
    let carriers: [any PlanCarrier]

    /// - Parameters:
    ///   - evidence: Where files are kept: a folder of the place, beside its records.
    ///   - measures: A later area that knows what measures say.
    ///   - carriers: Later areas that carry what is theirs from a plan into the one that follows it.
    public init(
        evidence: EvidenceFolder = EvidenceFolder("evidence"),
        measures: (any MeasureSpeaker)? = nil,
        carriers: [any PlanCarrier] = []
    ) {
        self.carriers = carriers
        self.evidence = evidence
        self.measures = measures
    }

    public var routes: [Route] {
        planOwnerRoutes + ownerRoutes + rhythmRoutes + myUpdateRoutes + giveNewsRoutes(evidence, measures)
            + actionUpdateRoutes
            + planUpdateRoutes + planEvidenceRoutes + updateRoutes + evidenceRoutes(evidence) + askingRoutes
            + linkedNewsRoutes(evidence)
            + choiceRoutes + delegateRoutes + Standing.routes + Partners.routes + Succession.routes(carriers)
    }

    public var migrations: [Migration] {
        deliveryMigrations + riskMigrations + askingMigrations + returnedMigrations
            + heldReviewMigrations + riskToldMigrations + partnerMigrations
            + delegateMigrations
    }
    public var events: [Event] {
        deliveryEvents + Standing.events + askingEvents + Partners.events + Succession.events
    }
    public var notices: [Notice] {
        deliveryNotices + Standing.notices + askingNotices + Partners.notices + Succession.notices
    }
    public var jobs: [JobHandler] { askingJobs + Succession.jobs + riskJobs }
    public var recurring: [Recurring] { askingRecurring + Succession.recurring + riskRecurring }

    public func sections(for actor: Actor) -> [NavigationItem] {
        let mine = NavigationItem(UpdateWords.mine, path: DeliveryPaths.mine)
        return (actor.kind == .account ? [mine] : []) + Standing.sections(for: actor)
    }
}
