import Dates
import Desk
import Foundation
import Jobs
import Mail
import Markup
import Outbound
import Records

/// Sends one message to a webhook.
struct SendHook: Job {
    static let kind = "webhook.send"
    let delivery: UUID
    /// 1 for the first.
    let `try`: Int
}

/// When a message that was not taken is sent again.
enum HookPace {
    static let tries = 6
    /// So many messages given up in a row turn a webhook off.
    static let mostFailures = 5

    /// 1 minute, 5, 25, then two hours and ten hours.
    static func wait(after attempt: Int) -> Int64? {
        let waits: [Int64] = [60, 300, 1500, 7500, 37_500]
        return waits.indices.contains(attempt - 1) ? waits[attempt - 1] : nil
    }
}

/// Sends a message outside any transaction, and then says what came of it.
///
/// Stopped in between, it is sent again with the same `webhook-id`.
func sendHook(_ settings: ConnectionsSettings) -> JobHandler {
    JobHandler(SendHook.self) { job, run in
        guard let found = try await run.ask(HookToSend(delivery: job.delivery)), found.tries == job.try - 1 else {
            return
        }
        let answer = await answer(to: found, settings, at: run.clock.now())
        try await run.perform(NoteTry(delivery: job.delivery, try: job.try, answer: answer))
    }
}

/// What a receiver said: a code, or why there was none.
private func answer(to found: HookToSend.Found, _ settings: ConnectionsSettings, at now: Instant) async -> String {
    guard let address = WebhookAddress(found.url, allowsThisMachine: settings.allowsThisMachine) else {
        return "refused"
    }
    let headers = HookSignature.headers(
        id: "msg_\(found.id.text)",
        seconds: now.milliseconds / 1000,
        body: found.payload,
        key: found.key
    )
    do {
        let destination = try await Destination(
            address,
            by: settings.resolver,
            allowsThisMachine: settings.allowsThisMachine
        )
        let sending = Sending(to: destination, headers: headers, body: found.payload, seconds: settings.hookSeconds)
        return String(try await sending.code())
    } catch let refusal as Destination.Refusal {
        return refusal == .inside ? "inside" : "unknown"
    } catch let fault as Sending.Fault {
        return "\(fault)"
    } catch {
        return "other"
    }
}

/// A message as it is to be sent.
struct HookToSend: Question {
    let delivery: UUID

    struct Found: Sendable {
        let id: UUID
        let url: String
        let payload: String
        let key: [UInt8]
        let tries: Int
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    /// None when it was taken or given up, or nobody wants it any more.
    func answer(_ look: Look) throws -> Found? {
        guard let delivery = try look.db.delivery(delivery), delivery.state == .waiting,
            let webhook = try look.db.wantedWebhook(delivery.webhook), webhook.state == .on
        else { return nil }
        let key = try look.means.sealed.open(webhook.secret, for: Webhook.place(webhook.id))
        return Found(id: delivery.id, url: webhook.url, payload: delivery.payload, key: key, tries: delivery.tries)
    }
}

/// Writes down what a webhook answered, and what follows of it.
struct NoteTry: Command {
    let delivery: UUID
    let `try`: Int
    let answer: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        guard let found = try work.db.delivery(delivery) else { throw Refusal.notFound }
        let isTaken = Int(answer).map { (200...299).contains($0) } ?? false
        let wait = isTaken ? nil : HookPace.wait(after: `try`)
        let state: HookDelivery.State = isTaken ? .taken : wait == nil ? .failed : .waiting
        guard try work.db.noteTry(`try`, of: delivery, state, answer: answer, at: work.now) else {
            throw Refusal.changedMeanwhile
        }
        let subject = Webhook.subject(found.webhook)
        try work.record(isTaken ? .webhookTold : .webhookMissed, about: subject, ["answer": answer])
        if let wait {
            try work.enqueue(SendHook(delivery: delivery, try: `try` + 1), at: work.now.adding(seconds: wait))
        } else {
            try noteEnd(found.webhook, isTaken, work)
        }
    }

    private func noteEnd(_ id: UUID, _ isTaken: Bool, _ work: Work) throws {
        // Ended meanwhile: nobody is to be told.
        guard let webhook = try work.db.wantedWebhook(id) else { return }
        let failures = isTaken ? 0 : webhook.failures + 1
        try work.db.setFailures(failures, ofWebhook: id)
        guard failures >= HookPace.mostFailures, try work.db.set(.off, ofWebhook: id) else { return }
        try work.record(.webhookOff, about: Webhook.subject(id))
        try work.post(
            Letter(
                subject: Phrase(en: "A connection was turned off", cy: "Diffoddwyd cysylltiad"),
                paragraphs: [
                    Phrase(
                        en: "A webhook you added has not answered for some time. It was turned off.",
                        cy: "Nid yw bachyn gwe a ychwanegoch wedi ateb ers peth amser. Fe’i diffoddwyd."
                    )
                ],
                link: (
                    words: Phrase(en: "Look at it", cy: "Edrych arno"),
                    path: ConnectionsPaths.webhook(webhook.id)
                )
            ),
            to: .account(webhook.madeBy),
            once: "webhook off \(webhook.id.text) \(delivery.text)"
        )
    }
}
