import Dates
package import Desk
package import Foundation
import Records

/// That someone looks after someone: both known, or the second registered with it.
struct AddCaring: Command {
    /// The one who is looked after.
    enum Other: Sendable {
        case known(reference: String)
        case new(PersonFields)
    }

    let carer: UUID
    let other: Other
    let details: CaringDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(carer)
        let caredFor: UUID
        switch other {
        case .known(let reference):
            guard let known = try work.look.person(reference: reference), known.id != carer.id else {
                throw InvalidCaring.unknownReference
            }
            caredFor = known.id
        case .new(let fields):
            var details = PersonDetails(fields.names, born: fields.born, isCarer: false)
            details.language = fields.language
            caredFor = try work.register(details, for: carer.team)
        }
        try work.addCaring(carer: carer.id, caredFor: caredFor, details)
    }
}

/// What only the records could tell of a form about a role.
enum InvalidCaring: Error {
    case unknownReference
}

extension Work {
    /// Writes down that someone looks after someone; whoever calls has been shown both.
    package func addCaring(carer: UUID, caredFor: UUID, _ details: CaringDetails) throws {
        let id = newID()
        try db.addCaring(id, carer: carer, caredFor: caredFor, details, at: now)
        try db.setCarer(carer)
        try record(.caringAdded, about: Person.subject(carer), ["role": id.text])
    }
}

struct ChangeCaring: Command {
    let person: UUID
    let role: UUID
    let details: CaringDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let pair = try work.look.caring(role, of: person)
        let carer = try work.personToKeep(pair.carer.id)
        try work.db.changeCaring(role, to: details, seen: seen)
        try work.record(.caringChanged, about: carer.subject, ["role": role.text])
    }
}

/// Ends a role; with a death, that day ends every role for the one who died, and nothing is sent to them any more.
struct EndCaring: Command {
    let person: UUID
    let role: UUID
    let day: Day
    let reason: EndOfCaring

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let pair = try work.look.caring(role, of: person)
        let carer = try work.personToKeep(pair.carer.id)
        guard pair.role.until == nil else { throw Refusal.changedMeanwhile }
        if reason == .died {
            try work.died(pair.caredFor, on: day)
        } else {
            try work.db.endCaring(role, on: day, reason)
            try work.record(.caringEnded, about: carer.subject, ["role": role.text, "reason": reason.rawValue])
        }
    }
}

extension Work {
    /// Writes down that someone has died, and ends that day all that others did for them.
    func died(_ person: Person, on day: Day) throws {
        try db.setDied(person.id, on: day)
        if let home = try db.membership(of: person.id) { try leave(home, on: day) }
        try stopLetters(to: person.id)
        for role in try db.rolesThatHold(for: person.id) {
            try db.endCaring(role.id, on: day, .died)
            // What waits to be sent to whoever is bereaved waits for a colleague to look at it.
            try stopLetters(to: role.carer)
            try record(
                .caringEnded,
                about: Person.subject(role.carer),
                ["role": role.id.text, "reason": EndOfCaring.died.rawValue]
            )
        }
        try record(.personDied, about: person.subject)
    }
}
