import Desk
import Forms
import Foundation
import Jobs
import Markup
import Outbound
import Records

/// What someone says of a webhook they add.
struct WebhookDetails: Sendable {
    let team: UUID
    let url: String
    let events: [HookEvent]

    /// Reads the form; of `teams`, those whose plans they edit, the only one needs no choosing.
    init(_ form: Form, teams: [UUID], allowsThisMachine: Bool) throws(InvalidForm) {
        var read = FormReader(form)
        url = read.text(
            "url",
            required: Phrase(en: "Enter the address to tell", cy: "Rhowch y cyfeiriad i ddweud wrtho"),
            most: 500
        )
        if !url.isEmpty, WebhookAddress(url, allowsThisMachine: allowsThisMachine) == nil {
            read.refuse(
                "url",
                Phrase(
                    en: "Enter an address that begins with https://, with no name or password in it",
                    cy: "Rhowch gyfeiriad sy’n dechrau â https://, heb enw na chyfrinair ynddo"
                )
            )
        }
        let chosen =
            teams.count == 1 ? teams.first : read.optionalUUID("team").flatMap { teams.contains($0) ? $0 : nil }
        if chosen == nil { read.refuse("team", Phrase(en: "Choose a team", cy: "Dewiswch dîm")) }
        team = chosen ?? MakeToken.noTeam
        let ticked: [HookEvent] = read.many("events")
        events = ticked.filter { $0 != .ping }
        if events.isEmpty {
            read.refuse("events", Phrase(en: "Tick what it is told of", cy: "Ticiwch beth y dywedir wrtho amdano"))
        }
        try read.finish()
    }
}

/// Adds a webhook, and says its secret this once.
struct AddWebhook: Command {
    static let most = 10

    let details: WebhookDetails
    let origin: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans, in: details.team) }

    func perform(_ work: Work) throws -> (id: UUID, secret: String) {
        guard try work.db.countWebhooks(ofTeam: details.team) < Self.most else {
            throw InvalidForm(
                "url",
                Phrase(
                    en: "The team has \(Self.most) webhooks. End one first",
                    cy: "Mae gan y tîm \(Self.most) o fachau gwe. Dewch ag un i ben yn gyntaf"
                )
            )
        }
        let id = work.newID()
        let key = work.random(32)
        let sealed = try work.means.sealed.seal(key, for: Webhook.place(id), nonce: work.random(12))
        try work.db.add(
            NewWebhook(id: id, details: details, secret: sealed, origin: origin),
            by: work.actor,
            at: work.now
        )
        try work.record(.webhookAdded, about: Webhook.subject(id), ["team": details.team.text])
        return (id, HookSignature.secret(key))
    }
}

/// Sends a webhook a test.
struct PingWebhook: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.webhook(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let webhook = try work.db.webhook(id, visibleTo: work.actor)
        guard webhook.state == .on else { throw Refusal.changedMeanwhile }
        try work.tell(webhook, .ping, [])
        try work.record(.webhookPinged, about: Webhook.subject(id))
    }
}

/// Turns on again what was turned off because it did not answer.
struct TurnOnWebhook: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.webhook(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        guard try work.db.set(.on, ofWebhook: id) else { throw Refusal.changedMeanwhile }
        try work.record(.webhookOn, about: Webhook.subject(id))
    }
}

/// Ends a webhook: it is told nothing more, not even what waits.
struct EndWebhook: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.webhook(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        guard try work.db.set(.ended, ofWebhook: id) else { throw Refusal.changedMeanwhile }
        try work.record(.webhookEnded, about: Webhook.subject(id))
    }
}
