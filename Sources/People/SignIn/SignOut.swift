import Desk
import Foundation
import Records
import Web

/// Ends this session, on the server too.
struct SignOut: Command {
    let session: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func perform(_ work: Work) throws {
        guard try work.db.endSession(session, of: work.actor.id) else { throw Refusal.notFound }
        try work.record(.signedOut, about: Account.subject(work.actor.id))
    }
}

let signOutRoutes: [Route] = [
    .post("/sign-out", for: .everyone) { visit in
        // A session that ended a moment ago is as good as signed out.
        do {
            if let signedIn = visit.signedIn { try await visit.perform(SignOut(session: signedIn.session)) }
        } catch Refusal.notFound {}
        return .redirect(to: SignInAddress.path, notice: .signedOut).endingSession()
    }
]
