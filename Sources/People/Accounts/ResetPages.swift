import DesignSystem
import Desk
import Forms
import FoundationEssentials
import Markup
import Web

/// Help for whoever has lost a password or a phone, from an administrator who knows them.
func resetRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get("/people/:account/password-reset", for: .staffWho(.managePeople)) { visit in
            let shown = try await visit.ask(ShownAccount(id: visit.id("account")))
            return .page(
                askPage(
                    visit,
                    shown.account,
                    AccountWords.resetPassword,
                    AccountWords.resetPasswordWords,
                    AccountWords.makeLink,
                    "password-reset"
                )
            )
        },
        .post("/people/:account/password-reset", for: .staffWho(.managePeople), needsFreshCode: true) { visit in
            let token = Secret.link(visit.clock.random)
            let id = try visit.id("account")
            try await visit.perform(BeginPasswordReset(account: id, token: token))
            if visit.sendsMail {
                return .redirect(to: "/people/\(id.uuidString.lowercased())", notice: .posted)
            }
            return .page(linkPage("\(visit.origin)/password-reset/\(token)", AccountWords.resetPasswordWords))
        },
        .get("/people/:account/second-factor-reset", for: .staffWho(.managePeople)) { visit in
            let shown = try await visit.ask(ShownAccount(id: visit.id("account")))
            return .page(
                askPage(
                    visit,
                    shown.account,
                    AccountWords.resetFactor,
                    AccountWords.resetFactorWords,
                    AccountWords.dropFactor,
                    "second-factor-reset"
                )
            )
        },
        .post("/people/:account/second-factor-reset", for: .staffWho(.managePeople), needsFreshCode: true) { visit in
            let id = try visit.id("account")
            try await visit.perform(ResetSecondFactor(account: id))
            return .redirect(to: "/people/\(id.uuidString.lowercased())", notice: .saved)
        },
        .get("/password-reset/:token", for: .everyone) { visit in
            guard try await visit.ask(AccountForLink(token: visit.word("token"))) != nil else {
                return .notFound(spentLinkPage)
            }
            return .page(newPasswordPage(visit, nil))
        },
        .post("/password-reset/:token", for: .everyone) { visit in try await reset(visit, keyring) },
    ]
}

private func reset(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    let token = try visit.word("token")
    guard let account = try await visit.ask(AccountForLink(token: token)) else { return .notFound(spentLinkPage) }
    let password = visit.form["password"]
    if let problem = PasswordRules.problem(with: password, own: [account.name, account.email]) {
        return .tryAgain(newPasswordPage(visit, InvalidForm("password", problem)))
    }
    do {
        let hash = try await keyring.passwords.hash(password, salt: visit.clock.random(16))
        try await visit.perform(ResetPassword(token: token, password: hash))
        return .redirect(to: SignInAddress.path, notice: .passwordSet)
    } catch Refusal.notFound {
        return .notFound(spentLinkPage)
    } catch is PasswordMill.Busy {
        return .waitAWhile(busyPage)
    }
}

private func askPage(
    _ visit: Visit,
    _ account: Account,
    _ title: Phrase,
    _ words: Phrase,
    _ button: Phrase,
    _ step: String
) -> Page {
    let facts: [Fact] = [Fact(AccountWords.name, text: account.name), Fact(SignInWords.email, text: account.email)]
    return sure(visit, title, facts, words, button, "\(account.path)/\(step)", account, nil)
}

private func newPasswordPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    Page(
        SignInWords.newPassword,
        invalid: invalid,
        body: .form(
            action: visit.context.path,
            visit.context,
            "\(.newPassword(visit.form, invalid))\(.button(AgencyWords.save))"
        )
    )
}
