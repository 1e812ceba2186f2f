import Markup
import Web

enum MyWords {
    static let title = Phrase(en: "Your account", cy: "Eich cyfrif")
    static let change = Phrase(en: "Change", cy: "Newid")
    static let hidden = Phrase(en: "Not shown", cy: "Heb ei ddangos")
    static let recoveryCodes = Phrase(en: "Recovery codes left", cy: "Codau adfer ar ôl")
    static let makeNew = Phrase(en: "Make new ones", cy: "Creu rhai newydd")
    static let newCodesWords = Phrase(
        en: "The codes you have now stop working. The new ones are shown once.",
        cy: "Bydd y codau sydd gennych nawr yn peidio â gweithio. Dangosir y rhai newydd unwaith."
    )
    static let sessions = Phrase(en: "Where you are signed in", cy: "Ble rydych wedi mewngofnodi")
    static let browser = Phrase(en: "Browser", cy: "Porwr")
    static let unknownBrowser = Phrase(en: "Unknown browser", cy: "Porwr anhysbys")
    static let began = Phrase(en: "Signed in", cy: "Mewngofnodwyd")
    static let lastSeen = Phrase(en: "Last used", cy: "Defnyddiwyd ddiwethaf")
    static let thisOne = Phrase(en: "This one", cy: "Yr un hwn")
    static let end = Phrase(en: "End", cy: "Dod i ben")
    static let endOthers = Phrase(en: "End all others", cy: "Dod â’r lleill i gyd i ben")
    static let presentPassword = Phrase(en: "Your present password", cy: "Eich cyfrinair presennol")
    static let wrongPassword = Phrase(
        en: "Present password is not right. Check it and try again",
        cy: "Nid yw’r cyfrinair presennol yn gywir. Gwiriwch ef a rhowch gynnig arall arni"
    )
    static let changePassword = Phrase(en: "Change your password", cy: "Newid eich cyfrinair")
    static let changePasswordWords = Phrase(
        en: "Wherever else you are signed in, you are signed out.",
        cy: "Ble bynnag arall rydych wedi mewngofnodi, cewch eich allgofnodi."
    )
}

extension Notice {
    static let passwordSet = Notice(
        "password-set",
        Phrase(
            en: "The new password is set. Sign in with it.",
            cy: "Mae’r cyfrinair newydd wedi’i osod. Mewngofnodwch ag ef."
        )
    )
}
