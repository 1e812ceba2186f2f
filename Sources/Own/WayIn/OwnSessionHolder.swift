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
        /// How long it still lasts if nothing more is asked for.
        let secondsLeft: Int
    }

    let tokenHash: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> Holder? {
        try look.db.ownSession(tokenHash: tokenHash, at: look.now).map { session in
            let isDueToBeSeen = look.now >= session.seenAt.adding(seconds: 60)
            // What is being asked now counts as use, as far as it will be noted.
            let idleEnd = (isDueToBeSeen ? look.now : session.seenAt).adding(seconds: OwnWay.idleMinutes * 60)
            let end = min(idleEnd, session.expiresAt)
            return Holder(
                session: session.id,
                person: session.person,
                isDueToBeSeen: isDueToBeSeen,
                secondsLeft: Int((end.milliseconds - look.now.milliseconds) / 1000)
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
