import Desk
import Foundation
import Records

/// The first command of a place: its own agency, the first team, and the first administrator, who also leads the strategy.
struct BeginPlace: Command {
    let details: FirstRunDetails
    let password: String

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try !db.hasAnyAccount() }

    func perform(_ work: Work) throws {
        guard try work.db.useFirstRunCode(hash: Secret.hash(details.code), at: work.now) else { throw CodeRefused() }
        let agency = work.newID()
        let team = work.newID()
        let account = work.newID()
        try work.db.addAgency(agency, name: details.agency, kind: details.kind)
        try work.db.addTeam(team, name: details.team, of: agency)
        try work.db.addAccount(account, name: details.name, email: details.email, password: password, at: work.now)
        for role in [Role.administrator, .strategyLead] {
            _ = try work.db.add(Actor.Membership(team: team, role: role), to: account)
        }
        try work.record(.placeBegun, about: Account.subject(account))
        try work.record(.agencyAdded, about: Agency.subject(agency))
        try work.record(.teamAdded, about: Team.subject(team))
        try work.record(.accountMade, about: Account.subject(account))
    }
}
