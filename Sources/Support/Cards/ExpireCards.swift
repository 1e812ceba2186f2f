import Carers
import Dates
import Desk
import Foundation
import Jobs
import Records

/// Writes down each night which cards ran out, so that every card's history is whole.
///
/// That a card is no longer good does not wait for it: whoever checks a number is told by the day itself.
struct CardsRunningOut: Job {
    static let kind = "cards.expire"
}

extension Recurring {
    static let expiringCards = Recurring("cards.expire", .daily(at: "02:20"), CardsRunningOut())
}

let expireCards = JobHandler(CardsRunningOut.self) { _, run in
    for card in try await run.ask(CardsToExpire()) { try await run.perform(ExpireCard(card: card)) }
}

/// The cards to write so of.
struct CardsToExpire: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [UUID] {
        try look.db.cardsToExpire(on: look.today, limit: 2000)
    }
}

/// Ends one card whose last day is over, once however often it is asked.
struct ExpireCard: Command {
    let card: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let due = try work.db.card(card, toExpireOn: work.today)
        try work.record(.cardExpired, about: due.map { Person.subject($0.person) } ?? CarersCard.subject(card))
        guard let due, let state = due.state.after(.expire) else { return }
        try work.db.endCard(due, as: state, nil, on: work.today)
    }
}
