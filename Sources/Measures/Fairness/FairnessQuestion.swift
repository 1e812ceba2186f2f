import Dates
import Desk
import Foundation
import Records

/// An indicator told apart by every characteristic; whether it can be.
struct FairnessOfIndicator: Question {
    struct Answer: Sendable {
        let indicator: Indicator
        /// None where it does not count itself from the records.
        let query: CaseworkQuery?
        let period: Period
        let breakdowns: [Breakdown]
        let population: PopulationSource?
    }

    let id: UUID
    /// One, or all of them.
    let only: Characteristic?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> Answer {
        let indicator = try look.db.indicator(id, visibleTo: look.actor)
        let query = indicator.definition.query.flatMap { CaseworkQuery.named($0) }
        var period = Period.year(upTo: look.today)
        var breakdowns: [Breakdown] = []
        if let query, query.counting.canBeToldApart {
            let found = try look.db.breakdowns(
                query,
                by: only.map { [$0] } ?? Characteristic.allCases,
                kept: look.db.keptGroups([query.code])[query.code],
                today: look.today
            )
            period = found.period
            breakdowns = found.all.filter { !$0.characteristic.isPlace || !$0.groups.isEmpty }
        }
        return Answer(
            indicator: indicator,
            query: query,
            period: period,
            breakdowns: breakdowns,
            population: try look.db.populationSource()
        )
    }
}
