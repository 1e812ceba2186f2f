import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Strategy
import Web

/// `/connections`: what of other programs is this person's own.
func homeRoutes(_ settings: ConnectionsSettings) -> [Route] {
    [
        .get(ConnectionsPaths.home, for: .staff) { visit in
            .page(homePage(visit, try await visit.ask(MyConnections())))
        }
    ]
}

/// What of other programs is this person's own.
struct MyConnections: Question {
    struct Answer: Sendable {
        let tokens: [APIToken]
        let teams: [UUID: String]
        let calendars: [CalendarLink]
        let plans: [UUID: String]
        let webhooks: [Webhook]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> Answer {
        let tokens = try look.db.apiTokens(of: look.actor.id)
        let webhooks = try look.db.webhooks(visibleTo: look.actor)
        let plans = try look.db.plans(visibleTo: look.actor).map { ($0.id, $0.title) }
        return Answer(
            tokens: tokens,
            teams: try look.db.teamNames(tokens.map(\.team) + webhooks.map(\.team)),
            calendars: try look.db.calendarLinks(of: look.actor.id),
            plans: Dictionary(plans, uniquingKeysWith: { first, _ in first }),
            webhooks: webhooks
        )
    }
}

private func homePage(_ visit: Visit, _ mine: MyConnections.Answer) -> Page {
    let none = Phrase(
        en: "You have made no token. A token lets another program, such as a dashboard, read or send as you.",
        cy:
            "Nid ydych wedi gwneud tocyn. Mae tocyn yn gadael i raglen arall, megis dangosfwrdd, ddarllen neu anfon fel chi."
    )
    let tokens: HTML =
        mine.tokens.isEmpty ? "<p>\(none)</p>" : tokenTable(mine.tokens, mine.teams, visit)
    let everyone: HTML? =
        visit.actor.may(.managePeople)
        ? "<p>\(.link(Phrase(en: "Everyone’s tokens", cy: "Tocynnau pawb"), to: ConnectionsPaths.everyToken))</p>" : nil
    let noCalendar = Phrase(
        en: "You have made no calendar address. One shows in your own calendar what is due, and when.",
        cy:
            "Nid ydych wedi gwneud cyfeiriad calendr. Mae un yn dangos yn eich calendr eich hun beth sy’n ddyledus, a phryd."
    )
    let calendars: HTML =
        mine.calendars.isEmpty ? "<p>\(noCalendar)</p>" : calendarTable(mine.calendars, mine.plans, visit)
    return Page(
        ConnectionsWords.title,
        width: .wide,
        section: ConnectionsWords.title,
        body: """
            <h2>\(ConnectionsWords.tokens)</h2>\(tokens)
            <p class="cluster">\(.buttonLink(ConnectionsWords.makeToken, to: ConnectionsPaths.newToken))
            \(.link(Phrase(en: "What programs can ask", cy: "Beth y gall rhaglenni ei ofyn"), to: ConnectionsPaths.api))</p>\(everyone)
            <h2>\(CalendarWords.title)</h2>\(calendars)
            <p>\(.buttonLink(CalendarWords.make, to: ConnectionsPaths.calendars))</p>\(webhooks(visit, mine))
            """
    )
}

/// For those who edit plans alone.
private func webhooks(_ visit: Visit, _ mine: MyConnections.Answer) -> HTML? {
    guard visit.actor.may(.editPlans) else { return nil }
    let list: HTML =
        mine.webhooks.isEmpty ? "<p>\(WebhookWords.none)</p>" : webhookTable(mine.webhooks, mine.teams)
    return """
        <h2>\(WebhookWords.title)</h2>\(list)
        <p>\(.buttonLink(WebhookWords.add, to: ConnectionsPaths.newWebhook))</p>
        """
}
