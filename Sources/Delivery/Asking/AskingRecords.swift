import Dates
import Desk
package import Foundation
package import Records

/// Every statement that touches the tables of asking.
///
/// Who was written to is for a plan's own team, and for who was written to.
extension Reader {
    func askingPolicy(of plan: UUID) throws -> (policy: AskingPolicy, version: Int) {
        guard let row = try rows("SELECT * FROM asking_policy WHERE plan_id = \(plan)").first else {
            return (AskingPolicy(), 0)
        }
        return (AskingPolicy(soonDays: try row["soon_days"], asksSignIn: try row["asks_sign_in"]), try row["version"])
    }

    /// What each owner of a team chose of their letters.
    func askingChoices(ofTeam team: UUID) throws -> [UUID: AskingChoice] {
        let choices: [AskingChoice] = try all(
            """
            SELECT asking_choice.* FROM asking_choice JOIN owner ON owner.id = asking_choice.owner_id
            WHERE owner.team_id = \(team)
            """
        )
        return Dictionary(choices.map { ($0.owner, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func askingChoice(of owner: UUID) throws -> AskingChoice {
        try first("SELECT * FROM asking_choice WHERE owner_id = \(owner)") ?? AskingChoice(owner: owner)
    }

    /// The lead of each agency, for one team's plans.
    func agencyLeads(ofTeam team: UUID) throws -> [UUID: UUID] {
        var leads: [UUID: UUID] = [:]
        for row in try rows(
            """
            SELECT agency_lead.agency_id, agency_lead.owner_id FROM agency_lead
            JOIN owner ON owner.id = agency_lead.owner_id
            WHERE agency_lead.team_id = \(team) AND owner.ended_at IS NULL
            """
        ) { leads[try row["agency_id"]] = try row["owner_id"] }
        return leads
    }

    /// Every letter that asked about these periods, by owner.
    func lettersSent(about periods: [UUID]) throws -> [UUID: [AskingRule.Sent]] {
        var sent: [UUID: [AskingRule.Sent]] = [:]
        for row in try rows(
            """
            SELECT asking.owner_id, asking.asked_on, asking_period.period_id, asking_period.stage FROM asking
            JOIN asking_period ON asking_period.asking_id = asking.id
            WHERE asking_period.period_id IN \(any: periods)
            """
        ) {
            let stage: String = try row["stage"]
            let letter = try AskingRule.Sent(
                period: row["period_id"],
                stage: AskingStage(rawValue: stage),
                day: row["asked_on"]
            )
            sent[try row["owner_id"], default: []].append(letter)
        }
        return sent
    }

    /// Who was written to on a day, whatever about.
    func ownersAsked(on day: Day) throws -> Set<UUID> {
        Set(try values("owner_id", "SELECT owner_id FROM asking WHERE asked_on = \(day)"))
    }

    /// The day each owner was last written to about a plan.
    func lastAsked(about plan: UUID) throws -> [UUID: Day] {
        var days: [UUID: Day] = [:]
        for row in try rows(
            """
            SELECT asking.owner_id, max(asking.asked_on) AS day FROM asking
            JOIN asking_period ON asking_period.asking_id = asking.id
            WHERE asking_period.plan_id = \(plan) GROUP BY asking.owner_id
            """
        ) { days[try row["owner_id"]] = try row["day"] }
        return days
    }

    /// The days on which each owner of a plan, or its team's lead for them, last gave news.
    func lastAnswered(in plan: UUID) throws -> [UUID: Day] {
        var days: [UUID: Day] = [:]
        for row in try rows(
            """
            SELECT by_owner, max(said_on) AS day FROM progress_update
            WHERE plan_id = \(plan) AND by_owner IS NOT NULL GROUP BY by_owner
            """
        ) { days[try row["by_owner"]] = try row["day"] }
        return days
    }

    /// The letter a link came in: one that asked, or one that sent something back.
    func asking(tokenHash: String, at now: Instant) throws -> AskingLink? {
        if let row = try rows(
            "SELECT id, owner_id, asks_sign_in FROM asking WHERE token_hash = \(tokenHash) AND expires_at > \(now)"
        ).first {
            return try AskingLink(
                id: row["id"],
                owner: row["owner_id"],
                asksSignIn: row["asks_sign_in"],
                letter: .asking
            )
        }
        let returned = try rows(
            """
            SELECT id, owner_id, asks_sign_in, update_id FROM returned_link
            WHERE token_hash = \(tokenHash) AND expires_at > \(now)
            """
        )
        return try returned.first.map { row in
            try AskingLink(
                id: row["id"],
                owner: row["owner_id"],
                asksSignIn: row["asks_sign_in"],
                letter: .returned(update: row["update_id"])
            )
        }
    }

    /// The actions a link opens: those it was sent about that are still its owner's to speak of.
    ///
    /// Theirs are the actions they answer for or were delegated, those led by an agency whose lead they are, and those of whoever they stand
    /// in for. Somebody taken off an action can no longer answer for it by a letter from before.
    func actions(behind link: AskingLink) throws -> [(action: UUID, plan: UUID)] {
        let among: SQL =
            switch link.letter {
            case .asking: "SELECT action_id FROM asking_action WHERE asking_id = \(link.id)"
            case .returned(let update): "SELECT action_id FROM progress_update WHERE id = \(update)"
            }
        let theirs: SQL = """
            SELECT \(link.owner) AS owner_id UNION
            SELECT owner_id FROM asking_choice WHERE stand_in = \(link.owner)
            """
        let found = try rows(
            """
            SELECT action.id AS action_id, action.plan_id FROM action WHERE action.id IN (\(among)) AND (
                EXISTS (SELECT 1 FROM action_owner WHERE action_owner.action_id = action.id
                    AND (action_owner.owner_id IN (\(theirs)) OR action_owner.delegate_id IN (\(theirs))))
                OR EXISTS (SELECT 1 FROM action_party
                    JOIN agency_lead ON agency_lead.agency_id = action_party.agency_id
                    WHERE action_party.action_id = action.id AND action_party.part = 'lead'
                    AND agency_lead.owner_id IN (\(theirs)))
                OR EXISTS (SELECT 1 FROM action_owner JOIN owner ON owner.id = action_owner.owner_id
                    JOIN agency_lead ON agency_lead.agency_id = owner.agency_id AND agency_lead.team_id = owner.team_id
                    WHERE action_owner.action_id = action.id AND agency_lead.owner_id IN (\(theirs))))
            ORDER BY action.plan_id, action.id
            """
        )
        return try found.map { (action: try $0["action_id"], plan: try $0["plan_id"]) }
    }

    func escalated(in plan: UUID) throws -> Set<Silence> {
        Set(
            try rows("SELECT owner_id, period_id FROM escalation WHERE plan_id = \(plan)").map {
                try Silence(owner: $0["owner_id"], period: $0["period_id"])
            }
        )
    }

    /// The teams some plan of which is in force and has a rhythm.
    package func teamsThatAsk() throws -> [UUID] {
        try values(
            "team_id",
            """
            SELECT DISTINCT plan.team_id FROM plan JOIN reporting_rhythm ON reporting_rhythm.plan_id = plan.id
            WHERE plan.status = 'adopted' ORDER BY plan.team_id
            """
        )
    }

    /// A team's plans that are in force and have a rhythm.
    func plansThatAsk(ofTeam team: UUID) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT DISTINCT plan.id FROM plan JOIN reporting_rhythm ON reporting_rhythm.plan_id = plan.id
            WHERE plan.status = 'adopted' AND plan.team_id = \(team) ORDER BY plan.id
            """
        )
    }
}

/// An owner who was silent, and the last period of it.
struct Silence: Sendable, Hashable {
    let owner: UUID
    let period: UUID
}
