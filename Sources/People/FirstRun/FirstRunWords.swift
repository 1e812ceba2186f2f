import Markup
import Web

enum FirstRunWords {
    static let introduction = Phrase(
        en:
            "This place has no administrator yet. You will be the first administrator, and lead the strategy until you give that role to someone else.",
        cy:
            "Nid oes gan y lle hwn weinyddwr eto. Chi fydd y gweinyddwr cyntaf, ac yn arwain y strategaeth nes i chi roi’r rôl honno i rywun arall."
    )
    static let code = Phrase(en: "Code from the server", cy: "Cod o’r gweinydd")
    static let codeHint = Phrase(
        en: "The server printed it when it started. It works for 30 minutes",
        cy: "Argraffodd y gweinydd ef wrth gychwyn. Mae’n gweithio am 30 munud"
    )
    static let agency = Phrase(en: "Your agency", cy: "Eich asiantaeth")
    static let agencyHint = Phrase(
        en: "The body that runs the carers’ strategy here, such as the council",
        cy: "Y corff sy’n rhedeg y strategaeth gofalwyr yma, fel y cyngor"
    )
    static let kind = Phrase(en: "What kind of agency is it?", cy: "Pa fath o asiantaeth yw hi?")
    static let team = Phrase(en: "Your team", cy: "Eich tîm")
    static let teamHint = Phrase(en: "For example, Carers commissioning", cy: "Er enghraifft, Comisiynu gofalwyr")
    static let enterCode = Phrase(
        en: "Enter the code the server printed when it started",
        cy: "Rhowch y cod a argraffodd y gweinydd wrth gychwyn"
    )
    static let enterAgency = Phrase(en: "Enter the name of your agency", cy: "Rhowch enw eich asiantaeth")
    static let chooseKind = Phrase(en: "Choose what kind of agency it is", cy: "Dewiswch pa fath o asiantaeth yw hi")
    static let enterTeam = Phrase(en: "Enter the name of your team", cy: "Rhowch enw eich tîm")
    static let button = Phrase(en: "Set up the place", cy: "Sefydlu’r lle")
}

extension Notice {
    static let placeBegun = Notice(
        "place-begun",
        Phrase(
            en: "The place is set up. Sign in to set up your second factor.",
            cy: "Mae’r lle wedi’i sefydlu. Mewngofnodwch i osod eich ail ffactor."
        )
    )
}
