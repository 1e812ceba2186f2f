import DesignSystem
import Desk
import Markup
import Web

/// Words of risks.
enum RiskWords {
    static let title = Phrase(en: "Risks", cy: "Risgiau")
    static let order = Phrase(en: "The gravest first", cy: "Y mwyaf difrifol yn gyntaf")
    static let risk = Phrase(en: "Risk", cy: "Risg")
    static let score = Phrase(en: "How likely and how bad", cy: "Pa mor debygol a pha mor ddrwg")
    static let cause = Phrase(en: "What may happen, and why", cy: "Beth all ddigwydd, a pham")
    static let causeHint = Phrase(
        en: "For example, the worker’s post is funded only until March.",
        cy: "Er enghraifft, dim ond tan fis Mawrth y mae swydd y gweithiwr wedi’i hariannu."
    )
    static let effect = Phrase(en: "What would come of it", cy: "Beth fyddai’n dod ohono")
    static let effectHint = Phrase(
        en: "For example, no training for surgeries after that.",
        cy: "Er enghraifft, dim hyfforddiant i feddygfeydd ar ôl hynny."
    )
    static let response = Phrase(en: "What is done about it", cy: "Beth a wneir yn ei gylch")
    static let likelihood = Phrase(en: "How likely is it?", cy: "Pa mor debygol ydyw?")
    static let impact = Phrase(en: "How bad would it be?", cy: "Pa mor ddrwg fyddai?")
    static let threatens = Phrase(en: "What it threatens", cy: "Beth y mae’n ei fygwth")
    static let wholePlan = Phrase(en: "The whole plan", cy: "Y cynllun cyfan")
    static let gone = Phrase(en: "An action no longer in the plan", cy: "Cam nad yw yn y cynllun mwyach")
    static let owner = Phrase(en: "Who watches it", cy: "Pwy sy’n ei wylio")
    static let ownerName = Phrase(
        en: "Their name, if they are not in the list",
        cy: "Eu henw, os nad ydynt yn y rhestr"
    )
    static let someoneElse = Phrase(
        en: "Nobody yet, or someone not listed",
        cy: "Neb eto, neu rywun nad yw yn y rhestr"
    )
    static let nobody = Phrase(en: "Nobody yet", cy: "Neb eto")
    static let review = Phrase(en: "When it is looked at again", cy: "Pryd yr edrychir arno eto")
    static let noReview = Phrase(en: "No day set", cy: "Dim diwrnod wedi’i osod")
    static let dueForReview = Phrase(en: "Due for review", cy: "I’w adolygu")
    static let state = Phrase(en: "State", cy: "Cyflwr")
    static let raised = Phrase(en: "Noted by", cy: "Nodwyd gan")
    static let add = Phrase(en: "Note a risk", cy: "Nodi risg")
    static let change = Phrase(en: "Change a risk", cy: "Newid risg")
    static let close = Phrase(en: "Close this risk", cy: "Cau’r risg hon")
    static let why = Phrase(en: "Why it is closed", cy: "Pam y caewyd")
    static let reopen = Phrase(en: "Open it again", cy: "Ei hagor eto")
    static let inPlan = Phrase(en: "The plan’s own words on risks", cy: "Geiriau’r cynllun ei hun ar risgiau")
    static let fromPlan = Phrase(en: "Note the plan’s words as a risk", cy: "Nodi geiriau’r cynllun fel risg")
    static let none = Phrase(en: "No risk has been noted yet.", cy: "Ni nodwyd risg eto.")
    static let noMatch = Phrase(en: "No risk is of this kind.", cy: "Nid oes risg o’r math hwn.")
    static let show = Phrase(en: "Show", cy: "Dangos")
    static let all = Phrase(en: "All", cy: "Pob un")
    static let open = Phrase(en: "Open", cy: "Ar agor")
    static let closed = Phrase(en: "Closed", cy: "Wedi cau")
    static let everyRisk = Phrase(en: "All risks of this plan", cy: "Holl risgiau’r cynllun hwn")
    static let enterCause = Phrase(en: "Enter what may happen, and why", cy: "Rhowch beth all ddigwydd, a pham")
    static let enterEffect = Phrase(en: "Enter what would come of it", cy: "Rhowch beth fyddai’n dod ohono")
    static let chooseLikelihood = Phrase(en: "Select how likely it is", cy: "Dewiswch pa mor debygol ydyw")
    static let chooseImpact = Phrase(en: "Select how bad it would be", cy: "Dewiswch pa mor ddrwg fyddai")
    static let enterWhy = Phrase(en: "Enter why it is closed", cy: "Rhowch pam y caewyd")
    static let chooseOwner = Phrase(en: "Select someone of the plan’s team", cy: "Dewiswch rywun o dîm y cynllun")
}

extension Likelihood {
    var words: Phrase {
        switch self {
        case .rare: Phrase(en: "Rare", cy: "Prin")
        case .unlikely: Phrase(en: "Unlikely", cy: "Annhebygol")
        case .possible: Phrase(en: "Possible", cy: "Posibl")
        case .likely: Phrase(en: "Likely", cy: "Tebygol")
        case .almostCertain: Phrase(en: "Almost certain", cy: "Bron yn sicr")
        }
    }
}

extension Impact {
    var words: Phrase {
        switch self {
        case .slight: Phrase(en: "Slight", cy: "Bychan")
        case .minor: Phrase(en: "Minor", cy: "Mân")
        case .moderate: Phrase(en: "Moderate", cy: "Cymedrol")
        case .serious: Phrase(en: "Serious", cy: "Difrifol")
        case .severe: Phrase(en: "Severe", cy: "Difrifol iawn")
        }
    }
}

extension RiskScore {
    var word: Phrase {
        switch level {
        case .low: Phrase(en: "Low", cy: "Isel")
        case .medium: Phrase(en: "Medium", cy: "Canolig")
        case .high: Phrase(en: "High", cy: "Uchel")
        case .veryHigh: Phrase(en: "Very high", cy: "Uchel iawn")
        }
    }

    /// "Likely, and serious if it happens (16 of 25)".
    var sentence: Phrase {
        Phrase(
            en: "\(likelihood.words.en); if it happens, \(impact.words.en.lowercased()) (\(number) of 25)",
            cy: "\(likelihood.words.cy); os bydd yn digwydd, \(impact.words.cy.lowercased()) (\(number) o 25)"
        )
    }

    var shown: HTML {
        let tone: HTML.Tone =
            switch level {
            case .low: .plain
            case .medium: .info
            case .high: .warn
            case .veryHigh: .bad
            }
        return "\(.tag(word, tone)) \(sentence)"
    }
}

extension Event {
    static let riskNoted = Event("risk.noted", Phrase(en: "Noted a risk", cy: "Nododd risg"))
    static let riskCorrected = Event("risk.corrected", Phrase(en: "Changed a risk", cy: "Newidiodd risg"))
    static let riskClosed = Event("risk.closed", Phrase(en: "Closed a risk", cy: "Caeodd risg"))
    static let riskTold = Event(
        "risk.told",
        Phrase(en: "Told who watches a risk of its review", cy: "Dywedodd wrth wyliwr risg am ei hadolygiad")
    )
    static let riskReopened = Event("risk.reopened", Phrase(en: "Opened a risk again", cy: "Agorodd risg eto"))
}

extension Notice {
    static let riskSaved = Notice("risk-saved", Phrase(en: "The risk was saved.", cy: "Cadwyd y risg."))
    static let riskMerged = Notice(
        "risk-merged",
        Phrase(
            en: "Saved. Someone else had changed other parts of it meanwhile; theirs were kept too.",
            cy: "Cadwyd. Roedd rhywun arall wedi newid rhannau eraill ohoni yn y cyfamser; cadwyd eu rhai nhw hefyd."
        )
    )
    static let riskClosed = Notice("risk-closed", Phrase(en: "The risk was closed.", cy: "Caewyd y risg."))
    static let riskReopened = Notice(
        "risk-reopened",
        Phrase(en: "The risk is open again.", cy: "Mae’r risg ar agor eto.")
    )
}
