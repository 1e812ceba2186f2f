public import Desk
public import Foundation
import Records

/// Makes an account outright.
///
/// Only the program itself may: for an example place, or at an operator's command line.
struct AddAccount: Command {
    let name: String
    let email: String
    let password: String
    let memberships: [Actor.Membership]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws -> UUID {
        guard try work.db.secrets(email: email) == nil else { throw Refusal.changedMeanwhile }
        let account = work.newID()
        try work.db.addAccount(account, name: name, email: email, password: password, at: work.now)
        try work.record(.accountMade, about: Account.subject(account))
        for membership in memberships where try work.db.add(membership, to: account) {
            try work.record(.roleGiven, about: Account.subject(account), membership.particulars)
        }
        return account
    }
}

extension People {
    /// Makes an account that can sign in with `password`, and sets its second factor up when it does; for an example place.
    public func addAccount(
        _ desk: Desk,
        name: String,
        email: String,
        password: String,
        memberships: [Actor.Membership]
    ) async throws -> UUID {
        let hash = try await keyring.passwords.hash(password, salt: desk.clock.random(16))
        let command = AddAccount(name: name, email: email, password: hash, memberships: memberships)
        return try await desk.perform(command, as: .system("example"))
    }
}

extension Work {
    /// Adds a team to an agency as part of another command, which has said who may.
    public func addTeam(named name: String, of agency: UUID) throws -> UUID {
        let id = newID()
        try db.addTeam(id, name: name, of: agency)
        try record(.teamAdded, about: Team.subject(id))
        return id
    }
}
