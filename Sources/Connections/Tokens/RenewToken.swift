import Desk
import Foundation
import Records

/// Makes a token in the place of another, for the same program: it sees what the program sent before.
///
/// The one before goes on until its day or until somebody ends it, so that the program can change over. Whoever manages
/// people may renew a colleague's, where they are in its team themselves: the new one acts as them.
struct RenewToken: Command {
    struct Renewed: Sendable {
        let details: TokenDetails
        let secret: String
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let token = try db.apiToken(id), token.account == actor.id || actor.may(.managePeople) else {
            throw Refusal.notFound
        }
        return token.mayBeRenewed(by: actor)
    }

    func perform(_ work: Work) throws -> Renewed {
        guard let token = try work.db.apiToken(id) else { throw Refusal.notFound }
        let details = TokenDetails(renewing: token)
        let made = try work.makeToken(details, program: token.program)
        try work.record(
            .tokenRenewed,
            about: APIToken.subject(made.id),
            ["before": token.id.text, "program": token.program.text, "team": details.team.text]
        )
        return Renewed(details: details, secret: made.secret)
    }
}

extension APIToken {
    /// Its maker, or who manages people, while they are in the team in which it acts.
    func mayBeRenewed(by actor: Actor) -> Bool {
        actor.kind == .account && (account == actor.id || actor.may(.managePeople))
            && actor.memberships.contains { $0.team == team }
    }
}
