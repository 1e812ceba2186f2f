package import Desk
public import Foundation
public import Records

/// Every statement that touches `membership`.
extension Reader {
    func memberships(of account: UUID) throws -> [Actor.Membership] {
        try rows("SELECT team_id, role FROM membership WHERE account_id = \(account) ORDER BY team_id, role").map {
            Actor.Membership(team: try $0["team_id"], role: try $0["role"])
        }
    }

    /// The roles of many accounts at once.
    func memberships() throws -> [UUID: [Actor.Membership]] {
        var found: [UUID: [Actor.Membership]] = [:]
        for row in try rows("SELECT account_id, team_id, role FROM membership ORDER BY account_id, team_id, role") {
            let account: UUID = try row["account_id"]
            found[account, default: []].append(Actor.Membership(team: try row["team_id"], role: try row["role"]))
        }
        return found
    }

    /// Everyone who can sign in and has this role in this team.
    package func accounts(with role: Role, in team: UUID) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT account.id FROM account JOIN membership ON membership.account_id = account.id
            WHERE membership.team_id = \(team) AND membership.role = \(role) AND account.closed_at IS NULL
            ORDER BY account.id
            """
        )
    }

    /// How many people who can sign in hold a role.
    func holders(of role: Role) throws -> Int {
        try value(
            "holders",
            """
            SELECT count(DISTINCT account_id) AS holders FROM membership
            JOIN account ON account.id = membership.account_id
            WHERE role = \(role) AND closed_at IS NULL
            """
        ) ?? 0
    }

    /// Everyone who can sign in and has, in one of these teams, a role that carries a permission; by name.
    package func accounts(in teams: [UUID], withRoleThatMay permission: Permission) throws -> [Account] {
        let roles = Role.allCases.filter { $0.grants(permission) }
        return try all(
            """
            SELECT * FROM account WHERE closed_at IS NULL AND id IN (
                SELECT account_id FROM membership WHERE team_id IN \(any: teams) AND role IN \(any: roles)
            ) ORDER BY sort_name, id
            """
        )
    }

    /// The names of everyone in a team who can sign in.
    public func members(of team: UUID) throws -> [String] {
        try values(
            "name",
            """
            SELECT DISTINCT account.name, account.sort_name, account.id FROM membership
            JOIN account ON account.id = membership.account_id
            WHERE team_id = \(team) AND closed_at IS NULL
            ORDER BY account.sort_name, account.id
            """
        )
    }
}

extension Writer {
    /// False when they had it already.
    func add(_ membership: Actor.Membership, to account: UUID) throws -> Bool {
        try execute(
            """
            INSERT INTO membership (account_id, team_id, role)
            VALUES (\(account), \(membership.team), \(membership.role)) ON CONFLICT DO NOTHING
            """
        ) == 1
    }

    func remove(_ membership: Actor.Membership, from account: UUID) throws -> Bool {
        try execute(
            """
            DELETE FROM membership
            WHERE account_id = \(account) AND team_id = \(membership.team) AND role = \(membership.role)
            """
        ) == 1
    }

    func removeMemberships(of account: UUID) throws {
        try execute("DELETE FROM membership WHERE account_id = \(account)")
    }
}
