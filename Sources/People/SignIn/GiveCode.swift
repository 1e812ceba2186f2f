import Dates
import Desk
import Foundation
import Records
import Web

/// The second half of signing in: a code from the app, or a recovery code, used up by it.
///
/// The half session ends and a whole one begins, with a new secret.
struct GiveCode: Command {
    enum Answer: Sendable {
        case timed(String)
        case recovery(String)
    }

    let half: UUID
    let answer: Answer
    let session: NewSession
    let sealed: SealedText

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    /// False when the code is wrong or was used before; then nothing has changed.
    func perform(_ work: Work) throws {
        let account = work.actor.id
        guard let secrets = try work.db.secrets(of: account), secrets.hasSecondFactor else { throw Refusal.notFound }
        switch answer {
        case .timed(let typed): try work.useTimedCode(typed, secrets, sealed)
        case .recovery(let typed):
            guard try work.db.useRecoveryCode(hash: Secret.hash(Secret.codeTyped(typed)), of: account, at: work.now)
            else { throw CodeRefused() }
            try work.record(.recoveryCodeUsed, about: Account.subject(account))
            try work.tell(.recoveryCodesChanged, account)
        }
        try work.finishSignIn(ending: half, session)
    }

}

/// A code was wrong, or had been used.
struct CodeRefused: Error {}

extension Work {
    /// Takes a code from the app, which works once.
    ///
    /// - Throws: `CodeRefused` when it is wrong or was used before.
    func useTimedCode(_ typed: String, _ secrets: AccountSecrets, _ sealed: SealedText) throws {
        guard let stored = secrets.totpSecret else { throw CodeRefused() }
        let code = TimedCode(key: try sealed.open(stored, for: AccountSecrets.sealedPlace(secrets.id)))
        guard let step = code.step(matching: typed, at: now, after: secrets.totpStep),
            try db.useTimedCode(of: secrets.id, step: step)
        else { throw CodeRefused() }
    }

    /// Ends the half session, which must still stand, and begins a whole one.
    func finishSignIn(ending half: UUID, _ session: NewSession) throws {
        guard try db.endSession(half, of: actor.id) else { throw Refusal.notFound }
        let full = session.session(newID(), of: actor.id, stage: .full, at: now)
        try db.add(full, tokenHash: session.tokenHash)
        try record(.signedIn, about: Account.subject(actor.id))
        let isFirst = try !db.hasKnownBrowser(actor.id)
        if try db.addKnownBrowser(session.browser, of: actor.id, at: now), !isFirst { try tell(.newBrowser, actor.id) }
    }
}
