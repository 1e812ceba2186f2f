import Dates
import Desk
import Foundation
import Records
import Strategy

/// What the bound measures of one plan say by group, over the twelve months up to today.
///
/// Whoever sees the plan sees what its measures say; for whom, only those who see the team's measures do.
struct EqualityOfPlan: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let impact: EqualityImpact
        let period: Period
        let population: PopulationSource?
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        let measured = try look.db.measured(in: tree.plan.id)
        let bound = Set(measured.bindings.values.compactMap(\.indicator))
        let visible = try look.db.indicators(Array(bound), visibleTo: look.actor)
        let period = Period(first: look.today.adding(years: -1).adding(days: 1), last: look.today)
        var breakdowns: [UUID: [Breakdown]] = [:]
        for indicator in visible {
            guard let query = indicator.query, query.definition.countsPeople, query.counting.canBeToldApart else {
                continue
            }
            breakdowns[indicator.id] = try EqualityImpact.characteristics.map { characteristic in
                try look.db.breakdown(query, by: characteristic, in: period, today: look.today)
            }
        }
        return Answer(
            tree: tree,
            impact: EqualityImpact(
                tree,
                measured,
                visible: Dictionary(visible.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
                breakdowns: breakdowns
            ),
            period: period,
            population: try look.db.populationSource()
        )
    }
}
