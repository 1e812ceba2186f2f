import Carers
package import Dates
package import Desk
package import Foundation
import Records

/// A break that was put to a carer and that nobody has answered yet.
package struct SharedOffer: Sendable, Identifiable {
    package let id: UUID
    package let need: UUID
    package let words: String
    package let offeredOn: Day
}

extension Look {
    /// What is offered to a carer and waits for their answer, the oldest first.
    ///
    /// Whoever asks is that carer.
    package func offersShared(with person: UUID) throws -> [SharedOffer] {
        let open = try db.breakNeeds(of: person).filter { $0.endedOn == nil }
        return try db.breakOffers(of: open.map(\.id)).filter { $0.answer == nil }.map { offer in
            SharedOffer(
                id: offer.id,
                need: offer.need,
                words: try BreakOffer.words.open(offer.wordsSealed, row: offer.id, means) as String,
                offeredOn: offer.offeredOn
            )
        }
    }
}

extension Work {
    /// A carer says on their own pages whether they would like what is offered.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when it was answered already.
    package func answerShared(_ offer: SharedOffer, _ answer: OfferAnswer, _ reason: DeclineReason?) throws {
        try db.answerBreakOffer(offer.id, of: offer.need, answer, reason, on: today, isOwn: true)
    }
}
