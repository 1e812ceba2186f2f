public import Desk
import Foundation
public import Records

/// Letters that did not arrive, the newest first.
public struct MailTroubles: Question {
    public init() {}

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeJobs) }

    public func answer(_ look: Look) throws -> [MailTrouble] { try look.db.mailTrouble(limit: 100) }
}
