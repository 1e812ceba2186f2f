import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Strategy
import Web

/// What a letter's link opens, for whoever has it.
struct LinkedNews: Question {
    enum Answer: Sendable {
        /// The link has ended, or never was.
        case ended
        /// The plan's policy asks that its owner signs in too.
        case signIn
        case open(Opened)
    }

    struct Opened: Sendable {
        let owner: Owner
        let choice: AskingChoice
        /// The actions the letter asked about, as the form asks about them.
        let topics: [NewsTopic]
        let colleagues: [Owner]
        let today: Day

        var wanted: [NewsTopic] { topics.filter(\.state.isWanted) }
    }

    let token: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        guard let link = try look.db.asking(tokenHash: Secret.hash(token), at: look.now),
            let owner = try look.db.owner(link.owner), !owner.isEnded
        else { return .ended }
        if link.asksSignIn, owner.account == nil || owner.account != look.actor.id { return .signIn }
        return .open(
            Opened(
                owner: owner,
                choice: try look.db.askingChoice(of: owner.id),
                topics: try look.db.topics(about: try look.db.actions(ofAsking: link.id), today: look.today),
                colleagues: try look.db.owners(ofTeam: owner.team).filter {
                    $0.agency == owner.agency && $0.id != owner.id
                },
                today: look.today
            )
        )
    }
}

/// Keeps news given by a letter's link: all of it or none.
struct GiveLinkedNews: Command {
    let token: String
    let news: [News]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let (link, owner) = try work.owner(byLink: token)
        let opened = try work.db.actions(ofAsking: link.id)
        for (plan, several) in Dictionary(grouping: news, by: \.plan).sorted(by: { $0.key.text < $1.key.text }) {
            let tree = try work.db.planTree(plan, visibleTo: .system("news"))
            let known = try work.db.news(of: tree.plan, today: work.today)
            for one in several {
                guard opened.contains(where: { $0.action == one.action && $0.plan == plan }), one.supersedes == nil,
                    let leaf = tree.actions.first(where: { $0.action.id == one.action })
                else { throw Refusal.notFound }
                let author = NewsAuthor(owner: owner.id, account: owner.account, name: owner.name)
                try work.keep(one, of: known, leaf: leaf, by: author)
            }
        }
        try work.record(.linkUsed, about: Subject("owner", owner.id), ["asking": link.id.text])
    }
}

extension Work {
    /// Whose link it is.
    ///
    /// - Throws: `Refusal.notFound` when it has ended or is not this person's to use.
    func owner(byLink token: String) throws -> (AskingLink, Owner) {
        guard let link = try db.asking(tokenHash: Secret.hash(token), at: now), let owner = try db.owner(link.owner),
            !owner.isEnded, !link.asksSignIn || (owner.account != nil && owner.account == actor.id)
        else { throw Refusal.notFound }
        return (link, owner)
    }
}

let linkedNewsRoutes: [Route] = [
    .get("/news/:token", for: .everyone) { visit in
        let token = try visit.word("token")
        switch try await visit.ask(LinkedNews(token: token)) {
        case .ended: return .page(linkEndedPage)
        case .signIn: return .page(linkSignInPage(token))
        case .open(let opened): return .page(linkedNewsPage(opened, token, visit, Form()))
        }
    },
    .post("/news/:token", for: .everyone) { visit in
        let token = try visit.word("token")
        guard case .open(let opened) = try await visit.ask(LinkedNews(token: token)) else {
            return .tryAgain(linkEndedPage)
        }
        do {
            let read = try NewsForm(visit.form, about: opened.topics)
            try await visit.perform(GiveLinkedNews(token: token, news: read.news))
            return .redirect(to: LinkPaths.news(token), notice: .newsTaken)
        } catch let invalid as InvalidForm {
            return .tryAgain(linkedNewsPage(opened, token, visit, visit.form, invalid))
        }
    },
]

private let linkEndedPage = Page(
    Phrase(en: "This link has ended", cy: "Mae’r ddolen hon wedi dod i ben"),
    body: """
        <p>\(Phrase(
            en: "Links in letters work for 30 days. Ask whoever leads the plan to write to you again, or sign in if you have an account.",
            cy: "Mae dolenni mewn llythyrau yn gweithio am 30 diwrnod. Gofynnwch i bwy bynnag sy’n arwain y cynllun ysgrifennu atoch eto, neu mewngofnodwch os oes gennych gyfrif."
        ))</p>
        <p>\(.link(Phrase(en: "Sign in", cy: "Mewngofnodi"), to: SignInAddress.path))</p>
        """
)

private func linkSignInPage(_ token: String) -> Page {
    Page(
        Phrase(en: "Sign in to give your news", cy: "Mewngofnodwch i roi eich newyddion"),
        body: """
            <p>\(Phrase(
                en: "This plan asks everyone to sign in before they give news. Sign in with the account the letter was sent to.",
                cy: "Mae’r cynllun hwn yn gofyn i bawb fewngofnodi cyn rhoi newyddion. Mewngofnodwch â’r cyfrif yr anfonwyd y llythyr ato."
            ))</p>
            <p>\(.buttonLink(Phrase(en: "Sign in", cy: "Mewngofnodi"), to: "\(SignInAddress.path)?next=%2Fnews%2F\(token)", .primary))</p>
            """
    )
}

private func linkedNewsPage(
    _ opened: LinkedNews.Opened,
    _ token: String,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let shown = opened.wanted
    let done = opened.topics.filter { !$0.state.isWanted }
    let asked: HTML =
        shown.isEmpty
        ? .emptyState(
            Phrase(
                en: "Thank you. Nothing more is wanted of you now, and you can close this page.",
                cy: "Diolch. Nid oes angen dim mwy gennych nawr, a gallwch gau’r dudalen hon."
            )
        )
        : .form(
            action: LinkPaths.news(token),
            visit.context,
            "\(NewsFieldset.html(shown, form, invalid, takesFile: false))\(.button(UpdateWords.send))"
        )
    let given: [HTML] = done.map { topic in
        "<li>\(heading(topic.leaf.action.ref, topic.leaf.action.text, otherwise: "")) \(topic.state.tag)</li>"
    }
    let list: HTML? =
        given.isEmpty
        ? nil : "<h2>\(Phrase(en: "Nothing needed", cy: "Dim angen dim"))</h2><ul>\(given)</ul>"
    return Page(
        shown.count == 1
            ? Phrase(en: "Your news of one action", cy: "Eich newyddion am un cam")
            : Phrase(en: "Your news", cy: "Eich newyddion"),
        invalid: invalid,
        body: """
            \(shown.count > 1 ? "<p>\(Phrase(en: "Say something of those you can. Those left empty stay as they are.", cy: "Dywedwch rywbeth am y rhai y gallwch. Bydd y rhai a adewir yn wag yn aros fel y maent."))</p>" as HTML : nil)
            \(asked)\(list)
            \(.details(
                Phrase(en: "Away, or one letter a week?", cy: "I ffwrdd, neu un llythyr yr wythnos?"),
                ChoiceForm.html(opened.choice, opened.colleagues, action: LinkPaths.news(token) + "/letters", visit)
            ))
            """
    )
}
