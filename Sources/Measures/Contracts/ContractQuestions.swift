import Dates
import Desk
import Foundation
import People
import Records

/// The contracts this person sees.
struct EveryContract: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> [Contract] { try look.db.contracts(visibleTo: look.actor) }
}

/// Whoever could do the work of a contract.
struct PossibleProviders: Question {
    struct Answer: Sendable {
        let teams: [Team]
        let agencies: [Agency]
        /// The teams that this person may keep a contract for.
        let own: [Team]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures) }

    func answer(_ look: Look) throws -> Answer {
        Answer(
            teams: try look.db.teams(),
            agencies: try look.db.agencies(),
            own: try look.db.teams(look.actor.teams(where: .keepMeasures))
        )
    }
}

/// One contract with what it is measured by and its reports.
struct OneContract: Question {
    struct Answer: Sendable {
        let contract: Contract
        let measures: [(measure: ContractMeasure, indicator: Indicator)]
        /// Those that could be added; none for who may not.
        let indicators: [Indicator]
        let reports: [Day: ContractReport]
        let mayKeep: Bool
        let today: Day
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> Answer {
        let contract = try look.db.contract(id, visibleTo: look.actor)
        let measures = try look.db.measures(of: id)
        let found = try look.db.indicators(measures.map(\.indicator), visibleTo: .system("measures"))
        let mayKeep = look.actor.may(.keepMeasures, in: contract.team)
        return Answer(
            contract: contract,
            measures: measures.compactMap { one in
                found.first { $0.id == one.indicator }.map { (one, $0) }
            },
            indicators: mayKeep ? try look.db.indicators(visibleTo: look.actor).filter { $0.retiredOn == nil } : [],
            reports: try look.db.reports(on: id),
            mayKeep: mayKeep,
            today: look.today
        )
    }
}

/// One version of a report on a contract.
struct OneContractReport: Question {
    struct Answer: Sendable {
        let contract: Contract
        let report: ContractReport
        let content: ContractContent
        /// Newest first.
        let versions: [ContractReport]
        let mayKeep: Bool
        let today: Day
    }

    let contract: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeMeasures) }

    func answer(_ look: Look) throws -> Answer {
        let contract = try look.db.contract(contract, visibleTo: look.actor)
        let report = try look.db.report(id, on: contract.id)
        let mayKeep = look.actor.may(.keepMeasures, in: contract.team)
        // A draft is its team's own until it is signed off.
        guard mayKeep || report.state == .frozen else { throw Refusal.notFound }
        return Answer(
            contract: contract,
            report: report,
            content: try look.db.content(of: report),
            versions: try look.db.versions(of: report).filter { mayKeep || $0.state == .frozen },
            mayKeep: mayKeep,
            today: look.today
        )
    }
}
