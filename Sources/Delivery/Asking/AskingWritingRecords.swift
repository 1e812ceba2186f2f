import Dates
import Foundation
import Records

/// The statements of asking that change something.
extension Writer {
    /// Ends every link an owner was ever sent: their letters go elsewhere now, or to somebody else.
    func endLinks(of owner: UUID, at now: Instant) throws {
        try execute("UPDATE asking SET expires_at = \(now) WHERE owner_id = \(owner) AND expires_at > \(now)")
        try execute("UPDATE returned_link SET expires_at = \(now) WHERE owner_id = \(owner) AND expires_at > \(now)")
    }

    func put(_ policy: AskingPolicy, of plan: UUID, seen version: Int) throws -> Bool {
        if version == 0 {
            return try execute(
                """
                INSERT INTO asking_policy (plan_id, soon_days, asks_sign_in, version)
                VALUES (\(plan), \(policy.soonDays), \(policy.asksSignIn), 1) ON CONFLICT DO NOTHING
                """
            ) == 1
        }
        return try execute(
            """
            UPDATE asking_policy SET soon_days = \(policy.soonDays), asks_sign_in = \(policy.asksSignIn),
                version = version + 1
            WHERE plan_id = \(plan) AND version = \(version)
            """
        ) == 1
    }

    func put(_ choice: AskingChoice) throws {
        try execute(
            """
            INSERT INTO asking_choice (owner_id, weekly, away_from, away_until, stand_in)
            VALUES (\(choice.owner), \(choice.weekly?.rawValue), \(choice.awayFrom), \(choice.awayUntil),
                    \(choice.standIn))
            ON CONFLICT (owner_id) DO UPDATE SET weekly = excluded.weekly, away_from = excluded.away_from,
                away_until = excluded.away_until, stand_in = excluded.stand_in
            """
        )
    }

    func setLead(_ owner: UUID?, of agency: UUID, forTeam team: UUID) throws {
        try execute("DELETE FROM agency_lead WHERE team_id = \(team) AND agency_id = \(agency)")
        guard let owner else { return }
        try execute(
            "INSERT INTO agency_lead (team_id, agency_id, owner_id) VALUES (\(team), \(agency), \(owner))"
        )
    }

    /// Keeps a letter, and what its link opens.
    func add(_ asking: NewAsking) throws {
        try execute(
            """
            INSERT INTO asking (id, owner_id, asked_on, asked_at, by_name, token_hash, expires_at, asks_sign_in)
            VALUES (\(asking.id), \(asking.owner), \(asking.on), \(asking.at), \(asking.byName), \(asking.tokenHash),
                    \(asking.expires), \(asking.asksSignIn))
            """
        )
        for asked in asking.asked {
            try execute(
                """
                INSERT INTO asking_period (asking_id, plan_id, period_id, stage)
                VALUES (\(asking.id), \(asked.wanted.plan), \(asked.wanted.period.id),
                        \(asking.byName == nil ? asked.stage.rawValue : "nudge"))
                """
            )
            for action in asked.wanted.actions {
                try execute(
                    """
                    INSERT INTO asking_action (asking_id, action_id, plan_id)
                    VALUES (\(asking.id), \(action), \(asked.wanted.plan)) ON CONFLICT DO NOTHING
                    """
                )
            }
        }
    }

    func add(_ link: NewReturnedLink) throws {
        try execute(
            """
            INSERT INTO returned_link (id, update_id, owner_id, token_hash, sent_at, expires_at, asks_sign_in)
            VALUES (\(link.id), \(link.update), \(link.owner), \(link.tokenHash), \(link.sentAt), \(link.expires),
                    \(link.asksSignIn))
            """
        )
    }

    func addEscalation(_ silence: Silence, in plan: UUID, on today: Day) throws {
        try execute(
            """
            INSERT INTO escalation (owner_id, period_id, plan_id, raised_on)
            VALUES (\(silence.owner), \(silence.period), \(plan), \(today))
            """
        )
    }
}

/// A letter about to be kept.
struct NewAsking: Sendable {
    let id: UUID
    let owner: UUID
    let on: Day
    let at: Instant
    /// Who asked by hand; none when it was due.
    let byName: String?
    let tokenHash: String
    let expires: Instant
    let asksSignIn: Bool
    let asked: [AskingRule.Asked]
}
