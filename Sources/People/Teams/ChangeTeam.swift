import Desk
import Forms
import Foundation
import Records

/// What is filled in of a new team.
struct TeamDetails: Sendable {
    let name: String
    let agency: UUID

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        name = read.text("name", required: TeamWords.enterName, most: 100)
        agency = read.uuid("agency", required: TeamWords.chooseAgency)
        try read.finish()
    }
}

/// Adds a team to an agency.
struct AddTeam: Command {
    let details: TeamDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func perform(_ work: Work) throws -> UUID {
        guard try work.db.agency(details.agency) != nil else {
            throw InvalidForm("agency", TeamWords.chooseAgency)
        }
        guard try work.db.team(named: details.name, of: details.agency) == nil else {
            throw InvalidForm("name", TeamWords.taken)
        }
        let id = work.newID()
        try work.db.addTeam(id, name: details.name, of: details.agency)
        try work.record(.teamAdded, about: Team.subject(id))
        return id
    }
}

/// Changes what a team is called.
struct RenameTeam: Command {
    let team: UUID
    let seen: Int
    let name: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func perform(_ work: Work) throws {
        guard let stored = try work.db.team(team) else { throw Refusal.notFound }
        let subject = Team.subject(team)
        let now: [String: String] = ["name": stored.name]
        let settled = try work.settle(subject, seen: seen, current: stored.version, mine: ["name": name], now: now)
        let name = settled.fields["name"] ?? stored.name
        if let other = try work.db.team(named: name, of: stored.agency), other.id != team {
            throw InvalidForm("name", TeamWords.taken)
        }
        try work.db.rename(stored, to: name)
        try work.remember(subject, version: stored.version + 1, before: now, after: ["name": name])
        try work.record(.teamChanged, about: subject)
    }
}
