import Dates
import Desk
import Forms
import Foundation
import Mail
import Markup
import Records

/// Whom to invite, and to what.
struct InvitationDetails: Sendable {
    let email: String
    let name: String
    let membership: Actor.Membership
    /// What the letter to them is written in.
    let language: Language

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        email = read.email("email", required: InvitationWords.enterEmail)
        name = read.optionalText("name", most: 100) ?? ""
        let role = read.choice("role", required: AccountWords.chooseRole, fallback: Role.boardMember)
        membership = Actor.Membership(team: read.uuid("team", required: AccountWords.chooseTeam), role: role)
        language = Language(rawValue: form["language"]) ?? .english
        try read.finish()
    }
}

/// Asks someone to join a team in a role.
///
/// The link is theirs alone and works once, for a week.
struct InvitePerson: Command {
    let details: InvitationDetails
    let token: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func perform(_ work: Work) throws {
        guard try work.db.team(details.membership.team) != nil else {
            throw InvalidForm("team", AccountWords.chooseTeam)
        }
        guard try work.db.secrets(email: details.email) == nil else {
            throw InvalidForm("email", InvitationWords.hasAccount)
        }
        try work.db.withdrawInvitations(to: details.email)
        let invitation = Invitation(
            id: work.newID(),
            email: details.email,
            name: details.name,
            membership: details.membership,
            invitedBy: work.actor.id,
            expiresAt: work.now.adding(seconds: Invitation.days * 86_400)
        )
        try work.db.add(invitation, tokenHash: Secret.hash(token))
        try work.record(.personInvited, about: Invitation.subject(invitation.id), details.membership.particulars)
        try work.post(
            .invitation(token: token),
            to: .address(details.email, name: details.name, language: details.language),
            once: "invitation \(invitation.id.uuidString.lowercased())"
        )
    }
}

/// Takes an invitation back before it is used.
struct WithdrawInvitation: Command {
    let invitation: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func perform(_ work: Work) throws {
        guard try work.db.withdrawInvitation(invitation) else { throw Refusal.notFound }
        try work.record(.invitationWithdrawn, about: Invitation.subject(invitation))
    }
}

/// Takes an invitation up: makes the account, with the role it was for and no other.
///
/// What the inviter may is asked again now: an invitation from someone who has lost their role is worth nothing.
struct AcceptInvitation: Command {
    let token: String
    let name: String
    let password: String
    /// What letters to them are written in: the language of the page they joined on.
    var language = Language.english

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        guard let invitation = try work.db.invitation(tokenHash: Secret.hash(token), at: work.now),
            try work.db.memberships(of: invitation.invitedBy).contains(where: { $0.role.grants(.managePeople) }),
            try work.db.useInvitation(invitation.id, at: work.now),
            try work.db.secrets(email: invitation.email) == nil
        else { throw Refusal.notFound }
        let account = work.newID()
        try work.db.addAccount(
            account,
            name: name,
            email: invitation.email,
            password: password,
            language: language,
            at: work.now
        )
        _ = try work.db.add(invitation.membership, to: account)
        try work.record(.accountMade, about: Account.subject(account), invitation.membership.particulars)
    }
}

/// Invitations nobody has used yet.
struct OpenInvitations: Question {
    struct Line: Sendable {
        let invitation: Invitation
        let teamName: String
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func answer(_ look: Look) throws -> [Line] {
        let names = try look.db.teamNames()
        return try look.db.openInvitations(at: look.now).map {
            Line(invitation: $0, teamName: names[$0.membership.team] ?? "")
        }
    }
}

/// The invitation a link is for, to whoever has the link.
struct InvitationForLink: Question {
    let token: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Invitation? {
        try look.db.invitation(tokenHash: Secret.hash(token), at: look.now)
    }
}
