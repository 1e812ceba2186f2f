import Markup

enum HouseholdWords {
    static let title = Phrase(en: "Household", cy: "Aelwyd")
    static let livesWith = Phrase(en: "Lives with", cy: "Yn byw gyda")
    static let nobody = Phrase(
        en: "Nobody is written down as living with them.",
        cy: "Nid oes neb wedi’i gofnodi fel rhywun sy’n byw gyda nhw."
    )
    static let who = Phrase(en: "Who", cy: "Pwy")
    static let since = Phrase(en: "Lives there since", cy: "Yn byw yno ers")
    static let until = Phrase(en: "Moved out", cy: "Symudodd allan")
    static let untilDay = Phrase(en: "until", cy: "tan")
    static let before = Phrase(en: "Who lived there before", cy: "Pwy oedd yn byw yno o’r blaen")
    static let add = Phrase(en: "Add someone who lives with them", cy: "Ychwanegu rhywun sy’n byw gyda nhw")
    static let addHint = Phrase(
        en: "Write their reference, like C1234-5678. Someone new is registered first.",
        cy: "Ysgrifennwch eu cyfeirnod, fel C1234-5678. Cofrestrir rhywun newydd yn gyntaf."
    )
    static let shares = Phrase(
        en: "Give them the address that is kept of this person",
        cy: "Rhoi iddynt y cyfeiriad a gedwir ar gyfer y person hwn"
    )
    static let suggested = Phrase(
        en: "Caring says that they live together:",
        cy: "Mae’r gofalu’n dweud eu bod yn byw gyda’i gilydd:"
    )
    static let unknownReference = Phrase(
        en: "No record that you may see has this reference",
        cy: "Nid oes gan gofnod y cewch ei weld y cyfeirnod hwn"
    )
    static let alreadyThere = Phrase(en: "They live there already", cy: "Maent yn byw yno eisoes")
    static let livesElsewhere = Phrase(
        en: "They live in another household: write down there that they moved out, then add them here",
        cy: "Maent yn byw mewn aelwyd arall: cofnodwch yno eu bod wedi symud allan, yna ychwanegwch nhw yma"
    )
    static let secretFirst = Phrase(
        en: "Somebody said that they must not be told where this household lives: end that first, with the reason",
        cy:
            "Dywedodd rhywun na ddylid dweud wrthynt ble mae’r aelwyd hon yn byw: rhowch derfyn ar hynny’n gyntaf, gyda’r rheswm"
    )
    static let needsSince = Phrase(en: "Enter since when", cy: "Rhowch ers pryd")
    static let needsDay = Phrase(en: "Enter the day", cy: "Rhowch y diwrnod")
    static let notYet = Phrase(
        en: "The day must be today or earlier",
        cy: "Rhaid i’r diwrnod fod heddiw neu’n gynharach"
    )
    static let beforeTheyCame = Phrase(
        en: "The day is before they came to live there",
        cy: "Mae’r diwrnod cyn iddynt ddod i fyw yno"
    )
    static let movedOut = Phrase(en: "They moved out", cy: "Symudasant allan")
    static let lastDay = Phrase(en: "On what day did they move out?", cy: "Ar ba ddiwrnod y symudasant allan?")

    static let moving = Phrase(en: "Who else lives there now?", cy: "Pwy arall sy’n byw yno nawr?")
    static let movingIntro = Phrase(
        en:
            "The address of this person is kept. Say of everyone who lived with them whether it is theirs too. Nobody is told anything by this page.",
        cy:
            "Cedwir cyfeiriad y person hwn. Dywedwch am bawb oedd yn byw gyda nhw a yw’n eiddo iddynt hwythau hefyd. Nid yw’r dudalen hon yn dweud dim wrth neb."
    )
    static let kind = Phrase(en: "What happened?", cy: "Beth ddigwyddodd?")
    static let theyMoved = Phrase(en: "They moved", cy: "Symudasant")
    static let corrected = Phrase(
        en: "They live where they did: the address was wrong",
        cy: "Maent yn byw lle’r oeddent: roedd y cyfeiriad yn anghywir"
    )
    static let needsKind = Phrase(en: "Choose what happened", cy: "Dewiswch beth ddigwyddodd")
    static let movedOn = Phrase(en: "On what day did they move?", cy: "Ar ba ddiwrnod y symudasant?")
    static let needsEach = Phrase(en: "Say this of everyone", cy: "Dywedwch hyn am bawb")
    static let staysTogether = Phrase(
        en: "Somebody who lives there knows where it is: say that they moved, or choose another answer",
        cy: "Mae rhywun sy’n byw yno’n gwybod ble mae: dywedwch eu bod wedi symud, neu dewiswch ateb arall"
    )
    static let otherTeam = Phrase(
        en: "Another team keeps their record: ask it to change the address. Until then they stay where they were.",
        cy: "Tîm arall sy’n cadw eu cofnod: gofynnwch iddo newid y cyfeiriad. Tan hynny maent yn aros lle’r oeddent."
    )
    static let safeWays = Phrase(en: "How they may be told", cy: "Sut y gellir dweud wrthynt")
    static let noWays = Phrase(
        en: "No way to reach them is written down.",
        cy: "Nid oes ffordd o’u cyrraedd wedi’i chofnodi."
    )
    static let hasNote = Phrase(
        en: "There is a stay-safe note on their record: read it first.",
        cy: "Mae nodyn diogelwch ar eu cofnod: darllenwch ef yn gyntaf."
    )
    static func words(_ choice: MovedOrStayed) -> Phrase {
        switch choice {
        case .moved: Phrase(en: "This is their address too", cy: "Dyma eu cyfeiriad hwythau hefyd")
        case .stayed: Phrase(en: "They stayed where they were", cy: "Arosasant lle’r oeddent")
        case .secret:
            Phrase(
                en: "They stayed, and must not be told where the others live",
                cy: "Arosasant, ac ni ddylid dweud wrthynt ble mae’r lleill yn byw"
            )
        }
    }
    static let secret = Phrase(en: "Not to be told", cy: "Ni ddylid dweud")
    static func mustNotKnow(_ person: String, of members: String) -> Phrase {
        Phrase(
            en: "\(person) must not be told where \(members) lives now. Say nothing of it, in words or in letters.",
            cy:
                "Ni ddylid dweud wrth \(person) ble mae \(members) yn byw nawr. Peidiwch â sôn am hyn, ar lafar nac mewn llythyrau."
        )
    }
    static let mayKnow = Phrase(en: "They may be told again", cy: "Gellir dweud wrthynt eto")
    static let why = Phrase(en: "Why may they be told again?", cy: "Pam y gellir dweud wrthynt eto?")
    static let needsWhy = Phrase(en: "Say why", cy: "Dywedwch pam")
    static let formerHomes = Phrase(en: "Where they lived before", cy: "Ble roeddent yn byw o’r blaen")
}
