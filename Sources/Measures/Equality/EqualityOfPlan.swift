import Dates
import Desk
import Foundation
import Records
import Strategy

/// What the bound measures of one plan say by group, over the twelve months up to the last night that counted them.
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
        let kept = try look.db.keptGroups(visible.compactMap(\.query?.code))
        var period = Period.year(upTo: look.today)
        var breakdowns: [UUID: [Breakdown]] = [:]
        for indicator in visible {
            guard let query = indicator.query, query.definition.countsPeople, query.counting.canBeToldApart else {
                continue
            }
            let found = try look.db.breakdowns(
                query,
                by: EqualityImpact.characteristics,
                kept: kept[query.code],
                today: look.today
            )
            breakdowns[indicator.id] = found.all
            period = min(period, found.period)
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
