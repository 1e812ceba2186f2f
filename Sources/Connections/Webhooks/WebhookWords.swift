import DesignSystem
import Markup

enum WebhookWords {
    static let title = Phrase(en: "Webhooks", cy: "Bachau gwe")
    static let add = Phrase(en: "Add a webhook", cy: "Ychwanegu bachyn gwe")
    static let address = Phrase(en: "Address to tell", cy: "Cyfeiriad i ddweud wrtho")
    static let toldOf = Phrase(en: "What is it told of?", cy: "Beth y dywedir wrtho amdano?")
    static let whose = Phrase(en: "Whose plans is it about?", cy: "Cynlluniau pwy y mae’n ymwneud â nhw?")
    static let messages = Phrase(en: "What it was told", cy: "Beth a ddywedwyd wrtho")
    static let off = Phrase(en: "Turned off", cy: "Wedi’i ddiffodd")
    static let intro = Phrase(
        en:
            "Another program is told, within a minute, of what happens to the team’s plans: ids and links, and no words.",
        cy:
            "Dywedir wrth raglen arall, o fewn munud, am yr hyn sy’n digwydd i gynlluniau’r tîm: dynodyddion a dolenni, a dim geiriau."
    )
    static let whyOff = Phrase(
        en: "It did not take the last messages, each tried several times. It is told nothing until you turn it on.",
        cy:
            "Ni dderbyniodd y negeseuon diwethaf, pob un wedi’i geisio sawl gwaith. Ni ddywedir dim wrtho nes i chi ei droi ymlaen."
    )
    static let howToCheck = Phrase(
        en:
            "Each message is signed as Standard Webhooks says, in webhook-id, webhook-timestamp and webhook-signature. Check the signature, and refuse what is older than five minutes.",
        cy:
            "Llofnodir pob neges fel y dywed Standard Webhooks, yn webhook-id, webhook-timestamp a webhook-signature. Gwiriwch y llofnod, a gwrthodwch yr hyn sy’n hŷn na phum munud."
    )
    static let none = Phrase(
        en: "Your teams tell no other program of anything.",
        cy: "Nid yw eich timau’n dweud wrth unrhyw raglen arall am ddim."
    )

    /// What a receiver answered, or why there was no answer.
    static func answer(_ answer: String) -> Phrase {
        switch answer {
        case "inside":
            Phrase(
                en: "Not sent: the name leads into a private network",
                cy: "Heb ei anfon: mae’r enw’n arwain i rwydwaith preifat"
            )
        case "refused":
            Phrase(en: "Not sent: not an address to send to", cy: "Heb ei anfon: nid cyfeiriad i anfon iddo")
        case "unknown": Phrase(en: "There is no such name", cy: "Nid oes enw o’r fath")
        case "tooSlow": Phrase(en: "No answer in time", cy: "Dim ateb mewn pryd")
        case "untrusted": Phrase(en: "Its certificate is not to be trusted", cy: "Ni ellir ymddiried yn ei dystysgrif")
        case "unreachable": Phrase(en: "It could not be reached", cy: "Nid oedd modd ei gyrraedd")
        case "other": Phrase(en: "It could not be sent", cy: "Nid oedd modd ei anfon")
        default: Phrase(same: answer)
        }
    }
}

extension HookDelivery.State {
    var tag: HTML {
        switch self {
        case .waiting: .tag(Phrase(en: "Waiting", cy: "Yn aros"), .info)
        case .taken: .tag(Phrase(en: "Taken", cy: "Derbyniwyd"), .ok)
        case .failed: .tag(Phrase(en: "Given up", cy: "Rhoddwyd y gorau iddo"), .bad)
        }
    }
}
