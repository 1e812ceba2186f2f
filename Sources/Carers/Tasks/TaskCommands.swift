import Dates
package import Desk
package import Foundation
package import Records

/// Writes down what is to be done for someone.
package struct AddTask: Command {
    let person: UUID
    let details: TaskDetails

    package init(person: UUID, details: TaskDetails) {
        self.person = person
        self.details = details
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    package func perform(_ work: Work) throws -> UUID {
        let person = try work.personToKeep(person)
        try work.requireWorker(details.worker, for: person)
        let id = try work.addTask(details, about: person)
        try work.record(.taskAdded, about: person.subject, ["task": id.text])
        return id
    }
}

/// Changes what is to be done, or gives it to somebody else.
struct ChangeTask: Command {
    let person: UUID
    let id: UUID
    let words: String
    let worker: UUID?
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let task = try work.look.task(id, of: person.id)
        guard task.version == seen else { throw Refusal.changedMeanwhile }
        if worker != task.worker { try work.requireWorker(worker, for: person) }
        try work.change(task, to: TaskDetails(words, due: task.due, worker: worker))
        try work.record(.taskChanged, about: person.subject, ["task": id.text])
    }
}

/// Moves a task to a later day, with the reason.
struct PutOffTask: Command {
    let person: UUID
    let id: UUID
    let due: Day
    let reason: String
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let task = try work.look.task(id, of: person.id)
        guard task.version == seen else { throw Refusal.changedMeanwhile }
        try work.putOff(task, to: due, because: reason)
        try work.record(.taskPutOff, about: person.subject, ["task": id.text])
    }
}

/// Says that a task is done, or that it is no longer needed.
package struct EndTask: Command {
    let person: UUID
    let id: UUID
    let isDone: Bool
    let words: String?

    package init(person: UUID, id: UUID, isDone: Bool, words: String? = nil) {
        self.person = person
        self.id = id
        self.isDone = isDone
        self.words = words
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    package func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.end(try work.look.task(id, of: person.id), isDone: isDone, words)
        try work.record(isDone ? .taskDone : .taskDropped, about: person.subject, ["task": id.text])
    }
}

extension Work {
    /// Whoever is given work must be of those who keep the record.
    ///
    /// Anyone may be left with what they had.
    func requireWorker(_ worker: UUID?, for person: Person) throws {
        guard let worker, worker != actor.id else { return }
        guard try look.workers(on: person).contains(where: { $0.id == worker }) else { throw Refusal.notPermitted }
    }
}
