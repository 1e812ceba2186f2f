import Markup

enum ConnectionsWords {
    static let title = Phrase(en: "Connections", cy: "Cysylltiadau")
    static let tokens = Phrase(en: "Tokens for other programs", cy: "Tocynnau i raglenni eraill")
    static let makeToken = Phrase(en: "Make a token", cy: "Gwneud tocyn")
    static let name = Phrase(en: "What uses it", cy: "Beth sy’n ei ddefnyddio")
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let may = Phrase(en: "What it may do", cy: "Beth y caiff ei wneud")
    static let worksUntil = Phrase(en: "Works until", cy: "Yn gweithio hyd")
    static let lastUsed = Phrase(en: "Last used", cy: "Defnyddiwyd ddiwethaf")
    static let neverUsed = Phrase(en: "Not yet", cy: "Ddim eto")
    static let end = Phrase(en: "End it", cy: "Dod ag ef i ben")
    static let renew = Phrase(en: "Renew it", cy: "Ei adnewyddu")
    static let renewed = Phrase(
        en:
            "This token takes the other’s place: the same program, which sees what it sent before. The other works until its day. End it once the program uses this one.",
        cy:
            "Mae’r tocyn hwn yn cymryd lle’r llall: yr un rhaglen, sy’n gweld yr hyn a anfonodd o’r blaen. Mae’r llall yn gweithio hyd ei ddiwrnod. Dewch ag ef i ben unwaith y bydd y rhaglen yn defnyddio hwn."
    )
    static let ended = Phrase(en: "Ended", cy: "Wedi dod i ben")
    static let person = Phrase(en: "Made by", cy: "Gwnaed gan")
    static let onlyOnce = Phrase(
        en: "It is shown this once. Keep it where only the program that needs it can read it.",
        cy: "Dim ond unwaith y’i dangosir. Cadwch ef lle na all neb ond y rhaglen sydd ei angen ei ddarllen."
    )
    static let back = Phrase(en: "Back to connections", cy: "Yn ôl i’r cysylltiadau")
}
