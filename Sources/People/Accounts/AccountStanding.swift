package import Desk
package import Foundation
package import Records

extension Reader {
    /// Someone as they stand now, for what acts in their name while they are not there.
    ///
    /// None once their account is closed.
    package func standing(ofAccount id: UUID) throws -> Actor? {
        guard let account = try account(id), account.closedAt == nil else { return nil }
        return Actor(account: id, name: account.name, memberships: try memberships(of: id))
    }
}
