import DesignSystem
import Markup

/// Words of possible duplicates.
enum DuplicateWords {
    static let title = Phrase(en: "Possible duplicates", cy: "Dyblygiadau posibl")
    static let crumb = NavigationItem(title, path: CarersPaths.duplicates)
    static let opening = Phrase(
        en:
            "Two records that may be one person’s, the likeliest first, each with the reason. Only records you may see are here.",
        cy:
            "Dau gofnod a all fod yn un person, y tebycaf yn gyntaf, pob un â’r rheswm. Dim ond cofnodion y cewch eu gweld sydd yma."
    )
    static let none = Phrase(
        en: "No two records you may see look like one person’s.",
        cy: "Nid oes dau gofnod y cewch eu gweld yn edrych fel un person."
    )
    static let noneOfThis = Phrase(
        en: "No other record you may see looks like this person’s.",
        cy: "Nid oes cofnod arall y cewch ei weld yn edrych fel un y person hwn."
    )
    static let oneRecord = Phrase(en: "One record", cy: "Un cofnod")
    static let otherRecord = Phrase(en: "The other", cy: "Y llall")
    static let why = Phrase(en: "Why", cy: "Pam")
    static let howSure = Phrase(en: "How likely", cy: "Pa mor debygol")
    static let look = Phrase(en: "Compare", cy: "Cymharu")
    static let notTheSame = Phrase(en: "Not the same person", cy: "Nid yr un person")
    static let note = Phrase(en: "How do you know?", cy: "Sut ydych chi’n gwybod?")
    static let noteHint = Phrase(
        en: "For example: twins, both seen on the same day",
        cy: "Er enghraifft: efeilliaid, gwelwyd y ddau ar yr un diwrnod"
    )
    static let toldApart = Phrase(en: "Said not to be this person", cy: "Dywedwyd nad y person hwn ydynt")
    static let takeBack = Phrase(en: "They may be the same after all", cy: "Gallant fod yr un person wedi’r cyfan")
    static let inThisRecord = Phrase(en: "In this record", cy: "Yn y cofnod hwn")
    static let mayKnow = Phrase(en: "We may know them already", cy: "Efallai ein bod yn eu hadnabod eisoes")

    static func tag(_ points: Int) -> HTML {
        points >= Likeness.sameFrom
            ? .tag(Phrase(en: "Very likely", cy: "Tebygol iawn"), .warn)
            : .tag(Phrase(en: "Possible", cy: "Posibl"), .info)
    }

    static func someAlike(_ many: Int) -> Phrase {
        .counted(
            many,
            en: EnglishForms(
                one: "1 other record may be the same person’s",
                other: "\(many) other records may be the same person’s"
            ),
            cy: WelshForms(
                one: "Gall 1 cofnod arall fod yn eiddo i’r un person",
                other: "Gall \(many) o gofnodion eraill fod yn eiddo i’r un person"
            )
        )
    }
}

extension [MatchRule] {
    /// “Same date of birth; surname sounds alike; different postcode.”, what speaks loudest first.
    var words: Phrase { Likeness.words(of: self) }
}
