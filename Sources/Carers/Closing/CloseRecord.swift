import Dates
import Desk
import Foundation
import Markup
import Records

/// The place stops working with someone: tasks and sharing end, and nothing is sent to them any more.
struct CloseRecord: Command {
    let person: UUID
    let closing: Closing
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let (reason, day) = (closing.reason, closing.day)
        guard person.version == seen, person.endedOn == nil, person.diedOn == nil else {
            throw Refusal.changedMeanwhile
        }
        for task in try work.look.openTasks(of: person.id) {
            try work.end(task, isDone: false, ClosingWords.endedWith.en)
            try work.record(.taskDropped, about: person.subject, ["task": task.id.text])
        }
        for sharing in try work.db.sharings(of: person.id, at: work.now) where sharing.withdrawnAt == nil {
            try work.db.withdrawSharing(sharing.id, of: person.id, by: work.actor.name, at: work.now)
            try work.record(.sharingWithdrawn, about: person.subject, ["sharing": sharing.id.text])
        }
        try endCaring(of: person, work)
        if reason == .died {
            try work.died(person, on: day)
        } else {
            try work.stopLetters(to: person.id)
            // Our work does not end before it began, nor on the day that somebody they looked after died.
            let last = reason == .caredForDied ? work.today : max(day, person.registeredOn)
            try work.db.setEnded(person.id, on: last, reason: reason.rawValue)
        }
        try work.remember(
            "ended",
            of: person.subject,
            version: person.version + 1,
            before: nil,
            after: reason.rawValue
        )
        if let mayTell = closing.mayTell {
            let version = person.version + 1
            try work.remember("tell_next", of: person.subject, version: version, before: nil, after: mayTell.rawValue)
        }
        try work.record(.personEnded, about: person.subject, ["reason": reason.rawValue])
    }

    /// What they did for others ends with it, where the reason says so.
    private func endCaring(of person: Person, _ work: Work) throws {
        let roles = try work.look.caring(of: person.id).filter { $0.carer.id == person.id && $0.role.until == nil }
        switch closing.reason {
        case .caredForDied:
            guard let pair = roles.first(where: { $0.id == closing.bereaved }) else { throw Refusal.changedMeanwhile }
            try work.died(pair.caredFor, on: closing.day)
        case .caringEnded: try work.end(roles, on: closing.day, closing.caring ?? .other)
        case .died: try work.end(roles, on: closing.day, .carerDied)
        default: return
        }
    }
}

extension Work {
    fileprivate func end(_ roles: [CaringPair], on day: Day, _ reason: EndOfCaring) throws {
        for pair in roles {
            try db.endCaring(pair.id, on: day, reason)
            try record(.caringEnded, about: pair.carer.subject, ["role": pair.id.text, "reason": reason.rawValue])
        }
    }
}

/// Begins to work with someone again, or takes back a closing that was a mistake.
///
/// What ended with it stays ended: whoever works with them says anew what is to be done, and with whom it is shared.
struct ReopenRecord: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard person.endedOn != nil || person.diedOn != nil else { throw Refusal.changedMeanwhile }
        let before = person.diedOn == nil ? person.endedReason : ClosingReason.died.rawValue
        try work.db.setOpen(person.id)
        try work.remember("ended", of: person.subject, version: person.version + 1, before: before, after: nil)
        try work.record(.personReopened, about: person.subject)
    }
}
