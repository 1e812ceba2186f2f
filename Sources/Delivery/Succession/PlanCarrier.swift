public import Desk
public import Foundation
import Strategy

/// A plan made from another, and what each part of that one became.
public struct CarriedPlan: Sendable {
    public let from: UUID
    public let to: UUID
    /// Every theme, outcome, objective and action that was carried, by what it was; several actions may have become one.
    public let parts: [UUID: UUID]
    /// Every success measure of a carried action, by what it was: the one with the same words.
    public let measures: [UUID: UUID]

    init(
        from before: PlanTree,
        to after: PlanTree,
        _ made: (plan: UUID, actions: [UUID: UUID], levels: [UUID: UUID])
    ) {
        from = before.plan.id
        to = made.plan
        parts = made.actions.merging(made.levels) { action, _ in action }
        let new = Dictionary(after.actions.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
        var measures: [UUID: UUID] = [:]
        for leaf in before.actions {
            guard let became = made.actions[leaf.action.id].flatMap({ new[$0] }) else { continue }
            for measure in leaf.measures {
                measures[measure.id] = became.measures.first { $0.text == measure.text }?.id
            }
        }
        self.measures = measures
    }
}

/// Carries what a later area hangs on a plan's parts into the plan that follows it, such as which indicator a success
/// measure is bound to.
///
/// It is called in the transaction that makes the plan, once, after all of the plan's own parts are there.
public protocol PlanCarrier: Sendable {
    func carry(_ plan: CarriedPlan, _ work: Work) throws
}
