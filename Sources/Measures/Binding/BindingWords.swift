import Markup

/// Words of how a plan's measures of success are known.
enum BindingWords {
    static let title = Phrase(en: "How we will know", cy: "Sut y byddwn yn gwybod")
    static let measure = Phrase(en: "Measure of success", cy: "Mesur llwyddiant")
    static let action = Phrase(en: "Action", cy: "Cam")
    static let knownBy = Phrase(en: "Known by", cy: "Gwyddom drwy")
    static let says = Phrase(en: "What it says now", cy: "Beth mae’n ei ddweud nawr")
    static let unbound = Phrase(en: "Nothing yet", cy: "Dim eto")
    static let say = Phrase(en: "Say how this will be known", cy: "Dweud sut y bydd hyn yn hysbys")
    static let change = Phrase(en: "Change", cy: "Newid")
    static let kind = Phrase(en: "How will you know?", cy: "Sut y byddwch yn gwybod?")
    static let direction = Phrase(en: "Which way should it go?", cy: "Pa ffordd y dylai fynd?")
    static let target = Phrase(en: "Where should it be?", cy: "Ble dylai fod?")
    static let targetHint = Phrase(
        en: "Leave empty for the indicator’s own target",
        cy: "Gadewch yn wag am darged y dangosydd ei hun"
    )
    static let targets = DefinitionWords.targets
    static let which = Phrase(en: "Which indicator?", cy: "Pa ddangosydd?")
    static let chooseIndicator = Phrase(en: "Select an indicator", cy: "Dewiswch ddangosydd")
    static let none = Phrase(
        en: "No action of this plan says how we will know.",
        cy: "Nid oes cam o’r cynllun hwn yn dweud sut y byddwn yn gwybod."
    )
    static let suggested = Phrase(en: "Indicators that share its words", cy: "Dangosyddion sy’n rhannu ei eiriau")
    static let suggestedHint = Phrase(
        en: "By the words alone. Look before you choose.",
        cy: "Yn ôl y geiriau yn unig. Edrychwch cyn dewis."
    )
    static let inLibrary = Phrase(
        en: "Indicators of the library that share its words and are not yet yours",
        cy: "Dangosyddion y llyfrgell sy’n rhannu ei eiriau ac nad ydynt eto’n eiddo i chi"
    )
    static let inLibraryHint = Phrase(
        en: "Take one up to look at its figures and choose it here.",
        cy: "Cymerwch un i edrych ar ei ffigurau a’i ddewis yma."
    )
    static let choose = Phrase(en: "Choose this one", cy: "Dewis hwn")
    static let unbind = Phrase(en: "Take it back: nothing yet", cy: "Ei dynnu’n ôl: dim eto")
    static let everyMeasure = Phrase(en: "All measures of this plan", cy: "Holl fesurau’r cynllun hwn")

    static func boundOf(_ bound: Int, _ all: Int) -> Phrase {
        Phrase(
            en: "\(bound) of \(all) measures of success say how they will be known.",
            cy: "Mae \(bound) o \(all) mesur llwyddiant yn dweud sut y byddant yn hysbys."
        )
    }
}

extension Binding.Kind {
    var words: Phrase {
        switch self {
        case .indicator: Phrase(en: "A number: an indicator", cy: "Rhif: dangosydd")
        case .evidence: Phrase(en: "Evidence: something to be shown", cy: "Tystiolaeth: rhywbeth i’w ddangos")
        case .narrative: Phrase(en: "What people tell", cy: "Yr hyn y mae pobl yn ei ddweud")
        }
    }
}
