import Dates
import Desk
package import Foundation
import Markup
import People
package import Records

/// Every statement that touches `owner` and `action_owner`.
///
/// Whoever reads them has already been shown the plan; names and addresses are for its own team.
extension Reader {
    /// Who answers for each action of a plan, by action, each by name.
    package func owners(of plan: UUID) throws -> [UUID: [Owner]] {
        let answering = try rows(
            """
            SELECT owner.*, action_owner.action_id FROM action_owner
            JOIN owner ON owner.id = action_owner.owner_id
            WHERE action_owner.plan_id = \(plan) AND owner.ended_at IS NULL
            ORDER BY owner.sort_name, owner.id
            """
        )
        var found: [UUID: [Owner]] = [:]
        for row in answering { found[try row["action_id"], default: []].append(try Owner(row: row)) }
        return found
    }

    /// Who answers for one action.
    package func owners(ofAction action: UUID) throws -> [Owner] {
        try all(
            """
            SELECT owner.* FROM action_owner JOIN owner ON owner.id = action_owner.owner_id
            WHERE action_owner.action_id = \(action) AND owner.ended_at IS NULL
            ORDER BY owner.sort_name, owner.id
            """
        )
    }

    /// Who is asked about each action of a plan: whom its owners delegated it to, or they themselves.
    package func asked(of plan: UUID) throws -> [UUID: [Owner]] {
        let asked = try rows(
            """
            SELECT DISTINCT owner.*, action_owner.action_id FROM action_owner
            JOIN owner ON owner.id = coalesce(action_owner.delegate_id, action_owner.owner_id)
            WHERE action_owner.plan_id = \(plan) AND owner.ended_at IS NULL
            ORDER BY owner.sort_name, owner.id
            """
        )
        var found: [UUID: [Owner]] = [:]
        for row in asked { found[try row["action_id"], default: []].append(try Owner(row: row)) }
        return found
    }

    /// The owners of a plan's actions who delegated theirs, by action.
    func delegators(in plan: UUID) throws -> [UUID: Set<UUID>] {
        var found: [UUID: Set<UUID>] = [:]
        for row in try rows(
            "SELECT action_id, owner_id FROM action_owner WHERE plan_id = \(plan) AND delegate_id IS NOT NULL"
        ) { found[try row["action_id"], default: []].insert(try row["owner_id"]) }
        return found
    }

    /// Who may speak of one action: its owners, and whom they delegated it to.
    func speakers(ofAction action: UUID) throws -> [Owner] {
        try all(
            """
            SELECT owner.* FROM owner WHERE owner.ended_at IS NULL AND owner.id IN (
                SELECT owner_id FROM action_owner WHERE action_id = \(action)
                UNION SELECT delegate_id FROM action_owner WHERE action_id = \(action))
            ORDER BY owner.sort_name, owner.id
            """
        )
    }

    /// What these owners delegated, and what was delegated to them.
    func delegations(of owners: [UUID]) throws -> [Delegation] {
        try all(
            """
            SELECT action_owner.action_id, action_owner.plan_id, action_owner.owner_id, action_owner.delegate_id,
                owner.name AS owner_name, delegate.name AS delegate_name FROM action_owner
            JOIN owner ON owner.id = action_owner.owner_id
            JOIN owner AS delegate ON delegate.id = action_owner.delegate_id
            WHERE action_owner.owner_id IN \(any: owners) OR action_owner.delegate_id IN \(any: owners)
            ORDER BY action_owner.plan_id, action_owner.action_id, action_owner.owner_id
            """
        )
    }

    /// Everyone who answers for actions of a team's plans, by name.
    package func owners(ofTeam team: UUID) throws -> [Owner] {
        try all("SELECT * FROM owner WHERE team_id = \(team) AND ended_at IS NULL ORDER BY sort_name, id")
    }

    package func owner(_ id: UUID, ofTeam team: UUID) throws -> Owner {
        guard let owner: Owner = try first("SELECT * FROM owner WHERE id = \(id) AND team_id = \(team)") else {
            throw Refusal.notFound
        }
        return owner
    }

    func owner(_ id: UUID) throws -> Owner? { try first("SELECT * FROM owner WHERE id = \(id)") }

    /// The owners that an account is, in whichever team: one for each team whose plans they answer for.
    package func owners(withAccount account: UUID) throws -> [Owner] {
        try all("SELECT * FROM owner WHERE account_id = \(account) AND ended_at IS NULL ORDER BY id")
    }

    /// Who may be asked in an owner's place: the others of the same organisation on the team's list.
    func colleagues(of owner: Owner) throws -> [Owner] {
        try owners(ofTeam: owner.team).filter { $0.agency == owner.agency && $0.id != owner.id }
    }

    /// The actions one owner answers for, with the plan of each.
    func actionsAnswered(by owner: UUID) throws -> [(action: UUID, plan: UUID)] {
        try rows(
            "SELECT action_id, plan_id FROM action_owner WHERE owner_id = \(owner) ORDER BY plan_id, action_id"
        ).map { (action: try $0["action_id"], plan: try $0["plan_id"]) }
    }

    /// The actions some owners answer for, or give the news of for a colleague, with the plan of each.
    package func actions(ownedBy owners: [UUID]) throws -> [(action: UUID, plan: UUID)] {
        try rows(
            """
            SELECT DISTINCT action_id, plan_id FROM action_owner
            WHERE owner_id IN \(any: owners) OR delegate_id IN \(any: owners)
            ORDER BY plan_id, action_id
            """
        ).map { (action: try $0["action_id"], plan: try $0["plan_id"]) }
    }

    func owner(withEmail email: String, ofTeam team: UUID) throws -> Owner? {
        try first("SELECT * FROM owner WHERE team_id = \(team) AND email_folded = \(email.folded)")
    }
}

extension Writer {
    func addOwner(_ id: UUID, _ details: OwnerDetails, account: UUID?, to team: UUID) throws {
        try execute(
            """
            INSERT INTO owner
                (id, team_id, name, sort_name, email, email_folded, agency_id, account_id, language, version)
            VALUES
                (\(id), \(team), \(details.name), \(details.name.folded), \(details.email),
                 \(details.email.folded), \(details.agency), \(account), \(details.language.rawValue), 1)
            """
        )
    }

    /// Writes an owner's details over the version that was seen; someone who had ended answers again.
    func change(_ owner: Owner, to details: OwnerDetails, account: UUID?) throws {
        let changed = try execute(
            """
            UPDATE owner SET name = \(details.name), sort_name = \(details.name.folded), email = \(details.email),
                email_folded = \(details.email.folded), agency_id = \(details.agency), account_id = \(account),
                language = \(details.language.rawValue), ended_at = NULL, version = version + 1
            WHERE id = \(owner.id) AND version = \(owner.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Someone answers for nothing any more.
    func end(_ owner: Owner, at now: Instant) throws {
        try execute("UPDATE owner SET ended_at = \(now), version = version + 1 WHERE id = \(owner.id)")
        try execute("DELETE FROM action_owner WHERE owner_id = \(owner.id)")
        try execute("UPDATE action_owner SET delegate_id = NULL WHERE delegate_id = \(owner.id)")
    }

    /// False when they answer for it already.
    @discardableResult
    func assign(_ owner: UUID, to action: UUID, of plan: UUID, since today: Day) throws -> Bool {
        try execute(
            """
            INSERT INTO action_owner (action_id, owner_id, plan_id, since)
            VALUES (\(action), \(owner), \(plan), \(today)) ON CONFLICT DO NOTHING
            """
        ) == 1
    }

    /// Says who gives the news of an action in its owner's place; nobody for themselves.
    ///
    /// False when they do not answer for it.
    func delegate(_ action: UUID, of owner: UUID, to delegate: UUID?) throws -> Bool {
        try execute(
            """
            UPDATE action_owner SET delegate_id = \(delegate) WHERE action_id = \(action) AND owner_id = \(owner)
            """
        ) == 1
    }

    /// False when they did not answer for it.
    @discardableResult
    func unassign(_ owner: UUID, from action: UUID) throws -> Bool {
        try execute("DELETE FROM action_owner WHERE action_id = \(action) AND owner_id = \(owner)") == 1
    }
}
