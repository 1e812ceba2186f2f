import Dates
import Desk
import Foundation
import Records

/// Someone asked to join, by a link that works once.
struct Invitation: Sendable, RowDecodable {
    let id: UUID
    let email: String
    let name: String
    let membership: Actor.Membership
    let invitedBy: UUID
    let expiresAt: Instant

    static let days: Int64 = 7

    static func subject(_ id: UUID) -> Subject { Subject("invitation", id) }

    init(id: UUID, email: String, name: String, membership: Actor.Membership, invitedBy: UUID, expiresAt: Instant) {
        self.id = id
        self.email = email
        self.name = name
        self.membership = membership
        self.invitedBy = invitedBy
        self.expiresAt = expiresAt
    }

    init(row: Row) throws {
        id = try row["id"]
        email = try row["email"]
        name = try row["name"]
        membership = Actor.Membership(team: try row["team_id"], role: try row["role"])
        invitedBy = try row["invited_by"]
        expiresAt = try row["expires_at"]
    }
}

/// Every statement that touches `invitation`.
extension Reader {
    func invitation(tokenHash: String, at now: Instant) throws -> Invitation? {
        try first(
            "SELECT * FROM invitation WHERE token_hash = \(tokenHash) AND used_at IS NULL AND expires_at > \(now)"
        )
    }

    func openInvitations(at now: Instant) throws -> [Invitation] {
        try all("SELECT * FROM invitation WHERE used_at IS NULL AND expires_at > \(now) ORDER BY email, id")
    }
}

extension Writer {
    func add(_ invitation: Invitation, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO invitation (id, email, name, team_id, role, token_hash, invited_by, expires_at)
            VALUES (\(invitation.id), \(invitation.email), \(invitation.name), \(invitation.membership.team),
                    \(invitation.membership.role), \(tokenHash), \(invitation.invitedBy), \(invitation.expiresAt))
            """
        )
    }

    /// False when it was used or withdrawn already.
    func useInvitation(_ id: UUID, at now: Instant) throws -> Bool {
        try execute(
            "UPDATE invitation SET used_at = \(now) WHERE id = \(id) AND used_at IS NULL AND expires_at > \(now)"
        )
            == 1
    }

    /// A new invitation to the same person replaces the one before.
    func withdrawInvitations(to email: String) throws {
        let waiting: [(UUID, String)] = try rows("SELECT id, email FROM invitation WHERE used_at IS NULL").map {
            (try $0["id"], try $0["email"])
        }
        for (id, other) in waiting where other.folded == email.folded {
            try execute("DELETE FROM invitation WHERE id = \(id)")
        }
    }

    func withdrawInvitation(_ id: UUID) throws -> Bool {
        try execute("DELETE FROM invitation WHERE id = \(id) AND used_at IS NULL") == 1
    }
}
