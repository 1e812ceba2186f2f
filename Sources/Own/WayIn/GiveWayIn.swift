import Carers
import Dates
import Desk
import Foundation
import Records

/// Gives a carer a way in to their own pages: a code to be said or printed, shown this once.
///
/// A way given before ends, and whoever came in by it is out.
struct GiveWayIn: Command {
    struct Given: Sendable {
        let reference: String
        let code: String
        let until: Day
    }

    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> Given {
        let person = try work.personToKeep(person)
        guard person.isCarer, person.diedOn == nil else { throw Refusal.notPermitted }
        try work.db.withdrawOwnWays(of: person.id, by: work.actor.name, at: work.now)
        let code = work.newID()
        let expires = work.now.adding(seconds: OwnWay.firstDays * 86_400)
        try work.db.addOwnWay(
            work.newID(),
            of: person.id,
            reference: person.reference,
            isRestricted: person.isRestricted,
            code: code,
            expires: expires,
            by: work.actor.name,
            at: work.now
        )
        try work.record(.wayInGiven, about: person.subject)
        return Given(
            reference: person.reference,
            code: try ReturnCode.text(for: code, work.means),
            until: work.look.day(of: expires)
        )
    }
}

/// Takes a way in back: no code opens any more, and whoever is in is out at once.
struct WithdrawWayIn: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard try work.db.withdrawOwnWays(of: person.id, by: work.actor.name, at: work.now) > 0 else {
            throw Refusal.changedMeanwhile
        }
        try work.record(.wayInWithdrawn, about: person.subject)
    }
}
