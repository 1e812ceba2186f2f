import Carers
import Dates
import Desk
import Foundation
import People
import Records
import Web

/// The reference and the code open nothing together: which of them was wrong is never said.
struct DoesNotOpen: Error {}

/// Comes in to one's own pages: the code is used up, the next takes its place, and a session begins.
struct ComeIn: Command {
    /// As it was typed.
    let reference: String
    let code: String
    let token: SessionToken

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let way = try PersonReference.read(reference).flatMap { try work.db.ownWay(reference: $0) }
        // What no one was given is worked out too, so that time does not tell the two apart.
        let right = try ReturnCode.text(for: way?.code ?? work.newID(), work.means)
        guard let way, way.codeExpiresAt > work.now, ReturnCode.typed(code) == right else { throw DoesNotOpen() }
        let expires = work.now.adding(seconds: OwnWay.nextDays * 86_400)
        guard try work.db.changeCode(of: way, to: work.newID(), expires: expires) else { throw DoesNotOpen() }
        try work.db.noteCameIn(way.id, at: work.now)
        try work.db.addOwnSession(
            work.newID(),
            way: way.id,
            tokenHash: Secret.hash(token.text),
            at: work.now,
            expires: work.now.adding(seconds: OwnWay.mostHours * 3600)
        )
        try work.record(.cameIn, about: Person.subject(way.person))
    }
}

/// Whose way in a reference is, to write down that somebody guesses at it: asked before every guess.
struct HolderOfReference: Question {
    let reference: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> UUID? {
        try PersonReference.read(reference).flatMap { try look.db.ownWay(reference: $0)?.person }
    }
}

/// Writes on the record that many wrong codes were given for its own pages.
struct NoteGuessedWayIn: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws { try work.record(.wayInGuessed, about: Person.subject(person)) }
}

/// Leaves one's own pages, on the server too.
struct LeaveOwn: Command, OfCarer {
    let person: UUID
    let session: UUID

    func perform(_ work: Work) throws {
        try work.db.endOwnSession(session, of: person)
        try work.record(.leftOwn, about: Person.subject(person))
    }
}
