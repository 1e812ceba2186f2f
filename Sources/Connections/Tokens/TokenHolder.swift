import Dates
import Desk
import Foundation
import People
import Records

/// Whose token this is, and what it may: what every request of a program asks first.
struct TokenHolder: Question {
    let hash: String

    struct Holder: Sendable {
        let token: UUID
        let program: UUID
        let team: UUID
        let scopes: [Scope]
        /// Its maker as they stand now, in the token's team alone.
        let actor: Actor
        let isDueToBeSeen: Bool
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    /// None when it was never made, is over, or its maker has left.
    func answer(_ look: Look) throws -> Holder? {
        guard let token = try look.db.apiToken(hash: hash), !token.isOver(at: look.now),
            let maker = try look.db.standing(ofAccount: token.account)
        else { return nil }
        let actor = Actor(
            account: maker.id,
            name: "\(maker.name) (\(token.name))",
            memberships: maker.memberships.filter { $0.team == token.team }
        )
        return Holder(
            token: token.id,
            program: token.program,
            team: token.team,
            scopes: token.scopes,
            actor: actor,
            isDueToBeSeen: token.usedAt.map { look.now >= $0.adding(seconds: 60) } ?? true
        )
    }
}

/// A token was used: noted once a minute at most.
struct SawToken: Upkeep {
    let token: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws { try chore.db.sawToken(token, at: chore.now) }
}
