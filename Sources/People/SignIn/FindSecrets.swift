import Desk
import Foundation
import Records

/// What is needed to check a password.
///
/// It is asked while signing in, so by someone who is nobody yet; the answer stays in the handler that compares.
struct FindSecrets: Question {
    let email: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> AccountSecrets? { try look.db.secrets(email: email) }
}

/// The secrets of the account that is itself asking: half signed in, or changing them.
struct OwnSecrets: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> AccountSecrets {
        guard let secrets = try look.db.secrets(of: look.actor.id) else { throw Refusal.notFound }
        return secrets
    }
}
