import Dates
import Desk
import Foundation
import Jobs
import Records

/// Erases each night what was told by those who were not taken on, once it was kept as long as the agency says.
///
/// Nobody has to remember to: there is no record of a person yet, and nothing that could be held.
struct ForgetArrivals: Job {
    static let kind = "arrivals.forget"
}

extension Recurring {
    static let forgettingArrivals = Recurring("arrivals.forget", .daily(at: "02:40"), ForgetArrivals())
}

let forgetArrivals = JobHandler(ForgetArrivals.self) { _, run in
    for arrival in try await run.ask(ArrivalsToEmpty()) { try await run.perform(EmptyArrival(arrival: arrival)) }
}

/// Those to empty: of each agency by its own rule, of what no team has taken by what is usual.
struct ArrivalsToEmpty: Question {
    /// So many in one night.
    static let most = 2000

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [UUID] {
        let agencies = try look.db.agenciesWithTeams()
        let rules = Dictionary(grouping: try look.db.keepingRules(of: agencies), by: \.agency)
        let owners: [UUID?] = agencies + [nil]
        return try owners.flatMap { agency in
            let rules = KeepingRules(agency.flatMap { rules[$0] } ?? [], on: look.today)
            let before = look.today.adding(months: -max(1, rules.amount(.arrival)))
            return try look.db.arrivalsToEmpty(of: agency, endedBy: before, limit: Self.most)
        }
    }
}

/// Erases what one of them told and what was written of it, once however often it is asked; that they came is still counted.
struct EmptyArrival: Command {
    let arrival: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        try work.empty(arrival)
        try work.record(.arrivalEmptied, about: Arrival.subject(arrival))
    }
}

/// Of those not taken on: how many still hold what was told, when the first of them goes, and how many went.
struct ArrivalsKept: Sendable {
    let holding: Int
    let nextOn: Day?
    let emptied: Int
}
