import Desk
import Foundation
import Records
import Web

/// The first half of signing in: the password was right.
///
/// Whoever has no second factor yet is offered one to set up.
struct GivePassword: Command {
    let proof: PasswordProof
    let session: NewSession
    /// A new second factor, sealed for this account.
    let offered: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        guard let secrets = try work.db.secrets(of: proof.account), secrets.password == proof.stored else {
            throw Refusal.changedMeanwhile
        }
        if let rehashed = proof.rehashed { try work.db.setPassword(rehashed, of: proof.account) }
        if !secrets.hasSecondFactor { try work.db.offerSecondFactor(offered, to: proof.account) }
        try work.db.forgetSessions(expiredBefore: work.now)
        let half = session.session(work.newID(), of: proof.account, stage: .half, at: work.now)
        try work.db.add(half, tokenHash: session.tokenHash)
        try work.record(.passwordAccepted, about: Account.subject(proof.account))
    }
}

/// A line in the audit trail when someone's tries at an account begin to be slowed.
///
/// One for each run of failures, so that guessing cannot fill the disk.
struct NoteSlowedSignIn: Command {
    let account: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws { try work.record(.signInSlowed, about: Account.subject(account)) }
}
