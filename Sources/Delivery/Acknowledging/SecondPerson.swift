import Desk
import Foundation
import People
import Records

extension Reader {
    /// Whether this person spoke, typed or answers for an update, by whichever way they came.
    ///
    /// The account it was sent from, the account of the owner who spoke, and the owner's address are all one person: a link
    /// in an email does not make a second.
    func isOwn(_ update: ProgressUpdate, of actor: Actor) throws -> Bool {
        if update.account == actor.id { return true }
        guard let id = update.owner, let owner = try owner(id) else { return false }
        if owner.account == actor.id { return true }
        guard let account = try account(actor.id) else { return false }
        return account.email.folded == owner.email.folded
    }
}
