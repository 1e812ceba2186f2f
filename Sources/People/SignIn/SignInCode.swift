import DesignSystem
import Desk
import Forms
import Markup
import Web

/// `/sign-in/code` and `/sign-in/recovery`: the second half of signing in.
func signInCodeRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get("/sign-in/code", for: .halfSignedIn) { visit in
            guard try await visit.ask(OwnSecrets()).hasSecondFactor else {
                return .redirect(to: visit.comingBack(from: "/sign-in/second-factor"))
            }
            return .page(codePage(visit, nil))
        },
        .post("/sign-in/code", for: .halfSignedIn) { visit in
            let typed = visit.form["code"].filter(\.isNumber)
            return try await giveCode(visit, .timed(typed), keyring) {
                codePage(visit, InvalidForm("code", SignInWords.codeWrong))
            }
        },
        .get("/sign-in/recovery", for: .halfSignedIn) { visit in .page(recoveryPage(visit, nil)) },
        .post("/sign-in/recovery", for: .halfSignedIn) { visit in
            try await giveCode(visit, .recovery(visit.form["code"]), keyring) {
                recoveryPage(visit, InvalidForm("code", SignInWords.recoveryWrong))
            }
        },
    ]
}

private func giveCode(
    _ visit: Visit,
    _ answer: GiveCode.Answer,
    _ keyring: Keyring,
    again: () -> Page
) async throws -> Reply {
    guard let half = visit.signedIn?.session else { throw Refusal.notFound }
    let keys = ThrottleKey.secondFactor(of: visit.actor.id)
    switch try await visit.keep(TakeGuess(keys: keys)) {
    case .wait: return .waitAWhile(tooManyTriesPage)
    case .goAhead(let isLastFree):
        if isLastFree { try await visit.perform(NoteSlowedSignIn(account: visit.actor.id)) }
    }
    let session = NewSession(random: visit.clock.random, browser: visit.browser, settings: keyring.settings)
    do {
        try await visit.perform(GiveCode(half: half, answer: answer, session: session, sealed: keyring.sealed))
    } catch is CodeRefused {
        return .tryAgain(again())
    }
    try await visit.keep(ForgiveGuess(keys: keys))
    return .redirect(to: visit.destination).startingSession(session.token)
}

private func codePage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    Page(
        SignInWords.codeTitle,
        invalid: invalid,
        body: """
            \(.form(action: "/sign-in/code", visit.context, """
                \(visit.destinationField)
                \(.codeField(visit.form, invalid))
                \(.button(SignInWords.continue))
                """))
            <p>\(.link(SignInWords.lostPhone, to: visit.comingBack(from: "/sign-in/recovery")))</p>
            """
    )
}

private func recoveryPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    Page(
        SignInWords.recoveryTitle,
        back: NavigationItem(SignInWords.codeTitle, path: visit.comingBack(from: "/sign-in/code")),
        invalid: invalid,
        body: .form(
            action: "/sign-in/recovery",
            visit.context,
            """
            \(visit.destinationField)
            \(.textField("code", label: SignInWords.recovery, hint: SignInWords.recoveryHint, autocomplete: "off", form: visit.form, invalid: invalid))
            \(.button(SignInWords.continue))
            """
        )
    )
}
