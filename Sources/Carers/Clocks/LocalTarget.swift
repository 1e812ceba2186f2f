package import Markup
import Records

/// A span of days that a team sets itself: no law says a number for any of them.
package enum LocalTarget: String, Sendable, CaseIterable, SQLConvertible {
    /// From being asked for to its decision.
    case assessment
    case youngAssessment = "young_assessment"
    /// From a decision that someone is eligible to an agreed plan.
    case plan
    /// From the plan to the first look at how it goes.
    case firstReview = "first_review"
    /// From one review to the next.
    case review
    /// From the first day of a direct payment to the first look at how it is spent.
    case firstPayment = "first_payment"
    /// From one look at a direct payment to the next.
    case payment
    /// From one look at the record with the person to the next.
    case confirmation
    /// How long before their eighteenth birthday a young carer is listed.
    case eighteen

    /// Where a team has not said otherwise: what is usual in practice.
    package var usualDays: Int {
        switch self {
        case .assessment: 28
        // 45 working days.
        case .youngAssessment: 63
        case .plan: 28
        case .firstReview: 56
        case .review: 365
        // Half a year, and a year: what regulations are remembered to say, and nobody has checked.
        case .firstPayment: 183
        case .payment: 365
        case .confirmation: 365
        case .eighteen: 183
        }
    }

    package var words: Phrase {
        switch self {
        case .assessment: Phrase(en: "A carer’s assessment", cy: "Asesiad gofalwr")
        case .youngAssessment: Phrase(en: "A young carer’s assessment", cy: "Asesiad gofalwr ifanc")
        case .plan: Phrase(en: "A support plan, from the decision", cy: "Cynllun cymorth, o’r penderfyniad")
        case .firstReview: Phrase(en: "The first look at a plan", cy: "Yr olwg gyntaf ar gynllun")
        case .review: Phrase(en: "A review, from the one before", cy: "Adolygiad, o’r un blaenorol")
        case .firstPayment:
            Phrase(
                en: "The first look at a direct payment, from its first day",
                cy: "Yr olwg gyntaf ar daliad uniongyrchol, o’i ddiwrnod cyntaf"
            )
        case .payment:
            Phrase(
                en: "A look at a direct payment, from the one before",
                cy: "Golwg ar daliad uniongyrchol, o’r un blaenorol"
            )
        case .confirmation:
            Phrase(
                en: "Going through the record with them again",
                cy: "Mynd drwy’r cofnod gyda nhw eto"
            )
        case .eighteen:
            Phrase(
                en: "How long before someone is eighteen they are listed",
                cy: "Pa mor hir cyn i rywun fod yn ddeunaw y caiff ei restru"
            )
        }
    }
}

/// A number of working days for what arrives, before it is any team's: the whole place's own.
enum PlaceTarget: String, Sendable, CaseIterable, SQLConvertible {
    case decide
    case decideUrgent = "decide_urgent"
    case contact
    case contactUrgent = "contact_urgent"

    func usual(_ targets: LocalTargets) -> Int {
        switch self {
        case .decide: targets.decide
        case .decideUrgent: targets.decideUrgent
        case .contact: targets.contact
        case .contactUrgent: targets.contactUrgent
        }
    }

    var words: Phrase {
        switch self {
        case .decide:
            Phrase(
                en: "To decide on a registration or a referral",
                cy: "I benderfynu ar gofrestriad neu atgyfeiriad"
            )
        case .decideUrgent:
            Phrase(en: "To decide where it cannot wait", cy: "I benderfynu lle na all aros")
        case .contact: Phrase(en: "To be in touch with someone new", cy: "I gysylltu â rhywun newydd")
        case .contactUrgent:
            Phrase(en: "To be in touch where it cannot wait", cy: "I gysylltu lle na all aros")
        }
    }
}
