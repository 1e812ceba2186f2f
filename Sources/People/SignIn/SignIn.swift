import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// `/sign-in`: email and password.
///
/// Whether an account exists shows in neither words, status nor time.
func signInRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get(SignInAddress.path, for: .everyone) { visit in
            if visit.signedIn?.stage == .full { return .redirect(to: "/") }
            return .page(signInPage(visit, nil))
        },
        .post(SignInAddress.path, for: .everyone) { visit in
            do {
                return try await signIn(visit, keyring)
            } catch let invalid as InvalidForm {
                return .tryAgain(signInPage(visit, invalid))
            } catch is PasswordMill.Busy {
                return .waitAWhile(busyPage)
            }
        },
    ]
}

private func signIn(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    let details = try SignInDetails(visit.form)
    let keys = ThrottleKey.signIn(email: details.email, address: visit.address)
    let secrets = try await visit.ask(FindSecrets(email: details.email))
    switch try await visit.keep(TakeGuess(keys: keys)) {
    case .wait: return .waitAWhile(tooManyTriesPage)
    case .goAhead(let isLastFree):
        if isLastFree, let secrets { try await visit.perform(NoteSlowedSignIn(account: secrets.id)) }
    }
    let random = visit.clock.random
    guard
        let proof = try await PasswordProof.check(details.password, of: secrets, with: keyring, random: random)
    else { return .tryAgain(signInPage(visit, InvalidForm("email", SignInWords.wrong))) }
    try await visit.keep(ForgiveGuess(keys: keys))
    let session = NewSession(random: random, browser: visit.browser, settings: keyring.settings)
    let offered = try keyring.sealed.seal(
        random(TimedCode.keySize),
        for: AccountSecrets.sealedPlace(proof.account),
        nonce: random(12)
    )
    try await visit.perform(GivePassword(proof: proof, session: session, offered: offered))
    let next = secrets?.hasSecondFactor == true ? "/sign-in/code" : "/sign-in/second-factor"
    return .redirect(to: visit.comingBack(from: next)).startingSession(session.token)
}

/// What is typed to sign in.
private struct SignInDetails {
    let email: String
    let password: String

    init(_ form: Form) throws {
        var read = FormReader(form)
        email = read.text("email", required: SignInWords.enterEmail, most: 254)
        password = form["password"]
        if password.isEmpty { read.refuse("password", SignInWords.enterPassword) }
        if password.count > PasswordRules.longest { read.refuse("email", SignInWords.wrong) }
        try read.finish()
    }
}

extension Visit {
    /// The page they were on their way to when they were asked to sign in.
    var destination: String { SignInAddress.next(in: form["next"]) ?? "/" }

    /// A page on the way, which carries the destination along.
    func comingBack(from step: String) -> String {
        guard let next = SignInAddress.next(in: form["next"]),
            let encoded = next.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        else { return step }
        return "\(step)?next=\(encoded)"
    }

    /// The destination as a hidden field.
    var destinationField: HTML? { SignInAddress.next(in: form["next"]).map { .hidden("next", $0) } }
}

private func signInPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    Page(
        SignInWords.title,
        invalid: invalid,
        body: """
            \(if: visit.destination == "/unsent", .inset("<p>\(SignInWords.typedIsKept)</p>"))
            \(.form(action: SignInAddress.path, visit.context, """
                \(visit.destinationField)
                \(.emailField("email", visit.form, invalid))
                \(.textField("password", label: SignInWords.password, type: "password", autocomplete: "current-password", form: visit.form, invalid: invalid))
                \(.button(SignInWords.title))
                """))
            \(if: visit.sendsMail, "<p><a href=\"/forgotten-password\">\(ForgottenWords.title)</a></p>")
            <p>\(SignInWords.noAccount)</p>
            """
    )
}
