import Desk
import Forms
import Foundation
import Records

/// Who may grant what: administrators, to anyone but themselves.
///
/// An administrator looks after the accounts of the whole place. Nobody else grants anything, and nobody changes their own
/// roles, so a right never grows without someone else's hand.
enum Granting {
    static func permits(_ actor: Actor, toChange account: UUID) -> Bool {
        actor.isSystem || (actor.may(.managePeople) && actor.id != account)
    }
}

/// Gives someone a role in a team.
///
/// It bites at their next click.
struct GiveRole: Command {
    let account: UUID
    let membership: Actor.Membership

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { Granting.permits(actor, toChange: account) }

    func perform(_ work: Work) throws {
        guard let person = try work.db.account(account), person.closedAt == nil else { throw Refusal.notFound }
        guard try work.db.team(membership.team) != nil else { throw InvalidForm("team", AccountWords.chooseTeam) }
        guard try work.db.add(membership, to: account) else { throw InvalidForm("role", AccountWords.hasRole) }
        try work.record(.roleGiven, about: Account.subject(account), membership.particulars)
    }
}

/// Takes a role away.
///
/// It bites at their next click.
struct TakeRole: Command {
    let account: UUID
    let membership: Actor.Membership

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { Granting.permits(actor, toChange: account) }

    func perform(_ work: Work) throws {
        guard try work.db.remove(membership, from: account) else { throw Refusal.notFound }
        if membership.role == .administrator { try work.requireAnAdministrator() }
        try work.record(.roleTaken, about: Account.subject(account), membership.particulars)
    }
}

/// Closes the account of someone who leaves: every session ends with it.
struct CloseAccount: Command {
    let account: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { Granting.permits(actor, toChange: account) }

    func perform(_ work: Work) throws {
        guard try work.db.closeAccount(account, at: work.now) else { throw Refusal.notFound }
        try work.requireAnAdministrator()
        try work.db.removeMemberships(of: account)
        try work.db.endSessions(of: account)
        try work.db.dropSecondFactor(of: account)
        try work.db.forgetPasswordResets(of: account)
        try work.record(.accountClosed, about: Account.subject(account))
    }
}

extension Work {
    /// Somebody must be able to let others in.
    fileprivate func requireAnAdministrator() throws {
        guard try db.holders(of: .administrator) > 0 else {
            throw InvalidForm("main", AccountWords.lastAdministrator)
        }
    }
}

extension Actor.Membership {
    var particulars: [String: String] { ["team": team.uuidString.lowercased(), "role": role.rawValue] }
}
