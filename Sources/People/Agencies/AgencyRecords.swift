import Desk
public import Foundation
public import Records

/// Every statement that touches `agency` and `agency_name`.
///
/// Which agencies there are is no secret among staff.
extension Reader {
    /// Every agency, by name.
    public func agencies() throws -> [Agency] {
        try all(
            """
            SELECT agency.* FROM agency
            JOIN agency_name ON agency_name.agency_id = agency.id AND agency_name.is_own
            ORDER BY agency_name.folded, agency.id
            """
        )
    }

    public func agency(_ id: UUID) throws -> Agency? { try first("SELECT * FROM agency WHERE id = \(id)") }

    /// Every name and short name of every agency: what the leads of a plan are matched with.
    ///
    /// `foldedForMatching` makes what was read comparable with them.
    public func agencyNames() throws -> [AgencyName] {
        try all("SELECT agency_id, name, folded FROM agency_name ORDER BY folded")
    }

    /// The other names of one agency: short ones, former ones.
    public func otherNames(of agency: UUID) throws -> [String] {
        try values("name", "SELECT name FROM agency_name WHERE agency_id = \(agency) AND NOT is_own ORDER BY name")
            .sorted()
    }

    /// Which agency goes by a name.
    public func agency(called name: String) throws -> UUID? {
        try value("agency_id", "SELECT agency_id FROM agency_name WHERE folded = \(name.foldedName)")
    }
}

extension Writer {
    func addAgency(_ id: UUID, name: String, kind: Agency.Kind) throws {
        try execute("INSERT INTO agency (id, name, kind, version) VALUES (\(id), \(name), \(kind), 1)")
        try addName(name, of: id, isOwn: true)
    }

    func addName(_ name: String, of agency: UUID, isOwn: Bool) throws {
        try execute(
            """
            INSERT INTO agency_name (folded, agency_id, name, is_own)
            VALUES (\(name.foldedName), \(agency), \(name), \(isOwn))
            """
        )
    }

    /// Writes an agency and all its names anew.
    func change(_ agency: Agency, name: String, kind: Agency.Kind, otherNames: [String]) throws {
        let changed = try execute(
            """
            UPDATE agency SET name = \(name), kind = \(kind), version = version + 1
            WHERE id = \(agency.id) AND version = \(agency.version)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
        try execute("DELETE FROM agency_name WHERE agency_id = \(agency.id)")
        try addName(name, of: agency.id, isOwn: true)
        for other in otherNames { try addName(other, of: agency.id, isOwn: false) }
    }
}

extension String {
    /// An agency's name as `AgencyName.folded` keeps it.
    public var foldedForMatching: String { foldedName }
}
