import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// `/forgotten-password`: for whoever cannot sign in.
func forgottenPasswordRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get("/forgotten-password", for: .everyone) { visit in .page(forgottenPage(visit, nil)) },
        .post("/forgotten-password", for: .everyone) { visit in
            do {
                return try await ask(visit, keyring)
            } catch let invalid as InvalidForm {
                return .tryAgain(forgottenPage(visit, invalid))
            }
        },
    ]
}

private func ask(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    guard visit.sendsMail else { return .page(forgottenPage(visit, nil)) }
    var read = FormReader(visit.form)
    let email = read.email("email", required: SignInWords.enterEmail)
    try read.finish()
    let keys = ThrottleKey.forgottenPassword(email: email, address: visit.address)
    guard case .goAhead = try await visit.keep(TakeGuess(keys: keys)) else { return .waitAWhile(tooManyTriesPage) }
    let request = visit.clock.newID()
    let place = AskForNewPassword.sealedPlace(request)
    let sealed = try keyring.sealed.seal(Array(email.utf8), for: place, nonce: visit.clock.random(12))
    try await visit.keep(AskForNewPassword(request: request, email: sealed))
    return .page(askedPage)
}

private func forgottenPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let form: HTML = .form(
        action: "/forgotten-password",
        visit.context,
        "\(.emailField("email", visit.form, invalid))\(.button(ForgottenWords.send))"
    )
    let body: HTML =
        visit.sendsMail
        ? "<p>\(ForgottenWords.intro)</p>\(form)<p>\(ForgottenWords.lostPhone)</p>"
        : "<p>\(SignInWords.noAccount)</p>"
    return Page(
        ForgottenWords.title,
        back: NavigationItem(SignInWords.title, path: SignInAddress.path),
        invalid: invalid,
        body: body
    )
}

private let askedPage = Page(
    ForgottenWords.askedTitle,
    body: """
        <p>\(ForgottenWords.asked)</p>
        <p>\(ForgottenWords.askedNothing)</p>
        <p><a href="/sign-in">\(SignInWords.title)</a></p>
        """
)

enum ForgottenWords {
    static let title = Phrase(en: "Forgotten password", cy: "Wedi anghofio’r cyfrinair")
    static let intro = Phrase(
        en: "Give the email address of your account. We send a link with which you choose a new password.",
        cy: "Rhowch gyfeiriad e-bost eich cyfrif. Byddwn yn anfon dolen i chi ddewis cyfrinair newydd."
    )
    static let send = Phrase(en: "Send the link", cy: "Anfon y ddolen")
    static let lostPhone = Phrase(
        en: "If you have lost your phone, use a recovery code, or ask an administrator of your place.",
        cy: "Os ydych wedi colli eich ffôn, defnyddiwch god adfer, neu gofynnwch i weinyddwr eich lle."
    )
    static let askedTitle = Phrase(en: "Look at your email", cy: "Edrychwch ar eich e-bost")
    static let asked = Phrase(
        en: "If there is an account with this address, a link is on its way to it. It works once, for half an hour.",
        cy: "Os oes cyfrif â’r cyfeiriad hwn, mae dolen ar ei ffordd ato. Mae’n gweithio unwaith, am hanner awr."
    )
    static let askedNothing = Phrase(
        en: "If nothing comes within a few minutes, look among unwanted mail, then ask an administrator of your place.",
        cy: "Os na ddaw dim o fewn ychydig funudau, edrychwch ymhlith post diangen, yna gofynnwch i weinyddwr eich lle."
    )
}
