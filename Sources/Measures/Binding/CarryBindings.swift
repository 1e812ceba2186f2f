public import Delivery
public import Desk

/// How the measures of a plan are known goes with them into the plan that follows it.
public struct CarryBindings: PlanCarrier {
    public init() {}

    public func carry(_ plan: CarriedPlan, _ work: Work) throws {
        var many = 0
        for binding in try work.db.bindings(of: plan.from) {
            guard let measure = plan.measures[binding.measure] else { continue }
            try work.db.bind(measure, of: plan.to, BindingChoice(carrying: binding), by: work.actor, at: work.now)
            many += 1
        }
        if many > 0 {
            try work.record(.measureBound, about: Subject("plan", plan.to), ["carried": String(many)])
        }
    }
}
