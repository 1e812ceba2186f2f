import DesignSystem
package import Desk
import Forms
package import Foundation
package import Records
import Strategy

/// Takes up what counts itself from the records, and binds measures of the example's plans to it.
///
/// It is counted as of two years ago and then as of now, so that five years stand there, as they would have been counted
/// from night to night.
package struct AddExampleMeasures: Command {
    /// What counts how a measure of a plan goes, by the words the measure begins with.
    static let bound: [(measure: String, indicator: String, target: String)] = [
        ("Share completed in six weeks", "assessments-in-time", "90"),
        ("Carers on practice registers", "registered-by-health", ""),
        ("Number of young carers known", "registered-by-schools", ""),
        ("Campaigns run", "registered", "20"),
        ("Carers found at clinics", "registered-by-health", ""),
        ("Registrations by group", "ethnicity-recorded", "80"),
    ]

    let plans: [UUID]
    let team: UUID
    let lead: Actor
    let then: Clock

    /// Counting began at `then`, two years ago; measures of `plans` may be bound.
    package init(plans: [UUID], team: UUID, lead: Actor, then: Clock) {
        self.plans = plans
        self.team = team
        self.lead = lead
        self.then = then
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    /// How many indicators there are now, and how many measures are bound to one.
    package func perform(_ work: Work) throws -> (indicators: Int, bound: Int) {
        var made: [String: UUID] = [:]
        for query in CaseworkQuery.all {
            made[query.code] = try work.perform(AddBuiltIn(code: query.code, team: team), as: lead, clock: then)
        }
        try CountFromRecords(indicator: nil).perform(work)
        var bound = 0
        for plan in plans {
            let tree = try work.db.planTree(plan, visibleTo: lead)
            for measure in tree.actions.flatMap(\.measures) {
                guard let known = Self.bound.first(where: { measure.text.hasPrefix($0.measure) }),
                    let indicator = made[known.indicator]
                else { continue }
                let form = Form(values: [
                    "kind": "indicator", "indicator": indicator.text, "direction": "higher", "target": known.target,
                ])
                let bind = BindMeasure(plan: plan, measure: measure.id, choice: try BindingChoice(form))
                try work.perform(bind, as: lead, clock: then)
                bound += 1
            }
        }
        return (made.count, bound)
    }
}
