import Dates
import Desk
import Foundation
import Markup
import Records

/// Somebody wrote down a conversation, a try or something to know.
struct Noted: Deed {
    let kind: NoteKind
    let words: String
    let minutes: Int?
    let isShared: Bool

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let details = NoteDetails(kind, on: then.today, minutes: minutes, words: words, isShared: isShared)
        try then.perform(WriteDown(person: memory.id(), details: details))
    }
}

/// A note that is new: as `WriteNote`, without looking whether the same form was sent before.
struct WriteDown: Command {
    let person: UUID
    let details: NoteDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let keeper = try work.personToKeep(person)
        let id = work.newID()
        try work.add(details, id: id, about: person, at: work.now)
        try work.refreshLastContact(of: person)
        try work.record(.noteWritten, about: keeper.subject, ["note": id.text, "kind": details.kind.rawValue])
    }
}

/// Something is to be done by a day.
struct TaskMade: Deed {
    let name: String
    let words: String
    let days: Int
    let isForAnyone: Bool

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let due = then.today.adding(days: days).workingDayOnOrAfter(bankHolidays: BankHolidays.englandAndWales)
        let details = TaskDetails(words, due: due, worker: isForAnyone ? nil : then.actor.id)
        memory.kept[name] = try then.perform(AddTask(person: memory.id(), details: details))
    }
}

/// It was done, or is needed no more.
struct TaskOver: Deed {
    let name: String
    let isDone: Bool
    let words: String?

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(EndTask(person: memory.id(), id: memory.id(name), isDone: isDone, words: words))
        memory.kept[name] = nil
    }
}

/// A letter went by post, where that is safe.
struct Lettered: Deed {
    let template: LetterTemplate

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try memory.id()
        let look = try then.look()
        guard case .yes = try look.mayBeContacted(try look.person(person), by: .post) else { return }
        let letter = PersonLetter(
            template: template,
            channel: .post,
            language: .english,
            when: template.saysWhen ? "Tuesday at ten" : "",
            number: "01632 960 100",
            askFor: ""
        )
        try then.perform(SendLetter(person: person, id: then.clock.newID(), letter: letter, askedFirst: false))
    }
}

/// Somebody opened the record.
struct WasOpened: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws { try then.lookedAt(Person.subject(memory.id())) }
}

/// They were sent on to another organisation, which answered or not.
struct SentOn: Deed {
    let organisation: String
    let words: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let today = then.today
        try then.perform(
            SendOnward(
                person: memory.id(),
                organisation: organisation,
                words: words,
                sentOn: today,
                answerBy: today.afterWorkingDays(10)
            )
        )
    }
}
