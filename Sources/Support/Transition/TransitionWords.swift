import Desk
import Markup
import Web

extension Transition.Consent {
    var words: Phrase {
        switch self {
        case .agrees: Phrase(en: "They agree", cy: "Maent yn cytuno")
        case .bestInterests:
            Phrase(
                en: "They cannot decide, and it is in their best interests",
                cy: "Ni allant benderfynu, ac mae er eu budd pennaf"
            )
        case .no: Phrase(en: "They do not agree, or not yet", cy: "Nid ydynt yn cytuno, neu ddim eto")
        }
    }
}

extension Transition.Outcome {
    var words: Phrase {
        switch self {
        case .done: Phrase(en: "An assessment was made", cy: "Gwnaed asesiad")
        case .refused: Phrase(en: "They did not want it", cy: "Nid oeddent ei eisiau")
        case .notAssessed: Phrase(en: "We said no, in writing", cy: "Dywedasom na, yn ysgrifenedig")
        }
    }
}

enum TransitionWords {
    static let title = Phrase(en: "Turning eighteen", cy: "Troi’n ddeunaw")
    static let none = Phrase(
        en: "No eighteenth birthday is ahead for them, or for a child they look after.",
        cy: "Nid oes pen-blwydd deunaw o’u blaenau, nac o flaen plentyn y maent yn gofalu amdano."
    )
    static let local = Phrase(
        en:
            "Before an eighteenth birthday, offer an assessment of the needs there will be after it. The law names no age for it: the day to offer it from is this team’s own target, which can be changed.",
        cy:
            "Cyn pen-blwydd yn ddeunaw, cynigiwch asesiad o’r anghenion a fydd ar ei ôl. Nid yw’r gyfraith yn pennu oedran ar ei gyfer: targed y tîm hwn ei hun yw’r diwrnod i’w gynnig ohono, a gellir ei newid."
    )
    static let on = Phrase(en: "The birthday is on", cy: "Mae’r pen-blwydd ar")
    static let offerFrom = Phrase(en: "Our target is to offer it from", cy: "Ein targed yw ei gynnig o")
    static let due = Phrase(en: "To be offered", cy: "I’w gynnig")
    static let notYet = Phrase(en: "Not due yet", cy: "Ddim yn ddyledus eto")
    static let done = Phrase(en: "Done", cy: "Wedi’i wneud")
    static let refused = Phrase(en: "Not wanted", cy: "Dim eisiau")
    static let notAssessed = Phrase(en: "Not assessed", cy: "Heb ei asesu")
    static let offered = Phrase(en: "Offered", cy: "Cynigiwyd")
    static let offer = Phrase(en: "Write down that an assessment was offered", cy: "Nodi bod asesiad wedi’i gynnig")
    static let offerAgain = Phrase(en: "Take it up again", cy: "Ailafael ynddo")
    static let offeredWhen = Phrase(en: "When was an assessment offered?", cy: "Pryd y cynigiwyd asesiad?")
    static let likely = Phrase(
        en: "Are they likely to need support once they are eighteen?",
        cy: "A ydynt yn debygol o fod angen cymorth ar ôl troi’n ddeunaw?"
    )
    static let benefit = Phrase(
        en: "Would it be of significant benefit to assess them now?",
        cy: "A fyddai o fudd sylweddol eu hasesu nawr?"
    )
    static let consent = Phrase(en: "What do they say?", cy: "Beth maent yn ei ddweud?")
    static let risk = Phrase(
        en: "They are harmed or neglected, or at risk of it",
        cy: "Maent yn cael eu niweidio neu eu hesgeuluso, neu mewn perygl o hynny"
    )
    static let riskAsked = Phrase(
        en: "Are they harmed or neglected, or at risk of it?",
        cy: "A ydynt yn cael eu niweidio neu eu hesgeuluso, neu mewn perygl o hynny?"
    )
    static let riskHint = Phrase(
        en: "If nobody has found out, say so: it is asked again. Nothing is taken for granted.",
        cy: "Os nad oes neb wedi cael gwybod, dywedwch hynny: gofynnir eto. Ni chymerir dim yn ganiataol."
    )
    static let harmNotKnown = Phrase(en: "Not known", cy: "Ddim yn hysbys")
    static let harmToAsk = Phrase(
        en: "Ask again about harm",
        cy: "Gofynnwch eto am niwed"
    )
    static let harmAsk = Phrase(en: "Ask again, and write down the answer", cy: "Gofyn eto, a nodi’r ateb")
    static let harmAsked = Phrase(en: "asked", cy: "gofynnwyd")
    static let owedNotKnown = Phrase(
        en:
            "Whether the law asks for this assessment is not known: it hangs on whether they are harmed or neglected, or at risk of it (Care Act 2014, section 63).",
        cy:
            "Nid yw’n hysbys a yw’r gyfraith yn gofyn am yr asesiad hwn: mae’n dibynnu ar a ydynt yn cael eu niweidio neu eu hesgeuluso, neu mewn perygl o hynny (Deddf Gofal 2014, adran 63)."
    )
    static let owed = Phrase(
        en: "By these answers the law asks for this assessment (Care Act 2014, sections 63 and 64).",
        cy: "Yn ôl yr atebion hyn mae’r gyfraith yn gofyn am yr asesiad hwn (Deddf Gofal 2014, adrannau 63 a 64)."
    )
    static let end = Phrase(en: "Write down what came of it", cy: "Nodi beth ddaeth ohono")
    static let outcome = Phrase(en: "What came of it", cy: "Beth ddaeth ohono")
    static let endedWhen = Phrase(en: "When?", cy: "Pryd?")
    static let whichAssessment = Phrase(en: "Which assessment?", cy: "Pa asesiad?")
    static let elsewhere = Phrase(en: "None here", cy: "Dim un yma")
    static let words = Phrase(en: "Why, or where", cy: "Pam, neu ble")
    static let wordsHint = Phrase(
        en: "Their words where they did not want it; our reasons where we said no; where it was made, if not here",
        cy: "Eu geiriau lle nad oeddent ei eisiau; ein rhesymau lle dywedasom na; ble y’i gwnaed, os nad yma"
    )
    static let advice = Phrase(en: "Information and advice given", cy: "Gwybodaeth a chyngor a roddwyd")
    static let adviceHint = Phrase(
        en: "Needed where we said no: what may prevent or delay needs",
        cy: "Ei angen lle dywedasom na: beth all atal neu ohirio anghenion"
    )
    static let carried = Phrase(en: "Plan carried over", cy: "Cynllun wedi’i drosglwyddo")
    static let carry = Phrase(en: "Carry the plan over", cy: "Trosglwyddo’r cynllun")
    static let carryWords = Phrase(
        en: "A new plan begins with what the old one says. The old one holds until the new one is approved.",
        cy:
            "Mae cynllun newydd yn dechrau gyda’r hyn a ddywed yr hen un. Mae’r hen un yn dal nes cymeradwyo’r un newydd."
    )
    static let yes = Phrase(en: "Yes", cy: "Ie")
    static let no = Phrase(en: "No", cy: "Na")

    static let kindMissing = Phrase(en: "Choose whose birthday it is", cy: "Dewiswch ben-blwydd pwy ydyw")
    static let offeredMissing = Phrase(en: "Enter the day it was offered", cy: "Rhowch y diwrnod y’i cynigiwyd")
    static let later = Phrase(
        en: "The date must be today or before",
        cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach"
    )
    static let beforeOffer = Phrase(en: "The date is before it was offered", cy: "Mae’r dyddiad cyn ei gynnig")
    static let likelyMissing = Phrase(
        en: "Choose whether they are likely to need support",
        cy: "Dewiswch a ydynt yn debygol o fod angen cymorth"
    )
    static let benefitMissing = Phrase(
        en: "Choose whether it would be of significant benefit",
        cy: "Dewiswch a fyddai o fudd sylweddol"
    )
    static let consentMissing = Phrase(en: "Choose what they say", cy: "Dewiswch beth maent yn ei ddweud")
    static let outcomeMissing = Phrase(en: "Choose what came of it", cy: "Dewiswch beth ddaeth ohono")
    static let endedMissing = Phrase(en: "Enter the day", cy: "Rhowch y diwrnod")
    static let whereDone = Phrase(
        en: "Choose the assessment, or write where it was made",
        cy: "Dewiswch yr asesiad, neu ysgrifennwch ble y’i gwnaed"
    )
    static let harmMissing = Phrase(
        en: "Choose whether they are harmed, or say that it is not known",
        cy: "Dewiswch a ydynt yn cael eu niweidio, neu dywedwch nad yw’n hysbys"
    )
    static let harmFirst = Phrase(
        en: "It is not known whether they may come to harm. Ask that first: if they may, this does not end it",
        cy: "Nid yw’n hysbys a allant gael niwed. Gofynnwch hynny’n gyntaf: os gallant, nid yw hyn yn dod â’r cam i ben"
    )
    static let riskStays = Phrase(
        en: "They may come to harm, so their no does not end this. Carry on with it, and tell safeguarding",
        cy: "Gallant gael niwed, felly nid yw eu na yn dod â hyn i ben. Daliwch ati, a dywedwch wrth y tîm diogelu"
    )
    static let reasonsMissing = Phrase(en: "Write our reasons", cy: "Ysgrifennwch ein rhesymau")
    static let adviceMissing = Phrase(
        en: "Write what information was given",
        cy: "Ysgrifennwch pa wybodaeth a roddwyd"
    )
}

extension Event {
    static let transitionOffered = Event(
        "support.transition_offered",
        Phrase(en: "Offered the step at eighteen", cy: "Cynigiodd y cam yn ddeunaw")
    )
    static let transitionEnded = Event(
        "support.transition_ended",
        Phrase(en: "Said what came of the step at eighteen", cy: "Dywedodd beth ddaeth o’r cam yn ddeunaw")
    )
    static let harmAsked = Event(
        "support.harm_asked",
        Phrase(
            en: "Wrote down whether a young carer turning eighteen is harmed",
            cy: "Nododd a yw gofalwr ifanc sy’n troi’n ddeunaw yn cael niwed"
        )
    )
    static let planCarriedOver = Event(
        "support.plan_carried_over",
        Phrase(en: "Carried a support plan over", cy: "Trosglwyddodd gynllun cymorth")
    )
    static let ofTransition: [Event] = [transitionOffered, transitionEnded, harmAsked, planCarriedOver]
}

extension Notice {
    static let transitionOffered = Notice(
        "transition-offered",
        Phrase(en: "It says that it was offered.", cy: "Mae’n dweud ei fod wedi’i gynnig.")
    )
    static let transitionEnded = Notice(
        "transition-ended",
        Phrase(en: "What came of it was saved.", cy: "Cadwyd beth ddaeth ohono.")
    )
    static let planCarriedOver = Notice(
        "plan-carried-over",
        Phrase(
            en: "A new plan was begun with what the old one says.",
            cy: "Dechreuwyd cynllun newydd gyda’r hyn a ddywed yr hen un."
        )
    )
    static let harmAsked = Notice(
        "harm-asked",
        Phrase(en: "The answer was saved.", cy: "Cadwyd yr ateb.")
    )
    static let ofTransition: [Notice] = [transitionOffered, transitionEnded, harmAsked, planCarriedOver]
}
