import Markup
import Web

enum InvitationWords {
    static let invite = Phrase(en: "Invite someone", cy: "Gwahodd rhywun")
    static let open = Phrase(en: "Open invitations", cy: "Gwahoddiadau agored")
    static let none = Phrase(
        en: "No invitation is waiting to be used.",
        cy: "Nid oes gwahoddiad yn aros i’w ddefnyddio."
    )
    static let until = Phrase(en: "Works until", cy: "Yn gweithio tan")
    static let withdraw = Phrase(en: "Withdraw", cy: "Tynnu’n ôl")
    static let theirEmail = Phrase(en: "Their email address", cy: "Eu cyfeiriad e-bost")
    static let theirName = Phrase(en: "Their name (optional)", cy: "Eu henw (dewisol)")
    static let makeLink = Phrase(en: "Make the invitation", cy: "Creu’r gwahoddiad")
    static let sendLink = Phrase(en: "Send the invitation", cy: "Anfon y gwahoddiad")
    static let enterEmail = Phrase(en: "Enter their email address", cy: "Rhowch eu cyfeiriad e-bost")
    static let hasAccount = Phrase(
        en: "Someone with this email address has an account already",
        cy: "Mae gan rywun â’r cyfeiriad e-bost hwn gyfrif eisoes"
    )
    static let invitedNext = Phrase(
        en: "It works for 7 days. They choose a password and set up a second factor.",
        cy: "Mae’n gweithio am 7 diwrnod. Byddant yn dewis cyfrinair ac yn gosod ail ffactor."
    )
    static let acceptTitle = Phrase(en: "Make your account", cy: "Creu eich cyfrif")
    static let acceptWords = Phrase(
        en:
            "You were invited to help run the carers’ strategy. Choose a password; after that you set up a second factor.",
        cy:
            "Cawsoch wahoddiad i helpu i redeg y strategaeth gofalwyr. Dewiswch gyfrinair; wedyn byddwch yn gosod ail ffactor."
    )
    static let nameHint = Phrase(en: "As colleagues know you", cy: "Fel y mae cydweithwyr yn eich adnabod")
    static let make = Phrase(en: "Make my account", cy: "Creu fy nghyfrif")
}

extension Notice {
    static let accountMade = Notice(
        "account-made",
        Phrase(
            en: "Your account is made. Sign in to set up your second factor.",
            cy: "Mae eich cyfrif wedi’i greu. Mewngofnodwch i osod eich ail ffactor."
        )
    )
}
