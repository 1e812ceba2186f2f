import Carers
import Desk
import Foundation
import Records

/// Writes down that a carer cannot be there, and who said so.
struct StartEmergency: Command {
    let person: UUID
    let why: EmergencyReason
    let rang: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> UUID {
        let carer = try work.personToKeep(person)
        let id = work.newID()
        try work.db.startUse(id, of: person, why: why, by: work.actor.name, on: work.today, at: work.now)
        try work.note(.rang, rang, in: id)
        try work.record(.useStarted, about: carer.subject, ["use": id.text])
        return id
    }
}

/// Adds what was done to the log of an emergency.
struct NoteEmergency: Command {
    let person: UUID
    let use: UUID
    let kind: EntryKind
    let words: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        guard try work.db.emergencyUse(use, of: person).isOpen else { throw Refusal.changedMeanwhile }
        try work.note(kind, words, in: use)
        try work.record(.useNoted, about: carer.subject, ["use": use.text])
    }
}

/// Says how an emergency was met, and that it is over.
struct EndEmergency: Command {
    let person: UUID
    let use: UUID
    let outcome: EmergencyOutcome

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        try work.db.endUse(try work.db.emergencyUse(use, of: person).id, as: outcome, at: work.now)
        try work.record(.useEnded, about: carer.subject, ["use": use.text, "outcome": outcome.rawValue])
    }
}

/// Writes down what was learned from an emergency that is over.
struct ReviewEmergency: Command {
    let person: UUID
    let use: UUID
    let words: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        let use = try work.db.emergencyUse(use, of: person)
        let sealed: String = try EmergencyUse.review.seal(words, row: use.id, work)
        try work.db.reviewUse(use.id, sealed, by: work.actor.name, on: work.today)
        try work.record(.useReviewed, about: carer.subject, ["use": use.id.text])
    }
}

extension Work {
    fileprivate func note(_ kind: EntryKind, _ words: String, in use: UUID) throws {
        let id = newID()
        let sealed: String = try EmergencyEntry.words.seal(words, row: id, self)
        try db.addEntry(id, to: use, kind, sealed, by: actor.name, at: now)
    }
}
