package import Desk
package import Foundation
package import Records

/// Gives the work with someone to a worker, or takes it back.
///
/// Whoever shares out work may give it to anyone who keeps the record; others take what is nobody's, and give back theirs.
package struct GiveCase: Command {
    let person: UUID
    let worker: UUID?

    package init(person: UUID, worker: UUID?) {
        self.person = person
        self.worker = worker
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    package func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let had = try work.db.casework(on: person.id).worker
        guard
            work.actor.may(.shareOutWork, in: person.team)
                || (had == nil || had == work.actor.id) && (worker == nil || worker == work.actor.id)
        else { throw Refusal.notPermitted }
        try work.requireWorker(worker, for: person)
        try work.giveCase(of: person.id, to: worker)
        try work.record(.caseGiven, about: person.subject, worker.map { ["worker": $0.text] } ?? [:])
    }
}
