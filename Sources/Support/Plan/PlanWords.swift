import DesignSystem
import Markup

/// Words that most pages of support plans use.
enum PlanWords {
    static let plan = Phrase(en: "Support plan", cy: "Cynllun cymorth")
    static let plans = Phrase(en: "Support plans", cy: "Cynlluniau cymorth")
    static let whole = Phrase(en: "Money, advice and agreement", cy: "Arian, cyngor a chytundeb")
    static let doesCarerAgree = Phrase(
        en: "Does the carer agree with this plan?",
        cy: "A yw’r gofalwr yn cytuno â’r cynllun hwn?"
    )
    static let addStep = Phrase(en: "Add what will be done", cy: "Ychwanegu’r hyn a wneir")
    static let addPayment = Phrase(en: "Add a direct payment", cy: "Ychwanegu taliad uniongyrchol")
    static let cost = Phrase(en: "Cost", cy: "Cost")
    static let directPayment = Phrase(en: "Direct payment", cy: "Taliad uniongyrchol")

    /// Theirs above the form that still holds one’s own.
    static func changedMeanwhile(_ theirs: [Fact]?) -> HTML? {
        theirs.map { facts in
            .alert(
                Phrase(en: "Somebody else changed this meanwhile", cy: "Newidiodd rhywun arall hyn yn y cyfamser"),
                .warn,
                """
                <p>\(Phrase(
                    en: "This is what it says now. What you typed is below, and not saved yet: saving it puts yours in its place.",
                    cy: "Dyma y mae’n ei ddweud nawr. Mae’r hyn a deipiwyd gennych isod, a heb ei gadw eto: bydd ei gadw’n rhoi’ch un chi yn ei le."
                ))</p>\(.summaryList(facts))
                """
            )
        }
    }
}

extension SupportPlan.State {
    var words: Phrase {
        switch self {
        case .draft: Phrase(en: "Being written", cy: "Yn cael ei ysgrifennu")
        case .waiting: Phrase(en: "Waiting for approval", cy: "Yn aros am gymeradwyaeth")
        case .approved: Phrase(en: "In force", cy: "Mewn grym")
        case .ended: Phrase(en: "Ended", cy: "Wedi dod i ben")
        }
    }

    var tag: HTML {
        switch self {
        case .draft: .tag(words, .info)
        case .waiting: .tag(words, .warn)
        case .approved: .tag(words, .ok)
        case .ended: .tag(words)
        }
    }
}

extension SupportPlan.Agreed {
    var words: Phrase {
        switch self {
        case .yes: Phrase(en: "Yes", cy: "Ydy")
        case .inPart: Phrase(en: "In part", cy: "Yn rhannol")
        case .no: Phrase(en: "No", cy: "Nac ydy")
        }
    }
}

extension SupportPlan.Matter {
    var words: Phrase {
        switch self {
        case .willing: Phrase(en: "Being willing to care", cy: "Bod yn fodlon gofalu")
        case .able: Phrase(en: "Being able to care", cy: "Gallu gofalu")
        case .outcomes: Phrase(en: "What they want from day to day", cy: "Yr hyn maen nhw ei eisiau o ddydd i ddydd")
        case .work: Phrase(en: "Work", cy: "Gwaith")
        case .learning: Phrase(en: "Education or training", cy: "Addysg neu hyfforddiant")
        case .leisure: Phrase(en: "Leisure", cy: "Hamdden")
        }
    }
}

extension PlanNeed.Reply {
    var words: Phrase {
        switch self {
        case .met: Phrase(en: "Met by what is in this plan", cy: "Fe’i diwellir gan yr hyn sydd yn y cynllun hwn")
        case .otherwise:
            Phrase(en: "Met in another way, without us", cy: "Fe’i diwellir mewn ffordd arall, hebom ni")
        case .notMet:
            Phrase(en: "Not met by us; it is not an eligible need", cy: "Nis diwellir gennym ni; nid yw’n angen cymwys")
        }
    }
}
