import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

let tokenRoutes: [Route] = [
    .get(ConnectionsPaths.newToken, for: .staff) { visit in
        let form = Form(values: ["days": String(TokenDetails.usual)])
        return .page(newTokenPage(visit, try await visit.ask(MyTeams()), form, nil))
    },
    .post(ConnectionsPaths.newToken, for: .staff, needsFreshCode: true) { visit in
        let teams = try await visit.ask(MyTeams())
        do {
            let details = try TokenDetails(visit.form, teams: teams.map(\.id))
            return .page(madePage(try await visit.perform(MakeToken(details: details)), details))
        } catch let invalid as InvalidForm {
            return .tryAgain(newTokenPage(visit, teams, visit.form, invalid))
        }
    },
    .get(ConnectionsPaths.everyToken, for: .staffWho(.managePeople)) { visit in
        .page(everyTokenPage(visit, try await visit.ask(EveryToken())))
    },
    .post("/connections/tokens/:program/renewal", for: .staff, needsFreshCode: true) { visit in
        do {
            let renewed = try await visit.perform(RenewToken(id: visit.id("program")))
            return .page(madePage(renewed.secret, renewed.details, isRenewed: true))
        } catch let invalid as InvalidForm {
            let form = Form(values: ["days": String(TokenDetails.usual)])
            return .tryAgain(newTokenPage(visit, try await visit.ask(MyTeams()), form, invalid))
        }
    },
    .post("/connections/tokens/:program/end", for: .staff) { visit in
        try await visit.perform(EndToken(id: visit.id("program")))
        return .redirect(to: ConnectionsPaths.home, notice: .tokenEnded)
    },
]

/// The teams of whoever asks, by name.
struct MyTeams: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }
    func answer(_ look: Look) throws -> [Team] { try look.db.teams(Array(Set(look.actor.memberships.map(\.team)))) }
}

/// Every token that has not been ended, for whoever looks after people.
struct EveryToken: Question {
    static let most = 500

    struct Answer: Sendable {
        let tokens: [APIToken]
        let people: [UUID: String]
        let teams: [UUID: String]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func answer(_ look: Look) throws -> Answer {
        let tokens = try look.db.apiTokensInUse(limit: Self.most)
        return Answer(
            tokens: tokens,
            people: try look.db.accountNames(Array(Set(tokens.map(\.account)))),
            teams: try look.db.teamNames(tokens.map(\.team))
        )
    }
}

extension Reader {
    /// What these teams are called.
    func teamNames(_ ids: [UUID]) throws -> [UUID: String] {
        Dictionary(try teams(Array(Set(ids))).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}

private func newTokenPage(_ visit: Visit, _ teams: [Team], _ form: Form, _ invalid: InvalidForm?) -> Page {
    let options: [Option] = teams.map { Option($0.id.text, name: "\($0.agencyName): \($0.name)") }
    let team: HTML? =
        teams.count == 1
        ? nil
        : .radios(
            "team",
            legend: Phrase(en: "In which team does it act?", cy: "Ym mha dîm y mae’n gweithredu?"),
            options: options,
            form: form,
            invalid: invalid
        )
    let none = Phrase(
        en: "You are in no team, so a token of yours could do nothing.",
        cy: "Nid ydych mewn tîm, felly ni allai tocyn gennych wneud dim."
    )
    let name = HTML.textField(
        "name",
        label: Phrase(en: "What will use it?", cy: "Beth fydd yn ei ddefnyddio?"),
        hint: Phrase(en: "Such as “Dashboard of the council”", cy: "Megis “Dangosfwrdd y cyngor”"),
        form: form,
        invalid: invalid
    )
    let scopes = HTML.checkboxes(
        "scopes",
        legend: Phrase(en: "What may it do?", cy: "Beth y caiff ei wneud?"),
        options: Scope.allCases.map { Option($0.rawValue, $0.words) },
        form: form,
        invalid: invalid
    )
    let days = HTML.textField(
        "days",
        label: Phrase(en: "For how many days does it work?", cy: "Am faint o ddiwrnodau y mae’n gweithio?"),
        hint: Phrase(en: "\(TokenDetails.longest) at most", cy: "\(TokenDetails.longest) ar y mwyaf"),
        width: "w5",
        isNumber: true,
        form: form,
        invalid: invalid
    )
    let does = Phrase(
        en: "It acts as you, never more than you may do yourself, and stops when your account is closed.",
        cy: "Mae’n gweithredu fel chi, byth fwy nag y cewch ei wneud eich hun, ac yn stopio pan gaeir eich cyfrif."
    )
    let body: HTML =
        teams.isEmpty
        ? "<p>\(none)</p>"
        : """
        <p>\(does)</p>\(.form(action: ConnectionsPaths.newToken, visit.context, "\(name)\(team)\(scopes)\(days)\(.button(ConnectionsWords.makeToken))"))
        """
    return Page(
        ConnectionsWords.makeToken,
        breadcrumbs: [NavigationItem(ConnectionsWords.title, path: ConnectionsPaths.home)],
        invalid: invalid,
        body: body
    )
}

private func madePage(_ secret: String, _ details: TokenDetails, isRenewed: Bool = false) -> Page {
    let renewed: HTML? = isRenewed ? "<p>\(ConnectionsWords.renewed)</p>" : nil
    return Page(
        Phrase(en: "The token was made", cy: "Gwnaed y tocyn"),
        back: NavigationItem(ConnectionsWords.back, path: ConnectionsPaths.home),
        body: """
            \(.warning(ConnectionsWords.onlyOnce))\(.code(Phrase(en: "Token", cy: "Tocyn"), secret))\(renewed)
            \(.summaryList([Fact(ConnectionsWords.name, text: details.name), Fact(ConnectionsWords.may, .scopes(details.scopes))]))
            <p>\(.link(Phrase(en: "What programs can ask", cy: "Beth y gall rhaglenni ei ofyn"), to: ConnectionsPaths.api))</p>
            """
    )
}

extension HTML {
    static func scopes(_ scopes: [Scope]) -> HTML {
        let lines: [HTML] = scopes.map { "<li>\($0.words)</li>" }
        return "<ul class=\"plain\">\(lines)</ul>"
    }
}

private func everyTokenPage(_ visit: Visit, _ answer: EveryToken.Answer) -> Page {
    let none = Phrase(en: "Nobody has made a token.", cy: "Nid oes neb wedi gwneud tocyn.")
    return Page(
        ConnectionsWords.tokens,
        breadcrumbs: [NavigationItem(ConnectionsWords.title, path: ConnectionsPaths.home)],
        width: .wide,
        body: answer.tokens.isEmpty
            ? .emptyState(none) : tokenTable(answer.tokens, answer.teams, people: answer.people, visit)
    )
}

/// Tokens as a list; with who made them where `people` is given.
func tokenTable(_ tokens: [APIToken], _ teams: [UUID: String], people: [UUID: String]? = nil, _ visit: Visit) -> HTML {
    let now = visit.clock.now()
    let rows: [[HTML]] = tokens.map { token in
        let isOver = token.isOver(at: now)
        let end: HTML =
            token.endedAt != nil
            ? "\(ConnectionsWords.ended)"
            : .form(
                action: ConnectionsPaths.end(token: token.id),
                visit.context,
                inline: true,
                .button(ConnectionsWords.end, .text, about: token.name)
            )
        let renew: HTML? =
            token.mayBeRenewed(by: visit.actor)
            ? .form(
                action: ConnectionsPaths.renewal(token: token.id),
                visit.context,
                inline: true,
                .button(ConnectionsWords.renew, .text, about: token.name)
            ) : nil
        let over: HTML? = isOver ? " \(HTML.tag(Phrase(en: "Over", cy: "Ar ben")))" : nil
        let maker: [HTML] = people.map { ["\($0[token.account] ?? "–")"] } ?? []
        return ["\(token.name)"] + maker + [
            "\(teams[token.team] ?? "–")", .scopes(token.scopes), "\(visit.moment(token.expiresAt))\(over)",
            token.usedAt.map { "\(visit.moment($0))" } ?? .none(ConnectionsWords.neverUsed),
            "\(renew)\(end)",
        ]
    }
    let maker: [Column] = people == nil ? [] : [Column(ConnectionsWords.person)]
    let columns: [Column] =
        [Column(ConnectionsWords.name)] + maker + [
            Column(ConnectionsWords.team), Column(ConnectionsWords.may), Column(ConnectionsWords.worksUntil),
            Column(ConnectionsWords.lastUsed), Column(ConnectionsWords.end),
        ]
    return .table(ConnectionsWords.tokens, id: "tokens", columns: columns, rows: rows, isCaptionSeen: false)
}
