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
        let period = Period(first: look.today.adding(years: -1).adding(days: 1), last: look.today)
        var breakdowns: [Breakdown] = []
        if let query, query.counting.canBeToldApart {
            for characteristic in only.map({ [$0] }) ?? Characteristic.allCases {
                let breakdown = try look.db.breakdown(query, by: characteristic, in: period, today: look.today)
                if characteristic.isPlace, breakdown.groups.isEmpty { continue }
                breakdowns.append(breakdown)
            }
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
