public import Delivery
public import Desk

/// The boards that oversee a plan oversee the plan that follows it.
public struct CarryOverseers: PlanCarrier {
    public init() {}

    public func carry(_ plan: CarriedPlan, _ work: Work) throws { try work.db.overseeToo(plan.to, after: plan.from) }
}
