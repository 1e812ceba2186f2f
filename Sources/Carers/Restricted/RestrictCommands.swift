import Desk
import Foundation
import Mail
import Markup
import People
import Records

/// Restricts a record, at once: from now on only whoever does it sees it, until others are put on its list.
struct RestrictRecord: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account && actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.setRestricted(true, person)
        try work.db.addNeedToKnow(work.newID(), work.actor.id, of: person.id, by: work.actor, at: work.now)
        try work.record(.recordRestricted, about: person.subject)
    }
}

/// Lifts a restriction: only who guards the agency's records may.
struct LiftRestriction: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        _ = try work.db.guardedRecord(person, of: work.look.guardedAgencies())
        let person = try work.db.person(person, visibleTo: .system("restriction"), at: work.now)
        try work.setRestricted(false, person)
        try work.record(.restrictionLifted, about: person.subject)
    }
}

/// Lets a colleague see a restricted record.
///
/// Nobody puts themselves on a list: who must know in a hurry breaks the glass, and that is looked over.
struct LetKnow: Command {
    let person: UUID
    let account: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) && account != actor.id }

    func perform(_ work: Work) throws {
        let guarded = try work.db.guardedRecord(person, of: work.look.guardedAgencies())
        let known = try work.db.needToKnow(of: person).map(\.account)
        guard !known.contains(account), try work.db.accountsThatMayKnow(guarded).contains(where: { $0.id == account })
        else { throw Refusal.notFound }
        try work.db.addNeedToKnow(work.newID(), account, of: person, by: work.actor, at: work.now)
        try work.record(.letKnow, about: Person.subject(person), ["account": account.text])
    }
}

/// Takes a colleague off the list of a restricted record: the next page they ask for is not there.
struct StopKnowing: Command {
    let person: UUID
    let need: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        _ = try work.db.guardedRecord(person, of: work.look.guardedAgencies())
        try work.db.removeNeedToKnow(need, of: person, by: work.actor.name, at: work.now)
        try work.record(.stoppedKnowing, about: Person.subject(person), ["need": need.text])
    }
}

extension Look {
    /// The agencies whose records whoever looks guards.
    func guardedAgencies() throws -> [UUID] { try db.agencies(ofTeams: actor.teams(where: .guardRecords)) }
}

extension Reader {
    /// Colleagues who could be put on a restricted record's list: those who see carers in the teams that work with them.
    func accountsThatMayKnow(_ record: GuardedRecord) throws -> [Account] {
        try accounts(in: [record.team] + teamsBeside(record.id), withRoleThatMay: .seeCarers)
    }
}

extension Work {
    /// What a restricted record keeps of where someone is, is sealed with it; lifted, it is opened again.
    func setRestricted(_ isRestricted: Bool, _ person: Person) throws {
        let address = try look.address(of: person)
        let ways = try look.contactWays(of: person.id)
        try db.setRestricted(isRestricted, person.id)
        let now = try db.person(person.id, visibleTo: .system("restriction"), at: self.now)
        if isRestricted {
            try setAddress(address, postcode: person.postcode, of: now)
        } else {
            // The postcode was put under the address as its last line.
            var lines = (address ?? "").split(separator: "\n").map(String.init)
            let postcode = lines.last.flatMap { Postcode($0)?.text }
            if postcode != nil { lines.removeLast() }
            try setAddress(lines.isEmpty ? nil : lines.joined(separator: "\n"), postcode: postcode, of: now)
        }
        for way in ways {
            let details = ContactDetails(
                way.channel,
                way.value,
                safety: way.safety,
                isPreferred: way.isPreferred,
                note: way.note
            )
            try change(way, to: details, isRestricted: isRestricted, seen: way.version)
        }
        try matchAnew(person.id)
    }
}
