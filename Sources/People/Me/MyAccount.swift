import Dates
import Desk
import Foundation
import Records

/// What someone may see of their own account.
struct MyAccount: Question {
    let idleMinutes: Int64

    struct Answer: Sendable {
        let account: Account
        let roles: [HeldRole]
        let sessions: [Session]
        let recoveryCodes: Int
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> Answer {
        guard let account = try look.db.account(look.actor.id), account.closedAt == nil else { throw Refusal.notFound }
        let names = try look.db.teamNames()
        return Answer(
            account: account,
            roles: try look.db.memberships(of: account.id).map {
                HeldRole(membership: $0, teamName: names[$0.team] ?? "")
            },
            sessions: try look.db.sessions(
                of: account.id,
                seenAfter: look.now.adding(seconds: -idleMinutes * 60),
                now: look.now
            ),
            recoveryCodes: try look.db.unusedRecoveryCodes(of: account.id)
        )
    }
}

/// Changes what colleagues know them by.
struct ChangeMyName: Command {
    let name: String
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func perform(_ work: Work) throws {
        guard let account = try work.db.account(work.actor.id) else { throw Refusal.notFound }
        let subject = Account.subject(account.id)
        let now: [String: String] = ["name": account.name]
        let settled = try work.settle(subject, seen: seen, current: account.version, mine: ["name": name], now: now)
        let name = settled.fields["name"] ?? account.name
        try work.db.rename(account, to: name)
        try work.remember(subject, version: account.version + 1, before: now, after: ["name": name])
        try work.record(.accountChanged, about: subject)
    }
}

/// Changes their password, having given the old one; every other session ends.
struct ChangeMyPassword: Command {
    let proof: PasswordProof
    let password: String
    let session: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.id == proof.account }

    func perform(_ work: Work) throws {
        guard try work.db.secrets(of: proof.account)?.password == proof.stored else {
            throw Refusal.changedMeanwhile
        }
        try work.db.setPassword(password, of: proof.account)
        try work.db.endSessions(of: proof.account, except: session)
        try work.record(.passwordChanged, about: Account.subject(proof.account))
        try work.tell(.passwordChanged, proof.account)
    }
}

/// Makes new recovery codes, having given the password; the old ones stop working.
struct MakeRecoveryCodes: Command {
    let proof: PasswordProof
    let codes: [String]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.id == proof.account }

    func perform(_ work: Work) throws {
        guard try work.db.secrets(of: proof.account)?.password == proof.stored else {
            throw Refusal.changedMeanwhile
        }
        try work.db.replaceRecoveryCodes(of: proof.account, hashes: codes.map(Secret.hash))
        try work.record(.recoveryCodesMade, about: Account.subject(proof.account))
        try work.tell(.recoveryCodesChanged, proof.account)
    }
}

/// Ends one of their sessions, on another machine.
struct EndMySession: Command {
    let session: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func perform(_ work: Work) throws {
        guard try work.db.endSession(session, of: work.actor.id) else { throw Refusal.notFound }
        try work.record(.sessionsEnded, about: Account.subject(work.actor.id))
    }
}

/// Ends all their sessions but this one.
struct EndMyOtherSessions: Command {
    let kept: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func perform(_ work: Work) throws {
        try work.db.endSessions(of: work.actor.id, except: kept)
        try work.record(.sessionsEnded, about: Account.subject(work.actor.id))
    }
}
