import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

func webhookRoutes(_ settings: ConnectionsSettings) -> [Route] {
    [
        .get(ConnectionsPaths.newWebhook, for: .staffWho(.editPlans)) { visit in
            .page(newWebhookPage(visit, try await visit.ask(TeamsEdited()), visit.form, nil))
        },
        .post(ConnectionsPaths.newWebhook, for: .staffWho(.editPlans), needsFreshCode: true) { visit in
            let teams = try await visit.ask(TeamsEdited())
            do {
                let details = try WebhookDetails(
                    visit.form,
                    teams: teams.map(\.id),
                    allowsThisMachine: settings.allowsThisMachine
                )
                let made = try await visit.perform(AddWebhook(details: details, origin: visit.origin))
                return .page(addedPage(made.id, made.secret))
            } catch let invalid as InvalidForm {
                return .tryAgain(newWebhookPage(visit, teams, visit.form, invalid))
            }
        },
        .get("/connections/webhooks/:webhook", for: .staffWho(.editPlans)) { visit in
            .page(webhookPage(visit, try await visit.ask(ShownWebhook(id: visit.id("webhook")))))
        },
        .post("/connections/webhooks/:webhook/test", for: .staffWho(.editPlans)) { visit in
            let id = try visit.id("webhook")
            try await visit.perform(PingWebhook(id: id))
            return .redirect(to: ConnectionsPaths.webhook(id), notice: .webhookPinged)
        },
        .post("/connections/webhooks/:webhook/on", for: .staffWho(.editPlans)) { visit in
            let id = try visit.id("webhook")
            try await visit.perform(TurnOnWebhook(id: id))
            return .redirect(to: ConnectionsPaths.webhook(id), notice: .webhookOn)
        },
        .post("/connections/webhooks/:webhook/end", for: .staffWho(.editPlans)) { visit in
            try await visit.perform(EndWebhook(id: visit.id("webhook")))
            return .redirect(to: ConnectionsPaths.home, notice: .webhookEnded)
        },
    ]
}

/// The teams whose plans this person edits, by name.
struct TeamsEdited: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }
    func answer(_ look: Look) throws -> [Team] { try look.db.teams(look.actor.teams(where: .editPlans)) }
}

/// A webhook with its newest messages.
struct ShownWebhook: Question {
    static let most = 50

    struct Answer: Sendable {
        let webhook: Webhook
        let team: String
        let deliveries: [HookDelivery]
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.webhook(id, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> Answer {
        let webhook = try look.db.webhook(id, visibleTo: look.actor)
        return Answer(
            webhook: webhook,
            team: try look.db.teamNames([webhook.team])[webhook.team] ?? "–",
            deliveries: try look.db.deliveries(of: id, limit: Self.most)
        )
    }
}

private func newWebhookPage(_ visit: Visit, _ teams: [Team], _ form: Form, _ invalid: InvalidForm?) -> Page {
    let options: [Option] = teams.map { Option($0.id.text, name: "\($0.agencyName): \($0.name)") }
    let team: HTML? =
        teams.count == 1
        ? nil : .radios("team", legend: WebhookWords.whose, options: options, form: form, invalid: invalid)
    let url = HTML.textField(
        "url",
        label: WebhookWords.address,
        hint: Phrase(en: "It begins with https://", cy: "Mae’n dechrau â https://"),
        type: "url",
        form: form,
        invalid: invalid
    )
    let events = HTML.checkboxes(
        "events",
        legend: WebhookWords.toldOf,
        options: HookEvent.chosen.map { Option($0.rawValue, $0.words) },
        form: form,
        invalid: invalid
    )
    return Page(
        WebhookWords.add,
        breadcrumbs: [NavigationItem(ConnectionsWords.title, path: ConnectionsPaths.home)],
        invalid: invalid,
        body: """
            <p>\(WebhookWords.intro)</p>
            \(.form(action: ConnectionsPaths.newWebhook, visit.context, "\(url)\(team)\(events)\(.button(WebhookWords.add))"))
            """
    )
}

private func addedPage(_ id: UUID, _ secret: String) -> Page {
    Page(
        Phrase(en: "The webhook was added", cy: "Ychwanegwyd y bachyn gwe"),
        back: NavigationItem(ConnectionsWords.back, path: ConnectionsPaths.home),
        body: """
            \(.warning(ConnectionsWords.onlyOnce))\(.code(Phrase(en: "Secret", cy: "Cyfrinach"), secret))
            <p>\(WebhookWords.howToCheck)</p>
            <p>\(.buttonLink(Phrase(en: "Look at it and send a test", cy: "Edrych arno ac anfon prawf"), to: ConnectionsPaths.webhook(id)))</p>
            """
    )
}

private func webhookPage(_ visit: Visit, _ shown: ShownWebhook.Answer) -> Page {
    let path = ConnectionsPaths.webhook(shown.webhook.id)
    let events: [HTML] = shown.webhook.events.map { "<li>\($0.words)</li>" }
    let isOn = shown.webhook.state == .on
    let off: HTML? = isOn ? nil : .alert(WebhookWords.off, .warn, "<p>\(WebhookWords.whyOff)</p>")
    let main: HTML =
        isOn
        ? .form(action: path + "/test", visit.context, .button(Phrase(en: "Send a test", cy: "Anfon prawf")))
        : .form(action: path + "/on", visit.context, .button(Phrase(en: "Turn it on again", cy: "Ei droi ymlaen eto")))
    let end = HTML.form(
        action: path + "/end",
        visit.context,
        .button(Phrase(en: "End this webhook", cy: "Dod â’r bachyn gwe hwn i ben"), .warning)
    )
    return Page(
        Phrase(en: "A webhook", cy: "Bachyn gwe"),
        breadcrumbs: [NavigationItem(ConnectionsWords.title, path: ConnectionsPaths.home)],
        width: .wide,
        body: """
            \(off)\(.summaryList([
                Fact(WebhookWords.address, "<span class=\"pre\">\(shown.webhook.url)</span>"),
                Fact(ConnectionsWords.team, text: shown.team),
                Fact(WebhookWords.toldOf, "<ul class=\"plain\">\(events)</ul>"),
                Fact(ConnectionsWords.person, text: shown.webhook.madeByName),
            ]))\(main)
            <h2>\(WebhookWords.messages)</h2>\(messages(shown.deliveries, visit))
            <h2>\(ConnectionsWords.end)</h2>\(end)
            """
    )
}

private func messages(_ deliveries: [HookDelivery], _ visit: Visit) -> HTML {
    guard !deliveries.isEmpty else {
        return "<p>\(Phrase(en: "Nothing has been sent yet.", cy: "Nid oes dim wedi’i anfon eto."))</p>"
    }
    let rows: [[HTML]] = deliveries.map { one in
        [
            "\(HookEvent(rawValue: one.event)?.words ?? Phrase(asWritten: one.event))", "\(visit.moment(one.madeAt))",
            one.state.tag, one.answer.map { "\(WebhookWords.answer($0))" } ?? .none(ConnectionsWords.neverUsed),
            "\(one.tries)",
        ]
    }
    let columns: [Column] = [
        Column(Phrase(en: "What happened", cy: "Beth ddigwyddodd")), Column(Phrase(en: "When", cy: "Pryd")),
        Column(Phrase(en: "State", cy: "Cyflwr")), Column(Phrase(en: "Answer", cy: "Ateb")),
        Column(Phrase(en: "Tries", cy: "Ceisiadau"), isNumber: true),
    ]
    return .table(WebhookWords.messages, id: "messages", columns: columns, rows: rows, isCaptionSeen: false)
}

/// A team's webhooks as a list.
func webhookTable(_ webhooks: [Webhook], _ teams: [UUID: String]) -> HTML {
    let rows: [[HTML]] = webhooks.map { webhook in
        let state: HTML =
            webhook.state == .on
            ? .tag(Phrase(en: "On", cy: "Ymlaen"), .ok) : .tag(WebhookWords.off, .warn)
        return [
            .link(Phrase(asWritten: webhook.url), to: ConnectionsPaths.webhook(webhook.id)),
            "\(teams[webhook.team] ?? "–")", state,
        ]
    }
    let columns: [Column] = [
        Column(WebhookWords.address), Column(ConnectionsWords.team), Column(Phrase(en: "State", cy: "Cyflwr")),
    ]
    return .table(WebhookWords.title, id: "webhooks", columns: columns, rows: rows, isCaptionSeen: false)
}
