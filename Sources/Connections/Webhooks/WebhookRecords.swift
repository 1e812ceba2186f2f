import Dates
import Desk
import Foundation
import Records

/// A webhook about to be kept, its secret sealed.
struct NewWebhook: Sendable {
    let id: UUID
    let details: WebhookDetails
    let secret: String
    let origin: String
}

/// Every statement that touches `webhook` and `webhook_delivery`, and who may see which.
extension Reader {
    /// Those of the teams whose plans this person edits, by address.
    func webhooks(visibleTo actor: Actor) throws -> [Webhook] {
        try all("SELECT * FROM webhook WHERE state <> 'ended' AND \(visible(to: actor)) ORDER BY url, id LIMIT 200")
    }

    func webhook(_ id: UUID, visibleTo actor: Actor) throws -> Webhook {
        let found: Webhook? = try first(
            "SELECT * FROM webhook WHERE id = \(id) AND state <> 'ended' AND \(visible(to: actor))"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// None once nobody wants it.
    func wantedWebhook(_ id: UUID) throws -> Webhook? {
        try first("SELECT * FROM webhook WHERE id = \(id) AND state <> 'ended'")
    }

    /// Those that are told of what happens in a team.
    func webhooks(tellingTeam team: UUID) throws -> [Webhook] {
        try all("SELECT * FROM webhook WHERE team_id = \(team) AND state = 'on' ORDER BY id")
    }

    func countWebhooks(ofTeam team: UUID) throws -> Int {
        try value("many", "SELECT count(*) AS many FROM webhook WHERE team_id = \(team) AND state <> 'ended'") ?? 0
    }

    /// The newest messages of a webhook; whoever asks has already been shown it.
    func deliveries(of webhook: UUID, limit: Int) throws -> [HookDelivery] {
        try all(
            """
            SELECT * FROM webhook_delivery WHERE webhook_id = \(webhook) ORDER BY made_at DESC, id DESC LIMIT \(limit)
            """
        )
    }

    func delivery(_ id: UUID) throws -> HookDelivery? {
        try first("SELECT * FROM webhook_delivery WHERE id = \(id)")
    }

    private func visible(to actor: Actor) -> SQL {
        actor.isSystem ? "TRUE" : "team_id IN \(any: actor.teams(where: .editPlans))"
    }
}

extension Writer {
    func add(_ webhook: NewWebhook, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO webhook
                (id, team_id, url, events, secret, origin, made_by, made_by_name, made_at, failures, state)
            VALUES
                (\(webhook.id), \(webhook.details.team), \(webhook.details.url), \(WordList(webhook.details.events)),
                 \(webhook.secret), \(webhook.origin), \(actor.id), \(actor.name), \(now), 0, \(Webhook.State.on))
            """
        )
    }

    /// False when it was so already.
    func set(_ state: Webhook.State, ofWebhook id: UUID) throws -> Bool {
        try execute(
            """
            UPDATE webhook SET state = \(state), failures = 0
            WHERE id = \(id) AND state <> \(state) AND state <> 'ended'
            """
        ) == 1
    }

    func setFailures(_ many: Int, ofWebhook id: UUID) throws {
        try execute("UPDATE webhook SET failures = \(many) WHERE id = \(id)")
    }

    func addDelivery(_ id: UUID, to webhook: UUID, _ event: HookEvent, payload: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO webhook_delivery (id, webhook_id, event, payload, state, tries, made_at)
            VALUES (\(id), \(webhook), \(event.rawValue), \(payload), \(HookDelivery.State.waiting), 0, \(now))
            """
        )
    }

    /// False when this try was noted before.
    func noteTry(_ try: Int, of delivery: UUID, _ state: HookDelivery.State, answer: String, at now: Instant) throws
        -> Bool
    {
        try execute(
            """
            UPDATE webhook_delivery SET tries = \(`try`), state = \(state), answer = \(answer), tried_at = \(now)
            WHERE id = \(delivery) AND tries = \(`try` - 1) AND state = 'waiting'
            """
        ) == 1
    }

    /// Forgets what was sent long ago.
    func forgetDeliveries(before moment: Instant) throws {
        try execute("DELETE FROM webhook_delivery WHERE state <> 'waiting' AND made_at < \(moment)")
    }
}
