package import Dates
import Desk
import Forms
package import Foundation
import People
package import Records

/// Who works with a person now.
package struct Allocation: Sendable, RowDecodable {
    package let person: UUID
    package let account: UUID
    package let name: String
    package let since: Day

    package init(row: Row) throws {
        person = try row["person_id"]
        account = try row["account_id"]
        name = try row["account_name"]
        since = try row["since"]
    }
}

/// Says who works with some people from now on; whoever did before, does no more.
struct ShareOutWork: Command {
    let people: [UUID]
    /// Nobody, where the work is given back.
    let worker: UUID?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws {
        let people = try work.look.people(people)
        guard !people.isEmpty else { throw Refusal.notFound }
        for person in people {
            guard work.actor.may(.shareOutWork, in: person.team) else { throw Refusal.notPermitted }
            if let worker {
                let able = try work.db.accounts(in: [person.team], withRoleThatMay: .keepCarers)
                guard able.contains(where: { $0.id == worker }) else {
                    let mine = try work.db.accounts(
                        in: work.actor.teams(where: .shareOutWork),
                        withRoleThatMay: .keepCarers
                    )
                    guard mine.contains(where: { $0.id == worker }) else { throw Refusal.notFound }
                    throw InvalidForm("worker", AllocationWords.otherTeam)
                }
            }
            try work.giveCase(of: person.id, to: worker)
            try work.record(.workGiven, about: person.subject, worker.map { ["worker": $0.text] } ?? [:])
        }
    }
}
