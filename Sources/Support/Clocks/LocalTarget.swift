import Desk
import Foundation
import Markup
import Records

/// A span of days that the place sets itself: no law says a number for any of them.
enum LocalTarget: String, Sendable, CaseIterable, SQLConvertible {
    /// From being asked for to its decision.
    case assessment
    case youngAssessment = "young_assessment"
    /// From a decision that someone is eligible to an agreed plan.
    case plan
    /// From the plan to the first look at how it goes.
    case firstReview = "first_review"
    /// From one review to the next.
    case review

    /// Where a team has not said otherwise: what is usual in practice.
    var usualDays: Int {
        switch self {
        case .assessment: 28
        // 45 working days.
        case .youngAssessment: 63
        case .plan: 28
        case .firstReview: 56
        case .review: 365
        }
    }

    var words: Phrase {
        switch self {
        case .assessment: Phrase(en: "A carer’s assessment", cy: "Asesiad gofalwr")
        case .youngAssessment: Phrase(en: "A young carer’s assessment", cy: "Asesiad gofalwr ifanc")
        case .plan: Phrase(en: "A support plan, from the decision", cy: "Cynllun cymorth, o’r penderfyniad")
        case .firstReview: Phrase(en: "The first look at a plan", cy: "Yr olwg gyntaf ar gynllun")
        case .review: Phrase(en: "A review, from the one before", cy: "Adolygiad, o’r un blaenorol")
        }
    }
}
