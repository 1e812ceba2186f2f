import DesignSystem
import Desk
import Forms
import Markup
import Web

/// `/sign-in/second-factor`: set up the app that shows codes, the first time someone signs in.
///
/// Nobody gets further without.
func secondFactorRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get("/sign-in/second-factor", for: .halfSignedIn) { visit in
            guard let offered = try await offeredCode(visit, keyring) else {
                return .redirect(to: visit.comingBack(from: "/sign-in/code"))
            }
            return .page(secondFactorPage(visit, offered, keyring, nil))
        },
        .post("/sign-in/second-factor", for: .halfSignedIn) { visit in try await setUp(visit, keyring) },
    ]
}

/// What was offered and is still to be confirmed, with whose it is.
private struct OfferedCode {
    let code: TimedCode
    let email: String
}

private func offeredCode(_ visit: Visit, _ keyring: Keyring) async throws -> OfferedCode? {
    let secrets = try await visit.ask(OwnSecrets())
    guard !secrets.hasSecondFactor, let stored = secrets.totpSecret else { return nil }
    let key = try keyring.sealed.open(stored, for: AccountSecrets.sealedPlace(secrets.id))
    return OfferedCode(code: TimedCode(key: key), email: secrets.email)
}

private func setUp(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    guard let half = visit.signedIn?.session, let offered = try await offeredCode(visit, keyring) else {
        return .redirect(to: visit.comingBack(from: "/sign-in/code"))
    }
    let keys = ThrottleKey.secondFactor(of: visit.actor.id)
    guard case .goAhead = try await visit.keep(TakeGuess(keys: keys)) else { return .waitAWhile(tooManyTriesPage) }
    let codes = RecoveryCodes.new(visit.clock.random)
    let session = NewSession(random: visit.clock.random, browser: visit.browser, settings: keyring.settings)
    do {
        try await visit.perform(
            SetUpSecondFactor(
                half: half,
                typed: visit.form["code"].filter(\.isNumber),
                recoveryCodes: codes,
                session: session,
                sealed: keyring.sealed
            )
        )
    } catch is CodeRefused {
        return .tryAgain(secondFactorPage(visit, offered, keyring, InvalidForm("code", SecondFactorWords.wrong)))
    }
    try await visit.keep(ForgiveGuess(keys: keys))
    return .page(recoveryCodesPage(codes, next: visit.destination)).startingSession(session.token)
}

private func secondFactorPage(
    _ visit: Visit,
    _ offered: OfferedCode,
    _ keyring: Keyring,
    _ invalid: InvalidForm?
) -> Page {
    let address = offered.code.address(account: offered.email, issuer: keyring.settings.issuer)
    let square: HTML? = QRCode(address).map { "<div class=\"scan\">\($0.drawing(SecondFactorWords.square))</div>" }
    return Page(
        SecondFactorWords.title,
        invalid: invalid,
        body: """
            <p>\(SecondFactorWords.why)</p>
            <ol>
              <li>\(SecondFactorWords.getApp)</li>
              <li>\(SecondFactorWords.scan)\(square)</li>
              <li>\(SecondFactorWords.addKey) <br><bdi dir="ltr" class="digits">\(offered.code.keyText)</bdi></li>
              <li>\(SecondFactorWords.enterCode)</li>
            </ol>
            \(.details(SecondFactorWords.sameDevice, "<p><code class=\"code\">\(address)</code></p>"))
            \(.form(action: "/sign-in/second-factor", visit.context, """
                \(visit.destinationField)
                \(.codeField(visit.form, invalid))
                \(.button(SignInWords.continue))
                """))
            """
    )
}

/// The recovery codes, shown this once.
func recoveryCodesPage(_ codes: [String], next: String) -> Page {
    Page(
        SecondFactorWords.codesTitle,
        body: """
            <p>\(SecondFactorWords.codesWhy)</p>
            <ol class="codes">\(codes.map(codeItem))</ol>
            <p>\(SecondFactorWords.codesOnce)</p>
            <p>\(.buttonLink(SecondFactorWords.codesKept, to: next, .primary))</p>
            """
    )
}

private func codeItem(_ code: String) -> HTML { "<li><code>\(code)</code></li>" }
