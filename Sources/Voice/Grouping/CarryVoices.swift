public import Delivery
public import Desk

/// What answers a group of voices goes with it into the plan that follows: each is linked to what its actions became, so
/// that whoever asked is still told.
///
/// The links to the plan before stay: that is what was promised then.
public struct CarryVoices: PlanCarrier {
    public init() {}

    public func carry(_ plan: CarriedPlan, _ work: Work) throws {
        var many = 0
        for link in try work.db.links(toActionsOf: plan.from) {
            guard let became = plan.parts[link.action] else { continue }
            try work.db.link(group: link.group, to: became, of: plan.to, at: work.now)
            many += 1
        }
        if many > 0 {
            try work.record(.actionsLinked, about: Subject("plan", plan.to), ["carried": String(many)])
        }
    }
}
