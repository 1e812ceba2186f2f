import Desk
import Foundation
import Records

/// The record that one which was merged went into, if whoever asks may see it.
struct StandingRecord: Question {
    let gone: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> UUID {
        guard let kept = try look.db.standsFor(gone) else { throw Refusal.notFound }
        return try look.person(kept).id
    }
}
