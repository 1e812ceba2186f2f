import Desk
import Foundation
import Records
import Web

/// Confirms the second factor that was offered, with a code from it; keeps the recovery codes, and finishes signing in.
struct SetUpSecondFactor: Command {
    let half: UUID
    let typed: String
    let recoveryCodes: [String]
    let session: NewSession
    let sealed: SealedText

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func perform(_ work: Work) throws {
        let account = work.actor.id
        guard let secrets = try work.db.secrets(of: account), !secrets.hasSecondFactor, let stored = secrets.totpSecret
        else { throw Refusal.notFound }
        let code = TimedCode(key: try sealed.open(stored, for: AccountSecrets.sealedPlace(account)))
        guard let step = code.step(matching: typed, at: work.now, after: nil) else { throw CodeRefused() }
        guard try work.db.confirmSecondFactor(of: account, step: step) else { throw Refusal.changedMeanwhile }
        try work.db.replaceRecoveryCodes(of: account, hashes: recoveryCodes.map(Secret.hash))
        try work.record(.secondFactorSet, about: Account.subject(account))
        try work.tell(.secondFactorChanged, account)
        try work.finishSignIn(ending: half, session)
    }
}

/// The codes for the day the phone is lost.
enum RecoveryCodes {
    static let count = 10

    static func new(_ random: (Int) -> [UInt8]) -> [String] { (0..<count).map { _ in Secret.code(random) } }
}
