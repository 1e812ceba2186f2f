import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// Who gives the news of each action in its owner's place: said by the owner, behind a link or signed in, or by a lead.
enum DelegateForm {
    static let title = Phrase(
        en: "Have a colleague give the news of an action",
        cy: "Cael cydweithiwr i roi’r newyddion am gam"
    )

    static func path(_ owner: UUID) -> String { "/updates/delegates/\(owner.text)" }

    /// Behind a letter's link; nothing where there is no colleague, or no action of their own.
    static func behindLink(_ opened: LinkedNews.Opened, _ token: String, _ visit: Visit) -> HTML? {
        let own = opened.delegable
        guard !own.isEmpty, !opened.colleagues.isEmpty else { return nil }
        let path = LinkPaths.news(token) + "/delegates"
        return .details(title, html(opened.owner, own, opened.colleagues, action: path, visit))
    }

    static func html(
        _ owner: Owner,
        _ own: [NewsTopic],
        _ colleagues: [Owner],
        action: String,
        _ visit: Visit,
        _ sent: Form? = nil,
        _ invalid: InvalidForm? = nil
    ) -> HTML {
        let form = sent ?? Form(values: own.count == 1 ? ["action": own[0].leaf.action.id.text] : [:])
        let choose = Option("", Phrase(en: "Choose an action", cy: "Dewiswch gam"))
        let actions = [choose] + own.prefix(500).map { Option($0.leaf.action.id.text, name: $0.shortName) }
        let others = [Option("", name: owner.name)] + colleagues.map { Option($0.id.text, name: $0.name) }
        return .form(
            action: action,
            visit.context,
            """
            <p>\(Phrase(
                en: "The colleague is asked in the owner’s place, from the next letter on. The owner goes on answering for the action, may still speak of it, and can take it back.",
                cy: "Gofynnir i’r cydweithiwr yn lle’r perchennog, o’r llythyr nesaf ymlaen. Mae’r perchennog yn dal i ateb dros y cam, caiff siarad amdano o hyd, a gall ei gymryd yn ôl."
            ))</p>
            \(.select("action", label: Phrase(en: "Action", cy: "Cam"), options: actions, form: form, invalid: invalid))
            \(.select("delegate", label: Phrase(en: "Who gives the news", cy: "Pwy sy’n rhoi’r newyddion"), options: others, form: form, invalid: invalid))
            \(.button(Phrase(en: "Save", cy: "Cadw"), .secondary))
            """
        )
    }
}

extension LinkedNews.Opened {
    /// The actions that are this owner's to delegate: not those they give the news of for somebody else.
    var delegable: [NewsTopic] { topics.filter { own.contains($0.leaf.action.id) } }
}

extension NewsTopic {
    /// Its number and its first words, as a list to choose from has room for.
    fileprivate var shortName: String {
        let name = heading(leaf.action.ref, leaf.action.text, otherwise: "")
        return name.count <= 90 ? name : name.prefix(89) + "…"
    }
}

let delegateRoutes: [Route] = [
    .post("/news/:token/delegates", for: .everyone) { visit in
        let token = try visit.word("token")
        guard case .open(let opened) = try await visit.ask(LinkedNews(token: token)) else { throw Refusal.notFound }
        let own = opened.delegable
        do {
            let choice = try DelegateChoice(visit.form, of: own, colleagues: opened.colleagues)
            try await visit.perform(DelegateByLink(token: token, choice: choice))
            return .redirect(to: LinkPaths.news(token), notice: .askingSaved)
        } catch let invalid as InvalidForm {
            let path = LinkPaths.news(token) + "/delegates"
            let form = DelegateForm.html(opened.owner, own, opened.colleagues, action: path, visit, visit.form, invalid)
            return .tryAgain(delegatePage(form, back: LinkPaths.news(token), invalid))
        }
    },
    .get("/updates/delegates/:owner", for: .staff) { visit in
        let known = try await visit.ask(OwnerWhoDelegates(id: visit.id("owner")))
        return .page(delegatePage(known.html(visit), back: DeliveryPaths.mine, nil))
    },
    .post("/updates/delegates/:owner", for: .staff) { visit in
        let known = try await visit.ask(OwnerWhoDelegates(id: visit.id("owner")))
        do {
            let choice = try DelegateChoice(visit.form, of: known.own, colleagues: known.colleagues)
            try await visit.perform(DelegateNews(owner: known.owner.id, choice: choice))
            return .redirect(to: DelegateForm.path(known.owner.id), notice: .askingSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(delegatePage(known.html(visit, visit.form, invalid), back: DeliveryPaths.mine, invalid))
        }
    },
]

extension DelegateChoice {
    fileprivate init(_ form: Form, of own: [NewsTopic], colleagues: [Owner]) throws(InvalidForm) {
        try self.init(form, actions: own.map(\.leaf.action.id), colleagues: colleagues)
    }
}

/// An owner whose actions this person may delegate: their own, or those of their team's plans.
private struct OwnerWhoDelegates: Question {
    struct Answer: Sendable {
        let owner: Owner
        let own: [NewsTopic]
        let colleagues: [Owner]
        let isSelf: Bool

        func html(_ visit: Visit, _ sent: Form? = nil, _ invalid: InvalidForm? = nil) -> HTML {
            let name: HTML? = isSelf ? nil : "<p class=\"lead\">\(owner.name)</p>"
            guard !own.isEmpty else { return "\(name)\(HTML.emptyState(nothing))" }
            let form: HTML =
                colleagues.isEmpty
                ? .inset("<p>\(nobody)</p>")
                : DelegateForm.html(owner, own, colleagues, action: DelegateForm.path(owner.id), visit, sent, invalid)
            return "\(name)\(form)\(table)"
        }

        private var nothing: Phrase {
            Phrase(
                en: "No action of a plan in force is theirs to speak of.",
                cy: "Nid oes cam mewn cynllun mewn grym iddynt siarad amdano."
            )
        }

        private var nobody: Phrase {
            Phrase(
                en: "Nobody else of the same organisation is on the list. Whoever leads the plan can add them.",
                cy: "Nid oes neb arall o’r un sefydliad ar y rhestr. Gall arweinydd y cynllun eu hychwanegu."
            )
        }

        private var table: HTML {
            .table(
                Phrase(en: "Who gives the news of each action", cy: "Pwy sy’n rhoi’r newyddion am bob cam"),
                id: "delegates",
                columns: [
                    Column(Phrase(en: "Action", cy: "Cam")), Column(Phrase(en: "Plan", cy: "Cynllun")),
                    Column(Phrase(en: "Who gives the news", cy: "Pwy sy’n rhoi’r newyddion")),
                ],
                rows: own.prefix(500).map { topic in
                    let action = topic.leaf.action
                    let name = heading(action.ref, action.text, otherwise: "")
                    let given: HTML = if case .to(let other) = topic.delegation { "\(other)" } else { "\(owner.name)" }
                    return [
                        .link(Phrase(same: name), to: PlanPaths.action(action)),
                        .link(Phrase(same: topic.plan.title), to: PlanPaths.plan(topic.plan.id)), given,
                    ]
                }
            )
        }
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> Answer {
        guard let owner = try look.db.owner(id), !owner.isEnded,
            owner.account == look.actor.id || look.actor.may(.editPlans, in: owner.team)
        else { throw Refusal.notFound }
        let theirs = try look.db.actionsAnswered(by: id)
        return Answer(
            owner: owner,
            own: try look.db.delegated(try look.db.topics(about: theirs, today: look.today), of: [id]),
            colleagues: try look.db.colleagues(of: owner),
            isSelf: owner.account == look.actor.id
        )
    }
}

private func delegatePage(_ form: HTML, back: String, _ invalid: InvalidForm?) -> Page {
    Page(
        DelegateForm.title,
        back: NavigationItem(Phrase(en: "Back without saving", cy: "Yn ôl heb gadw"), path: back),
        invalid: invalid,
        body: form
    )
}
