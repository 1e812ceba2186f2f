public import Desk
import Forms
public import Foundation
import Records

/// Adds a member of the partnership.
struct AddAgency: Command {
    let details: AgencyDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.manageAgencies) }

    func perform(_ work: Work) throws -> UUID { try work.addAgency(details) }
}

/// Changes what an agency is called or what kind it is.
struct ChangeAgency: Command {
    let agency: UUID
    let seen: Int
    let details: AgencyDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.manageAgencies) }

    func perform(_ work: Work) throws {
        guard let stored = try work.db.agency(agency) else { throw Refusal.notFound }
        let now: [String: String] = [
            "name": stored.name, "kind": stored.kind.rawValue,
            "other_names": try work.db.otherNames(of: agency).joined(separator: "\n"),
        ]
        let subject = Agency.subject(agency)
        let settled = try work.settle(subject, seen: seen, current: stored.version, mine: details.fields, now: now)
        let merged = AgencyDetails(settled.fields, kind: stored.kind)
        try merged.refuseTakenNames(for: agency) { try work.db.agency(called: $0) }
        try work.db.change(stored, name: merged.name, kind: merged.kind, otherNames: merged.otherNames)
        try work.remember(subject, version: stored.version + 1, before: now, after: merged.fields)
        try work.record(.agencyChanged, about: subject)
    }
}

extension Work {
    /// Adds an agency as part of another command, which has said who may: a plan read in that names one nobody knew.
    public func addAgency(named name: String, kind: Agency.Kind, otherNames: [String] = []) throws -> UUID {
        try addAgency(AgencyDetails(name: name, kind: kind, otherNames: otherNames))
    }

    func addAgency(_ details: AgencyDetails) throws -> UUID {
        try details.refuseTakenNames(for: nil) { try db.agency(called: $0) }
        let id = newID()
        try db.addAgency(id, name: details.name, kind: details.kind)
        for other in details.otherNames { try db.addName(other, of: id, isOwn: false) }
        try record(.agencyAdded, about: Agency.subject(id))
        return id
    }
}
