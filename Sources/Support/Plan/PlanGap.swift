import Foundation
import Markup

/// Something a plan must say and does not yet (Care Act 2014, section 25).
enum PlanGap: Sendable, Equatable {
    case noNeed
    case need(UUID, Phrase)
    case budget, bearsOn, advice, contingency, agreement

    static func of(_ plan: SupportPlan, _ needs: [PlanNeed], _ words: PlanWholeSealed) -> [PlanGap] {
        var gaps: [PlanGap] = needs.isEmpty ? [.noNeed] : []
        for need in needs where !need.isAnswered { gaps.append(.need(need.id, need.title)) }
        if plan.budget == nil { gaps.append(.budget) }
        if plan.bearsOn.isEmpty { gaps.append(.bearsOn) }
        if words.advice == nil { gaps.append(.advice) }
        if words.contingency == nil { gaps.append(.contingency) }
        if plan.agreed == nil { gaps.append(.agreement) }
        return gaps
    }

    var words: Phrase {
        switch self {
        case .noNeed: Phrase(en: "A need", cy: "Angen")
        case .need(_, let title):
            Phrase(
                en: "\(title.en): what is wanted, and what will be done",
                cy: "\(title.cy): yr hyn a ddymunir, a’r hyn a wneir"
            )
        case .budget: Phrase(en: "The personal budget; it may be nothing", cy: "Y gyllideb bersonol; gall fod yn ddim")
        case .bearsOn: Phrase(en: "What the support bears on", cy: "Yr hyn y mae’r cymorth yn effeithio arno")
        case .advice: Phrase(en: "Advice", cy: "Cyngor")
        case .contingency: Phrase(en: "What if plans fall through", cy: "Beth os bydd cynlluniau’n methu")
        case .agreement: Phrase(en: "Whether the carer agrees", cy: "A yw’r gofalwr yn cytuno")
        }
    }
}
