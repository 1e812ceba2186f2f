import Forms
import Markup
import Web

enum SecondFactorWords {
    static let title = Phrase(en: "Set up a second factor", cy: "Gosod ail ffactor")
    static let why = Phrase(
        en:
            "A password alone can be guessed or stolen. From now on you also enter a code that only your phone or computer can show.",
        cy:
            "Gellir dyfalu neu ddwyn cyfrinair ar ei ben ei hun. O hyn ymlaen byddwch hefyd yn rhoi cod na all ond eich ffôn neu’ch cyfrifiadur ei ddangos."
    )
    static let getApp = Phrase(
        en: "Open an authenticator app, or a password manager that shows one-time codes. Any will do.",
        cy: "Agorwch ap dilysu, neu reolwr cyfrineiriau sy’n dangos codau untro. Gwnaiff unrhyw un y tro."
    )
    static let scan = Phrase(
        en: "Add an account: point the app’s camera at this square.",
        cy: "Ychwanegwch gyfrif: pwyntiwch gamera’r ap at y sgwâr hwn."
    )
    static let square = Phrase(
        en: "The key as a square for a camera. The same key is written below.",
        cy: "Yr allwedd fel sgwâr i gamera. Mae’r un allwedd wedi’i hysgrifennu isod."
    )
    static let addKey = Phrase(
        en: "If it has no camera, type this key into it instead:",
        cy: "Os nad oes camera, teipiwch yr allwedd hon ynddo yn lle hynny:"
    )
    static let enterCode = Phrase(
        en: "Enter the six figures it shows.",
        cy: "Rhowch y chwe ffigur y mae’n eu dangos."
    )
    static let sameDevice = Phrase(
        en: "The app asks for a link instead",
        cy: "Mae’r ap yn gofyn am ddolen yn lle hynny"
    )
    static let wrong = Phrase(
        en: "Code is not right. Check that the key was copied whole and that the clock of your phone is right",
        cy: "Nid yw’r cod yn gywir. Gwiriwch fod yr allwedd wedi’i chopïo’n gyfan a bod cloc eich ffôn yn gywir"
    )
    static let codesTitle = Phrase(en: "Keep your recovery codes", cy: "Cadwch eich codau adfer")
    static let codesWhy = Phrase(
        en: "If you lose your phone, one of these lets you in. Each works once. Print them or write them down.",
        cy:
            "Os collwch eich ffôn, bydd un o’r rhain yn eich gadael i mewn. Mae pob un yn gweithio unwaith. Argraffwch nhw neu ysgrifennwch nhw."
    )
    static let codesOnce = Phrase(
        en: "They are not shown again. You can make new ones on the page of your account.",
        cy: "Ni chânt eu dangos eto. Gallwch wneud rhai newydd ar dudalen eich cyfrif."
    )
    static let codesKept = Phrase(en: "I have kept them: continue", cy: "Rwyf wedi’u cadw: parhau")
}
