import Dates
import Desk
import Foundation
import Jobs
import Mail
import Records

/// Someone who cannot sign in asks for a link: looked into by a job, so that the answer is the same, and takes as long,
/// whether or not there is such an account.
struct AskForNewPassword: Upkeep {
    let request: UUID
    /// The address they typed, sealed for this request.
    let email: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func keep(_ chore: Chore) throws { try chore.enqueue(LookIntoForgottenPassword(request: request, email: email)) }

    static func sealedPlace(_ request: UUID) -> SealedText.Place {
        SealedText.Place(table: "job", row: request, column: "payload")
    }
}

/// Sends a link to choose a new password, if there is someone to send it to.
struct LookIntoForgottenPassword: Job {
    static let kind = "people.forgotten_password"
    let request: UUID
    let email: String
}

func forgottenPasswordJob(_ keyring: Keyring) -> JobHandler {
    JobHandler(LookIntoForgottenPassword.self) { job, run in
        let typed = try keyring.sealed.open(job.email, for: AskForNewPassword.sealedPlace(job.request))
        let email = String(decoding: typed, as: UTF8.self)
        guard let account = try await run.ask(FindSecrets(email: email)) else { return }
        let token = Secret.link(run.clock.random)
        try await run.perform(SendPasswordReset(account: account.id, token: token, request: job.request))
    }
}

/// Makes a link with which someone sets a new password, and posts it to them alone.
///
/// Asked twice for one request, it posts once.
struct SendPasswordReset: Command {
    let account: UUID
    let token: String
    let request: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let key = "password reset \(request.uuidString.lowercased())"
        try work.record(.passwordResetAsked, about: Account.subject(account))
        guard try work.post(.passwordReset(token: token), to: .account(account), once: key) else { return }
        let expiry = work.now.adding(seconds: BeginPasswordReset.minutes * 60)
        try work.db.addPasswordReset(of: account, tokenHash: Secret.hash(token), expiresAt: expiry)
    }
}
