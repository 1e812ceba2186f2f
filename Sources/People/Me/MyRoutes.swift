import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// `/me`: a person's own account.
func myRoutes(_ keyring: Keyring) -> [Route] {
    let idle = keyring.settings.idleMinutes
    return [
        .get("/me", for: .staff) { visit in .page(myPage(visit, try await visit.ask(MyAccount(idleMinutes: idle)))) },
        .get("/me/name", for: .staff) { visit in
            let account = try await visit.ask(MyAccount(idleMinutes: idle)).account
            let form = Form(values: ["name": account.name, "version": String(account.version)])
            return .page(namePage(visit, form, nil))
        },
        .post("/me/name", for: .staff) { visit in try await changeName(visit) },
        .get("/me/password", for: .staff) { visit in .page(passwordPage(visit, nil)) },
        .post("/me/password", for: .staff, needsFreshCode: true) { visit in try await changePassword(visit, keyring) },
        .get("/me/recovery-codes", for: .staff) { visit in .page(newCodesPage(visit, nil)) },
        .post("/me/recovery-codes", for: .staff, needsFreshCode: true) { visit in try await newCodes(visit, keyring) },
        .post("/me/sessions/:session/end", for: .staff) { visit in
            try await visit.perform(EndMySession(session: visit.id("session")))
            return .redirect(to: "/me", notice: .saved)
        },
        .post("/me/sessions/end", for: .staff) { visit in
            guard let kept = visit.signedIn?.session else { throw Refusal.notFound }
            try await visit.perform(EndMyOtherSessions(kept: kept))
            return .redirect(to: "/me", notice: .saved)
        },
    ]
}

private func changeName(_ visit: Visit) async throws -> Reply {
    do {
        var read = FormReader(visit.form)
        let name = read.text("name", required: SignInWords.enterName, most: 100)
        try read.finish()
        let seen = Int(visit.form["version"]) ?? 0
        try await visit.perform(ChangeMyName(name: name, seen: seen))
        return .redirect(to: "/me", notice: .saved)
    } catch let conflict as EditConflict {
        return .conflict(conflictPage(conflict, visit, action: "/me/name", labels: ["name": SignInWords.yourName]))
    } catch let invalid as InvalidForm {
        return .tryAgain(namePage(visit, visit.form, invalid))
    }
}

private func changePassword(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    guard let session = visit.signedIn?.session else { throw Refusal.notFound }
    let secrets = try await visit.ask(OwnSecrets())
    let password = visit.form["password"]
    if let problem = PasswordRules.problem(with: password, own: [secrets.name, secrets.email]) {
        return .tryAgain(passwordPage(visit, InvalidForm("password", problem)))
    }
    return try await provingPassword(visit, secrets, keyring, again: { passwordPage(visit, $0) }) { proof in
        let hash = try await keyring.passwords.hash(password, salt: visit.clock.random(16))
        try await visit.perform(ChangeMyPassword(proof: proof, password: hash, session: session))
        return .redirect(to: "/me", notice: .saved)
    }
}

private func newCodes(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    let secrets = try await visit.ask(OwnSecrets())
    return try await provingPassword(visit, secrets, keyring, again: { newCodesPage(visit, $0) }) { proof in
        let codes = RecoveryCodes.new(visit.clock.random)
        try await visit.perform(MakeRecoveryCodes(proof: proof, codes: codes))
        return .page(recoveryCodesPage(codes, next: "/me"))
    }
}

/// Goes on only when the present password was given, at the pace of any other guess.
private func provingPassword(
    _ visit: Visit,
    _ secrets: AccountSecrets,
    _ keyring: Keyring,
    again: (InvalidForm) -> Page,
    _ then: (PasswordProof) async throws -> Reply
) async throws -> Reply {
    let keys = ThrottleKey.secondFactor(of: secrets.id)
    guard case .goAhead = try await visit.keep(TakeGuess(keys: keys)) else { return .waitAWhile(tooManyTriesPage) }
    do {
        let typed = visit.form["present"]
        guard
            typed.count <= PasswordRules.longest,
            let proof = try await PasswordProof.check(typed, of: secrets, with: keyring, random: visit.clock.random)
        else { return .tryAgain(again(InvalidForm("present", MyWords.wrongPassword))) }
        try await visit.keep(ForgiveGuess(keys: keys))
        return try await then(proof)
    } catch is PasswordMill.Busy {
        return .waitAWhile(busyPage)
    }
}
