import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// The second factor given once more by someone signed in, before what can do most harm.
struct GiveCodeAgain: Command {
    let session: UUID
    let typed: String
    let sealed: SealedText

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    /// - Throws: `CodeRefused` when the code is wrong or was used before; then nothing has changed.
    func perform(_ work: Work) throws {
        let account = work.actor.id
        guard let secrets = try work.db.secrets(of: account), secrets.hasSecondFactor else { throw Refusal.notFound }
        try work.useTimedCode(typed, secrets, sealed)
        guard try work.db.provedAgain(session, of: account, at: work.now) else { throw Refusal.notFound }
        try work.record(.codeGivenAgain, about: Account.subject(account))
    }
}

/// `/sign-in/again`: the code from the app, and back to what was being done.
func codeAgainRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get(SignInAddress.again, for: .staff) { visit in .page(codeAgainPage(visit, nil)) },
        .post(SignInAddress.again, for: .staff) { visit in
            guard let session = visit.signedIn?.session else { throw Refusal.notFound }
            let keys = ThrottleKey.secondFactor(of: visit.actor.id)
            switch try await visit.keep(TakeGuess(keys: keys)) {
            case .wait: return .waitAWhile(tooManyTriesPage)
            case .goAhead(let isLastFree):
                if isLastFree { try await visit.perform(NoteSlowedSignIn(account: visit.actor.id)) }
            }
            let typed = visit.form["code"].filter(\.isNumber)
            do {
                try await visit.perform(GiveCodeAgain(session: session, typed: typed, sealed: keyring.sealed))
            } catch is CodeRefused {
                return .tryAgain(codeAgainPage(visit, InvalidForm("code", SignInWords.codeWrong)))
            }
            try await visit.keep(ForgiveGuess(keys: keys))
            return .redirect(to: visit.destination)
        },
    ]
}

private func codeAgainPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    Page(
        SignInWords.codeTitle,
        invalid: invalid,
        body: """
            <p>\(SignInWords.againWhy)</p>
            \(.form(action: SignInAddress.again, visit.context, """
                \(visit.destinationField)
                \(.codeField(visit.form, invalid))
                \(.button(SignInWords.continue))
                """))
            <p>\(SignInWords.againLost)</p>
            """
    )
}
