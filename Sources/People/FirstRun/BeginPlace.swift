import Desk
import Forms
import Foundation
import Records

/// The first command of a place: its own agency, the first team, and the first administrator, who also leads the strategy.
///
/// An agency or a team there already, by these names, is the one they join.
struct BeginPlace: Command {
    let details: FirstRunDetails
    let password: String

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try !db.hasAnyAdministrator() }

    func perform(_ work: Work) throws {
        guard try work.db.useFirstRunCode(hash: Secret.hash(details.code), at: work.now) else { throw CodeRefused() }
        guard try work.db.secrets(email: details.email) == nil else {
            throw InvalidForm("email", InvitationWords.hasAccount)
        }
        let account = work.newID()
        try work.record(.placeBegun, about: Account.subject(account))
        let agency =
            try work.db.agency(called: details.agency)
            ?? work.addAgency(named: details.agency, kind: details.kind)
        let team =
            try work.db.team(named: details.team, of: agency)?.id ?? work.addTeam(named: details.team, of: agency)
        try work.db.addAccount(account, name: details.name, email: details.email, password: password, at: work.now)
        for role in [Role.administrator, .strategyLead] {
            _ = try work.db.add(Actor.Membership(team: team, role: role), to: account)
        }
        try work.record(.accountMade, about: Account.subject(account))
    }
}
