import Dates
import Desk
import Foundation
import Records
import Web

/// Who holds a session's token, if the session still stands: what every request asks first.
struct SessionHolder: Question {
    let tokenHash: String
    let idleMinutes: Int64

    struct Holder: Sendable {
        let signedIn: SignedIn
        let isDueToBeSeen: Bool
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> Holder? {
        guard let session = try look.db.session(tokenHash: tokenHash), look.now < session.expiresAt,
            look.now < session.seenAt.adding(seconds: idleMinutes * 60),
            let account = try look.db.account(session.account), account.closedAt == nil
        else { return nil }
        // Whoever has only given a password holds no role yet.
        let memberships = session.stage == .full ? try look.db.memberships(of: account.id) : []
        let actor = Actor(account: account.id, name: account.name, memberships: memberships)
        let isDueToBeSeen = look.now >= session.seenAt.adding(seconds: 60)
        // What is being asked now counts as use, as far as it will be noted.
        let idleEnd = (isDueToBeSeen ? look.now : session.seenAt).adding(seconds: idleMinutes * 60)
        let left = (min(idleEnd, session.expiresAt).milliseconds - look.now.milliseconds) / 1000
        let codeAge = (look.now.milliseconds - session.provedAt.milliseconds) / 1000
        return Holder(
            signedIn: SignedIn(
                session: session.id,
                actor: actor,
                stage: session.stage,
                codeAge: Int(codeAge),
                secondsLeft: Int(left)
            ),
            isDueToBeSeen: isDueToBeSeen
        )
    }
}

/// A session was used: noted once a minute at most.
struct SawSession: Upkeep {
    let session: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws { try chore.db.sawSession(session, at: chore.now) }
}
