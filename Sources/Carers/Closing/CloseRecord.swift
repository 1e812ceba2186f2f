import Dates
import Desk
import Foundation
import Markup
import Records

/// The place stops working with someone: tasks and sharing end, and nothing is sent to them any more.
struct CloseRecord: Command {
    let person: UUID
    let day: Day
    let reason: ClosingReason
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
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
        if reason == .died {
            try work.died(person, on: day)
        } else {
            try work.stopLetters(to: person.id)
            try work.db.setEnded(person.id, on: day, reason: reason.rawValue)
        }
        try work.remember(
            "ended",
            of: person.subject,
            version: person.version + 1,
            before: nil,
            after: reason.rawValue
        )
        try work.record(.personEnded, about: person.subject, ["reason": reason.rawValue])
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
