import DesignSystem
import Desk
import Foundation
import Markup
import Records
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
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> Answer {
        let tokens = try look.db.apiTokens(of: look.actor.id)
        return Answer(tokens: tokens, teams: try look.db.teamNames(tokens.map(\.team)))
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
    return Page(
        ConnectionsWords.title,
        width: .wide,
        section: ConnectionsWords.title,
        body: """
            <h2>\(ConnectionsWords.tokens)</h2>\(tokens)
            <p class="cluster">\(.buttonLink(ConnectionsWords.makeToken, to: ConnectionsPaths.newToken))
            \(.link(Phrase(en: "What programs can ask", cy: "Beth y gall rhaglenni ei ofyn"), to: ConnectionsPaths.api))</p>\(everyone)
            """
    )
}
