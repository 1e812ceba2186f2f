import DesignSystem
import Forms
import Markup
import Web

enum SignInWords {
    static let title = Phrase(en: "Sign in", cy: "Mewngofnodi")
    static let email = Phrase(en: "Email address", cy: "Cyfeiriad e-bost")
    static let password = Phrase(en: "Password", cy: "Cyfrinair")
    static let newPassword = Phrase(en: "Choose a password", cy: "Dewiswch gyfrinair")
    static let newPasswordHint = Phrase(
        en: "12 characters or more. Three words that have nothing to do with one another are easy to remember",
        cy: "12 nod neu fwy. Mae tri gair heb gysylltiad â’i gilydd yn hawdd eu cofio"
    )
    static let yourName = Phrase(en: "Your name", cy: "Eich enw")
    static let enterName = Phrase(en: "Enter your name", cy: "Rhowch eich enw")
    static let enterEmail = Phrase(en: "Enter an email address", cy: "Rhowch gyfeiriad e-bost")
    static let enterPassword = Phrase(en: "Enter your password", cy: "Rhowch eich cyfrinair")
    static let emailShape = Phrase(
        en: "Email address must look like name@example.org",
        cy: "Rhaid i’r cyfeiriad e-bost edrych fel enw@enghraifft.cymru"
    )
    static let wrong = Phrase(
        en: "Email address or password is not right. Check both and try again",
        cy: "Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir. Gwiriwch y ddau a rhowch gynnig arall arni"
    )
    static let noAccount = Phrase(
        en:
            "Accounts are by invitation. If you have lost your password or your phone, ask an administrator of your place.",
        cy:
            "Rhoddir cyfrifon drwy wahoddiad. Os ydych wedi colli eich cyfrinair neu’ch ffôn, gofynnwch i weinyddwr eich lle."
    )
    static let code = Phrase(en: "Code from your app", cy: "Cod o’ch ap")
    static let codeHint = Phrase(
        en: "Six figures. They change every 30 seconds",
        cy: "Chwe ffigur. Maent yn newid bob 30 eiliad"
    )
    static let codeTitle = Phrase(en: "Enter your code", cy: "Rhowch eich cod")
    static let codeWrong = Phrase(
        en: "Code is not right, or was used already. Wait for the next one and enter it",
        cy: "Nid yw’r cod yn gywir, neu fe’i defnyddiwyd eisoes. Arhoswch am yr un nesaf a’i roi"
    )
    static let lostPhone = Phrase(
        en: "I do not have my phone: use a recovery code",
        cy: "Nid yw fy ffôn gennyf: defnyddio cod adfer"
    )
    static let recoveryTitle = Phrase(en: "Use a recovery code", cy: "Defnyddio cod adfer")
    static let recovery = Phrase(en: "Recovery code", cy: "Cod adfer")
    static let recoveryHint = Phrase(
        en: "One of the ten codes you were given. Each works once",
        cy: "Un o’r deg cod a roddwyd i chi. Mae pob un yn gweithio unwaith"
    )
    static let recoveryWrong = Phrase(
        en: "Recovery code is not right, or was used already. Try another",
        cy: "Nid yw’r cod adfer yn gywir, neu fe’i defnyddiwyd eisoes. Rhowch gynnig ar un arall"
    )
    static let typedIsKept = Phrase(
        en: "You were signed out. What you typed is kept for half an hour: sign in, and it is there again.",
        cy: "Cawsoch eich allgofnodi. Cedwir yr hyn a deipiwyd gennych am hanner awr: mewngofnodwch, a bydd yno eto."
    )
    static let againWhy = Phrase(
        en: "This can show or change a great deal, so we ask for your code once more. Anything you typed is kept.",
        cy: "Gall hyn ddangos neu newid llawer, felly gofynnwn am eich cod unwaith eto. Cedwir unrhyw beth a deipioch."
    )
    static let againLost = Phrase(
        en: "If you do not have your phone with you, sign out and in again with a recovery code.",
        cy: "Os nad yw eich ffôn gyda chi, allgofnodwch a mewngofnodwch eto gyda chod adfer."
    )
    static let `continue` = Phrase(en: "Continue", cy: "Parhau")
}

/// Too many wrong tries: wait.
///
/// It says the same whether there is such an account or not.
let tooManyTriesPage = Page(
    Phrase(en: "Wait a little before you try again", cy: "Arhoswch ychydig cyn rhoi cynnig arall arni"),
    body: """
        <p>\(Phrase(
            en: "There have been many wrong tries. Nothing is locked: wait a few minutes, then go back and try again.",
            cy: "Bu llawer o gynigion anghywir. Nid oes dim wedi’i gloi: arhoswch ychydig funudau, yna ewch yn ôl a rhowch gynnig arall arni."
        ))</p>
        <p><a href="/sign-in">\(SignInWords.title)</a></p>
        """
)

/// More people are signing in than passwords can be checked at once.
let busyPage = Page(
    Phrase(en: "Many people are signing in", cy: "Mae llawer o bobl yn mewngofnodi"),
    body: """
        <p>\(Phrase(
            en: "Go back and try again in a minute. Nothing is wrong with your account.",
            cy: "Ewch yn ôl a rhowch gynnig arall arni mewn munud. Nid oes dim o’i le ar eich cyfrif."
        ))</p>
        """
)
