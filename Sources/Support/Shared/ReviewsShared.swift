import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// What a carer reads of the reviews of their plans: how each need is going, their own words and what happens next, and
/// not what whoever held it makes of it.
extension Look {
    func reviewsShared(with person: UUID) throws -> [SharedItem] {
        try db.supportPlans(of: person).flatMap { plan in
            let needs = try db.needs(ofPlan: plan.id, means)
            return try db.reviews(ofPlan: plan.id, means).map { review in
                let item = review.shared(needs)
                let signed = try db.countersignature(of: review.id, means)
                return item.with(signed.map { $0.signature(of: item) } ?? .open)
            }
        }
    }
}

extension Review {
    /// As the person it is about reads it.
    func shared(_ needs: [PlanNeed]) -> SharedItem {
        let going = needs.map { need in
            answers.needs[need.id.text]?.going.map { SharedFact(need.title, $0.words) }
        }
        return SharedItem(
            .review,
            id,
            kind.words,
            on: heldOn,
            facts: [SharedFact(ReviewToCarer.heldOn, day: heldOn)] + going + [
                SharedFact(ReviewToCarer.carer, text: answers.carer),
                SharedFact(ReviewToCarer.cameOf, cameOf.words),
                SharedFact(ReviewToCarer.next, text: answers.next),
            ]
        )
    }
}

private enum ReviewToCarer {
    static let heldOn = Phrase(en: "We talked with you on", cy: "Siaradom gyda chi ar")
    static let carer = Phrase(en: "What you told us", cy: "Yr hyn a ddywedoch wrthym")
    static let cameOf = Phrase(en: "What comes of it", cy: "Beth ddaw ohono")
    static let next = Phrase(en: "What happens next", cy: "Beth sy’n digwydd nesaf")
}
