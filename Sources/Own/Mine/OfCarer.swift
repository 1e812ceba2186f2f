import Carers
import Dates
import Desk
import Foundation
import Records
import Web

/// What someone may ask or do on their own pages: about one person, themselves, and nobody else.
protocol OfCarer {
    var person: UUID { get }
}

extension OfCarer {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isCarer(person) }
}

/// A question of own pages: the desk writes down the look as any other, and its answer begins with `look.own(person)`.
protocol OpensOwn: OpensRecord, OfCarer {}

extension OpensOwn {
    var subject: Subject { Person.subject(person) }
}

/// What stands on each of someone's own pages.
struct OwnFrame: Sendable {
    let person: Person
    /// Whether plainer words are needed, and a way to leave in a hurry.
    let isYoung: Bool
    let today: Day
    /// Whether they have the code for next time.
    let isCodeKept: Bool
    /// The agency and team that keep the record.
    let team: String
}

extension Look {
    /// The person whose own pages these are, while they are on them.
    ///
    /// - Throws: `Refusal.notFound` for anybody else.
    func own(_ id: UUID) throws -> OwnFrame {
        guard actor.isCarer(id), try db.isOnOwnPages(id, at: now), let way = try db.ownWay(of: id),
            let person = try db.people([id], visibleTo: .system("own pages"), at: now).first
        else { throw Refusal.notFound }
        return OwnFrame(
            person: person,
            isYoung: person.isUnder18(on: today),
            today: today,
            isCodeKept: way.isCodeKept,
            team: try db.namesOfTeams([person.team])[person.team] ?? ""
        )
    }
}

extension Work {
    func own(_ id: UUID) throws -> OwnFrame { try look.own(id) }
}

extension Visit {
    /// Whose own pages these are.
    func carer() throws -> UUID {
        guard signedIn?.stage == .own else { throw Refusal.notFound }
        return actor.id
    }
}
