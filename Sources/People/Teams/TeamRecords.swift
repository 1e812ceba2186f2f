public import Desk
public import Foundation
public import Records

/// A group of people in one agency who work together.
public struct Team: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let agency: UUID
    public let agencyName: String
    public let name: String
    public let version: Int

    /// What the audit trail and history call a team.
    public static func subject(_ id: UUID) -> Subject { Subject("team", id) }

    public init(row: Row) throws {
        id = try row["id"]
        agency = try row["agency_id"]
        agencyName = try row["agency_name"]
        name = try row["name"]
        version = try row["version"]
    }
}

/// Every statement that touches `team`.
///
/// Which teams there are is no secret among staff.
extension Reader {
    /// Every team, by agency and name.
    public func teams() throws -> [Team] { try all(Self.teamsQuery + " ORDER BY agency.name, team.folded, team.id") }

    /// These teams, by agency and name.
    public func teams(_ ids: [UUID]) throws -> [Team] {
        try all(Self.teamsQuery + " WHERE team.id IN \(any: ids) ORDER BY agency.name, team.folded, team.id")
    }

    public func team(_ id: UUID) throws -> Team? { try first(Self.teamsQuery + " WHERE team.id = \(id)") }

    func teamNames() throws -> [UUID: String] {
        Dictionary(try teams().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func team(named name: String, of agency: UUID) throws -> Team? {
        try first(Self.teamsQuery + " WHERE team.agency_id = \(agency) AND team.folded = \(name.foldedName)")
    }

    private static var teamsQuery: SQL {
        "SELECT team.*, agency.name AS agency_name FROM team JOIN agency ON agency.id = team.agency_id"
    }
}

extension Writer {
    func addTeam(_ id: UUID, name: String, of agency: UUID) throws {
        try execute(
            """
            INSERT INTO team (id, agency_id, name, folded, version)
            VALUES (\(id), \(agency), \(name), \(name.foldedName), 1)
            """
        )
    }

    func rename(_ team: Team, to name: String) throws {
        let changed = try execute(
            """
            UPDATE team SET name = \(name), folded = \(name.foldedName), version = version + 1
            WHERE id = \(team.id) AND version = \(team.version)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }
}
