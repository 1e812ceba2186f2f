import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `contract` and `contract_indicator`.
extension Reader {
    func contracts(visibleTo actor: Actor) throws -> [Contract] {
        try all("\(contractRows) WHERE \(visible(to: actor)) ORDER BY contract.sort_name, contract.id LIMIT 500")
    }

    func contract(_ id: UUID, visibleTo actor: Actor) throws -> Contract {
        guard let found: Contract = try first("\(contractRows) WHERE contract.id = \(id) AND \(visible(to: actor))")
        else { throw Refusal.notFound }
        return found
    }

    func measures(of contract: UUID) throws -> [ContractMeasure] {
        try all("SELECT * FROM contract_indicator WHERE contract_id = \(contract) ORDER BY position, indicator_id")
    }
}

/// Contracts are seen by those who see the measures of the team that keeps them.
private func visible(to actor: Actor) -> SQL { "contract.team_id IN \(any: actor.teams(where: .seeMeasures))" }

private let contractRows: SQL = """
    SELECT contract.*, team.name AS provider_team_name, agency.name AS provider_agency_name FROM contract
    LEFT JOIN team ON team.id = contract.provider_team
    LEFT JOIN agency ON agency.id = coalesce(contract.provider_agency, team.agency_id)
    """

extension Writer {
    func addContract(_ id: UUID, _ terms: ContractTerms, team: UUID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO contract
                (id, team_id, name, sort_name, provider_team, provider_agency, commissioner, rhythm, starts_on, ends_on,
                 version, created_at)
            VALUES
                (\(id), \(team), \(terms.name), \(terms.name.lowercased()), \(terms.provider.team),
                 \(terms.provider.agency), \(terms.commissioner), \(terms.rhythm.rawValue), \(terms.startsOn),
                 \(terms.endsOn), 1, \(now))
            """
        )
    }

    func change(_ contract: UUID, to terms: ContractTerms, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE contract SET name = \(terms.name), sort_name = \(terms.name.lowercased()),
                provider_team = \(terms.provider.team), provider_agency = \(terms.provider.agency),
                commissioner = \(terms.commissioner), rhythm = \(terms.rhythm.rawValue),
                starts_on = \(terms.startsOn), ends_on = \(terms.endsOn), version = version + 1
            WHERE id = \(contract) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Adds an indicator at the end, or changes the target of one that is there.
    func measure(_ contract: UUID, by indicator: UUID, target: Double?) throws {
        let last: Int? = try value(
            "last",
            "SELECT coalesce(max(position), 0) AS last FROM contract_indicator WHERE contract_id = \(contract)"
        )
        try execute(
            """
            INSERT INTO contract_indicator (contract_id, indicator_id, position, target)
            VALUES (\(contract), \(indicator), \((last ?? 0) + 1), \(target))
            ON CONFLICT (contract_id, indicator_id) DO UPDATE SET target = excluded.target
            """
        )
    }

    func removeMeasure(_ indicator: UUID, of contract: UUID) throws {
        let gone = try execute(
            "DELETE FROM contract_indicator WHERE contract_id = \(contract) AND indicator_id = \(indicator)"
        )
        if gone == 0 { throw Refusal.notFound }
    }
}

extension Contract.Provider {
    fileprivate var team: UUID? { if case .team(let id) = self { id } else { nil } }
    fileprivate var agency: UUID? { if case .agency(let id) = self { id } else { nil } }
}
