import Markup

/// Words of entering figures.
enum ValueWords {
    static let which = Phrase(en: "Which period?", cy: "Pa gyfnod?")
    static let numerator = Phrase(en: "Number", cy: "Nifer")
    static let denominator = Phrase(en: "Out of", cy: "Allan o")
    static let missing = Phrase(en: "No figure, because", cy: "Dim ffigur, oherwydd")
    static let missingHint = Phrase(
        en: "Only if there is none: the reason is shown in its place",
        cy: "Dim ond os nad oes un: dangosir y rheswm yn ei le"
    )
    static let provisional = Phrase(en: "Provisional: more may still come in", cy: "Dros dro: gall mwy ddod i mewn")
    static let note = Phrase(en: "Remark", cy: "Sylw")
    static let reason = Phrase(en: "Why a frozen figure changes", cy: "Pam mae ffigur wedi’i rewi yn newid")
    static let freeze = Phrase(en: "Freeze figures", cy: "Rhewi ffigurau")
    static let freezeHint = Phrase(
        en: "Once a period is approved. After that a figure changes only with a reason.",
        cy: "Unwaith y cymeradwyir cyfnod. Wedi hynny dim ond gyda rheswm y bydd ffigur yn newid."
    )
    static let through = Phrase(en: "Up to the end of", cy: "Hyd at ddiwedd")
    static let choosePeriod = Phrase(en: "Select a period", cy: "Dewiswch gyfnod")
    static let enterNumber = Phrase(
        en: "Enter the number, or why there is none",
        cy: "Rhowch y nifer, neu pam nad oes un"
    )
    static let enterOutOf = Phrase(en: "Enter what it is out of", cy: "Rhowch allan o faint")
    static let notBoth = Phrase(
        en: "Enter a number or a reason, not both",
        cy: "Rhowch nifer neu reswm, nid y ddau"
    )
    static let wholePeople = Phrase(
        en: "People are counted in whole numbers from 0 to 100,000,000",
        cy: "Cyfrifir pobl mewn rhifau cyfan o 0 i 100,000,000"
    )
    static let moreThanAll = Phrase(
        en: "The number cannot be more than what it is out of",
        cy: "Ni all y nifer fod yn fwy na’r cyfan"
    )
    static let tooLarge = Phrase(en: "This number is too large", cy: "Mae’r rhif hwn yn rhy fawr")
    static let future = Phrase(en: "This period has not begun", cy: "Nid yw’r cyfnod hwn wedi dechrau")
    static let nothingToFreeze = Phrase(
        en: "Nothing is left to freeze up to then",
        cy: "Nid oes dim ar ôl i’w rewi hyd hynny"
    )
    static let countsItself = Phrase(
        en: "It counts itself from the records: nothing is entered by hand",
        cy: "Mae’n cyfrif ei hun o’r cofnodion: ni roddir dim â llaw"
    )
    static let countNow = Phrase(en: "Count now", cy: "Cyfrif nawr")
    static let isRetired = Phrase(en: "The indicator is retired", cy: "Mae’r dangosydd wedi’i ymddeol")
    static let peopleStay = Phrase(
        en: "Figures that are frozen or public are hidden because few people are in them: it goes on counting people",
        cy:
            "Mae ffigurau sydd wedi’u rhewi neu’n gyhoeddus wedi’u cuddio gan mai ychydig o bobl sydd ynddynt: mae’n dal i gyfrif pobl"
    )
    static let rhythmStays = Phrase(
        en: "It has figures already: how often cannot change. Define another indicator.",
        cy: "Mae ffigurau ganddo eisoes: ni ellir newid pa mor aml. Diffiniwch ddangosydd arall."
    )
    static let kindStays = Phrase(
        en: "It has figures already: this kind counts other things. Define another indicator.",
        cy: "Mae ffigurau ganddo eisoes: mae’r math hwn yn cyfrif pethau eraill. Diffiniwch ddangosydd arall."
    )

    static func frozen(_ period: Phrase) -> Phrase {
        Phrase(
            en: "The figure for \(period.en) is frozen: say why it changes",
            cy: "Mae’r ffigur ar gyfer \(period.cy) wedi’i rewi: dywedwch pam mae’n newid"
        )
    }

    static let whatWasEntered = Phrase(en: "What was entered", cy: "Yr hyn a roddwyd")
    static let whatWasCounted = Phrase(en: "What was counted", cy: "Yr hyn a gyfrifwyd")
    static let asTold = Phrase(
        en: "It counts itself: these are the figures as everyone is told them, with small numbers hidden.",
        cy: "Mae’n cyfrif ei hun: dyma’r ffigurau fel y dywedir wrth bawb, gyda rhifau bach wedi’u cuddio."
    )
    static let exact = Phrase(
        en: "These are the counts as they are, for those who keep them. Everywhere else small numbers are hidden.",
        cy: "Dyma’r cyfrifon fel y maent, i’r rhai sy’n eu cadw. Ym mhobman arall cuddir rhifau bach."
    )
    static let columns = Phrase(
        en:
            "The first row names the columns: Period, Number, and as needed Out of, Provisional (yes or no), No figure because, Remark.",
        cy:
            "Mae’r rhes gyntaf yn enwi’r colofnau: Period, Number, ac yn ôl yr angen Out of, Provisional (yes neu no), No figure because, Remark."
    )
    static let periods = Phrase(
        en:
            "A period is written as its first day (2026-04-01) or as its month (2026-04, April 2026); a year as 2025/26.",
        cy:
            "Ysgrifennir cyfnod fel ei ddiwrnod cyntaf (2026-04-01) neu fel ei fis (2026-04, Ebrill 2026); blwyddyn fel 2025/26."
    )
}
