import Dates
import Desk
import Foundation
import Records

/// Who holds a token of their own pages, if the session still stands: asked at every request that no account answers.
struct OwnSessionHolder: Question {
    struct Holder: Sendable {
        let session: UUID
        let person: UUID
        let isDueToBeSeen: Bool
    }

    let tokenHash: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> Holder? {
        try look.db.ownSession(tokenHash: tokenHash, at: look.now).map { session in
            Holder(
                session: session.id,
                person: session.person,
                isDueToBeSeen: look.now >= session.seenAt.adding(seconds: 60)
            )
        }
    }
}

/// A session of own pages was used: noted once a minute at most.
struct SawOwnSession: Upkeep {
    let session: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws { try chore.db.sawOwnSession(session, at: chore.now) }
}
