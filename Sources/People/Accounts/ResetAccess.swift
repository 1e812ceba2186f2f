import Dates
import Desk
import Foundation
import Records

/// Makes a link with which someone sets a new password: for half an hour, once.
struct BeginPasswordReset: Command {
    let account: UUID
    let token: String

    static let minutes: Int64 = 30

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { Granting.permits(actor, toChange: account) }

    func perform(_ work: Work) throws {
        guard try work.db.secrets(of: account) != nil else { throw Refusal.notFound }
        let expiry = work.now.adding(seconds: BeginPasswordReset.minutes * 60)
        try work.db.addPasswordReset(of: account, tokenHash: Secret.hash(token), expiresAt: expiry)
        try work.record(.passwordResetBegun, about: Account.subject(account))
        try work.tell(.passwordReset(token: token), account)
    }
}

/// Sets a new password by link.
///
/// It signs nobody in and leaves the second factor as it is; every session ends.
struct ResetPassword: Command {
    let token: String
    let password: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let hash = Secret.hash(token)
        guard let account = try work.db.accountToReset(tokenHash: hash, at: work.now),
            try work.db.usePasswordReset(tokenHash: hash, at: work.now),
            try work.db.secrets(of: account) != nil
        else { throw Refusal.notFound }
        try work.db.setPassword(password, of: account)
        try work.db.endSessions(of: account)
        try work.record(.passwordReset, about: Account.subject(account))
        try work.tell(.passwordChanged, account)
    }
}

/// Whose link it is, to whoever has it.
struct AccountForLink: Question {
    let token: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Account? {
        guard let id = try look.db.accountToReset(tokenHash: Secret.hash(token), at: look.now),
            let account = try look.db.account(id), account.closedAt == nil
        else { return nil }
        return account
    }
}

/// Takes a lost second factor away, by another administrator's hand: the next sign-in sets up a new one.
struct ResetSecondFactor: Command {
    let account: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { Granting.permits(actor, toChange: account) }

    func perform(_ work: Work) throws {
        guard try work.db.secrets(of: account) != nil else { throw Refusal.notFound }
        try work.db.dropSecondFactor(of: account)
        try work.db.endSessions(of: account)
        try work.record(.secondFactorReset, about: Account.subject(account))
        try work.tell(.secondFactorChanged, account)
    }
}
