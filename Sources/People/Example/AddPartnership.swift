public import Desk
public import Foundation
public import Records

/// Fills an empty place with an invented partnership.
///
/// Its people have no password that works, and none is an administrator: the place still waits for its first one, who can
/// invite them or give them a way in.
public struct AddPartnership: Command {
    /// Who and what there now is.
    public struct Outcome: Sendable {
        /// By name.
        public let teams: [String: UUID]
        /// In the order given.
        public let people: [Actor]
    }

    let partnership: Partnership

    public init(_ partnership: Partnership) { self.partnership = partnership }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    /// - Throws: `PlaceNotEmpty` where there is an agency or an account already.
    public func perform(_ work: Work) throws -> Outcome {
        guard try work.db.agencies().isEmpty, try !work.db.hasAnyAccount() else { throw PlaceNotEmpty() }
        var agencies: [String: UUID] = [:]
        for member in partnership.members {
            agencies[member.name] = try work.addAgency(
                named: member.name,
                kind: member.kind,
                otherNames: member.otherNames
            )
        }
        var teams: [String: UUID] = [:]
        for group in partnership.groups {
            guard let agency = agencies[group.agency] else { throw Refusal.notFound }
            teams[group.name] = try work.addTeam(named: group.name, of: agency)
        }
        let people = try partnership.people.map { person in
            guard let team = teams[person.team], person.role != .administrator else { throw Refusal.notPermitted }
            return try work.add(person, Actor.Membership(team: team, role: person.role))
        }
        return Outcome(teams: teams, people: people)
    }
}

extension Work {
    fileprivate func add(_ person: Partnership.Person, _ membership: Actor.Membership) throws -> Actor {
        let account = newID()
        try db.addAccount(account, name: person.name, email: person.email, password: PasswordHash.ofNobody, at: now)
        _ = try db.add(membership, to: account)
        try record(.accountMade, about: Account.subject(account))
        try record(.roleGiven, about: Account.subject(account), membership.particulars)
        return Actor(account: account, name: person.name, memberships: [membership])
    }
}

extension PasswordHash {
    /// Stored where no password is to work: it is no hash, so nothing matches it.
    fileprivate static let ofNobody = "-"
}

/// Somebody is there already, so nobody is invented.
public struct PlaceNotEmpty: Error, CustomStringConvertible {
    public var description: String {
        "This place has agencies or people already. Make the example in an empty place, in another folder."
    }
}
