import Carers
import Dates
import Desk
import Foundation
import Records

/// Whether a carer has a plan and a card, in a line: asked beside a record that was opened already.
struct CrisisStanding: Question {
    struct Answer: Sendable {
        /// When the plan is to be read through again, if there is one.
        let due: Day?
        let card: CarersCard?
        let isUnderWay: Bool
        let today: Day
    }

    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        _ = try look.person(person, for: .emergency)
        return Answer(
            due: try look.db.emergencyPlan(of: person)?.checkDue,
            card: try look.db.cards(of: person).first { $0.state == .applied || $0.isGood(on: look.today) },
            isUnderWay: try look.db.emergencyUses(of: person).contains(where: \.isOpen),
            today: look.today
        )
    }
}
