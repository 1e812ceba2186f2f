import Desk
import Foundation
import Mail
import Records

/// A role in a team, with the team's name.
struct HeldRole: Sendable {
    let membership: Actor.Membership
    let teamName: String
}

/// Everyone with an account, or everyone who had one.
struct AccountList: Question {
    let closed: Bool

    struct Line: Sendable {
        let account: Account
        let roles: [HeldRole]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func answer(_ look: Look) throws -> [Line] {
        let memberships = try look.db.memberships()
        let names = try look.db.teamNames()
        return try look.db.accounts(closed: closed).map { account in
            Line(account: account, roles: held(memberships[account.id] ?? [], names))
        }
    }
}

/// One account, whole: that it was opened is recorded.
struct ShownAccount: OpensRecord {
    let id: UUID

    struct Answer: Sendable {
        let account: Account
        let roles: [HeldRole]
        let teams: [Team]
        let hasSecondFactor: Bool
        /// Since when letters to their address come back.
        let failing: FailingAddress?
    }

    var subject: Subject { Account.subject(id) }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func answer(_ look: Look) throws -> Answer {
        guard let account = try look.db.account(id) else { throw Refusal.notFound }
        return Answer(
            account: account,
            roles: held(try look.db.memberships(of: id), try look.db.teamNames()),
            teams: try look.db.teams(),
            hasSecondFactor: try look.db.secrets(of: id)?.hasSecondFactor ?? false,
            failing: look.means.sendsMail ? try look.failing(account.email) : nil
        )
    }
}

private func held(_ memberships: [Actor.Membership], _ names: [UUID: String]) -> [HeldRole] {
    memberships.map { HeldRole(membership: $0, teamName: names[$0.team] ?? "") }
}
